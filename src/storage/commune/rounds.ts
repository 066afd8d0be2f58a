import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Round } from '#domain/regulation/rounds.ts';
import type { Db, Trx } from '../database.ts';

/** A round of a province as dossiers and sessions name it. */
export interface RoundRow {
  readonly id: string;
  readonly year: number;
  readonly no: number;
  readonly communeBefore: PlainDate;
  readonly provinceBefore: PlainDate;
}

/** The province's round of that year and number; written down with `id` when nobody has before. */
export async function ensureRound(
  trx: Trx,
  provinceId: string,
  round: Round,
  id: string,
): Promise<string> {
  const row = await trx
    .insertInto('assessment_round')
    .values({
      id,
      unit_id: provinceId,
      year: round.year,
      no: round.number,
      commune_before: round.requestsBefore,
      province_before: round.resultBefore,
    })
    .onConflict((conflict) =>
      // Sets what it already is: the row comes back either way, and two at once take turns.
      conflict
        .columns(['unit_id', 'year', 'no'])
        .doUpdateSet((eb) => ({ no: eb.ref('assessment_round.no') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findRound(db: Db | Trx, id: string): Promise<RoundRow | undefined> {
  return db
    .selectFrom('assessment_round')
    .select([
      'id',
      'year',
      'no',
      'commune_before as communeBefore',
      'province_before as provinceBefore',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}
