import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
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

/** Writes a new version. */
export async function publishRegulation(trx: Trx, regulation: NewRegulation): Promise<void> {
  await trx
    .insertInto('regulation')
    .values({
      id: regulation.id,
      unitId: regulation.unitId,
      number: regulation.number,
      signedOn: regulation.signedOn,
      validFrom: regulation.validFrom,
      validTo: regulation.validTo,
      settings: JSON.stringify(regulation.settings),
      publishedAt: regulation.publishedAt,
    })
    .execute();
}
