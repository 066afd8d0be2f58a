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
    .insertInto('assessmentRound')
    .values({
      id,
      unitId: provinceId,
      year: round.year,
      no: round.number,
      communeBefore: round.requestsBefore,
      provinceBefore: round.resultBefore,
    })
    .onConflict((conflict) =>
      // Sets what it already is: the row comes back either way, and two at once take turns.
      conflict
        .columns(['unitId', 'year', 'no'])
        .doUpdateSet((eb) => ({ no: eb.ref('assessmentRound.no') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findRound(db: Db | Trx, id: string): Promise<RoundRow | undefined> {
  return db
    .selectFrom('assessmentRound')
    .select(['id', 'year', 'no', 'communeBefore', 'provinceBefore'])
    .where('id', '=', id)
    .executeTakeFirst();
}
