import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Trx } from '../database.ts';

/** A Regulation as it is published; from then on it never changes. */
export interface NewRegulation {
  readonly id: string;
  readonly unitId: string;
  readonly number: string;
  readonly signedOn: PlainDate;
  readonly validFrom: PlainDate;
  /** The last day; null = until another one says otherwise. */
  readonly validTo: PlainDate | null;
  readonly settings: Regulation;
  readonly publishedAt: Instant;
}

/** Publishes a version; false when there is one with its id already. */
export async function publishRegulation(trx: Trx, regulation: NewRegulation): Promise<boolean> {
  const row = await trx
    .insertInto('regulation')
    .values({
      id: regulation.id,
      unit_id: regulation.unitId,
      number: regulation.number,
      signed_on: regulation.signedOn,
      valid_from: regulation.validFrom,
      valid_to: regulation.validTo,
      settings: JSON.stringify(regulation.settings),
      published_at: regulation.publishedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the version that has this id says the very same: the form was sent twice. */
export async function isPublished(trx: Trx, regulation: NewRegulation): Promise<boolean> {
  const { id, publishedAt: _publishedAt, ...said } = regulation;
  const row = await trx
    .selectFrom('regulation')
    .select([
      'unit_id as unitId',
      'number',
      'signed_on as signedOn',
      'valid_from as validFrom',
      'valid_to as validTo',
      'settings',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && canonicalJson(row) === canonicalJson(said);
}
