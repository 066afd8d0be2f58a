import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { parseRegulation } from '#domain/regulation/parse-regulation.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { Db, Trx } from '../database.ts';

/** The province's Regulation (Quy chế) as published; a session keeps the one it was held under. */
export interface RegulationRow {
  readonly id: string;
  readonly number: string;
  readonly signedOn: PlainDate;
  readonly settings: Regulation;
}

/** A version with the days it is in force. */
export interface RegulationVersionRow extends RegulationRow {
  readonly validFrom: PlainDate;
  /** The last day; null = until another one says otherwise. */
  readonly validTo: PlainDate | null;
}

const regulationQuery = (db: Db | Trx) =>
  db.selectFrom('regulation').select(['id', 'number', 'signedOn', 'settings']);

type RawRegulation = Awaited<ReturnType<ReturnType<typeof regulationQuery>['execute']>>[number];

export async function getRegulation(db: Db | Trx, id: string): Promise<RegulationRow> {
  return readRegulation(await regulationQuery(db).where('id', '=', id).executeTakeFirstOrThrow());
}

/**
 * Of every unit the Regulation in force on a day; the newest when two overlap. To be asked for within
 * another question; `readRegulation` makes a row of it a Regulation.
 */
export function regulationsInForce(db: Db | Trx, day: PlainDate) {
  return regulationQuery(db)
    .select('unitId')
    .distinctOn('unitId')
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .orderBy('unitId')
    .orderBy('validFrom', 'desc')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc');
}

/** The Regulation in force in a unit on a day. */
export async function findRegulationInForce(
  db: Db | Trx,
  unitId: string,
  day: PlainDate,
): Promise<RegulationRow | undefined> {
  const row = await regulationsInForce(db, day).where('unitId', '=', unitId).executeTakeFirst();
  return row && readRegulation(row);
}

/** Every version of a unit, in the order in which one goes before another: the newest first. */
export async function listRegulations(
  db: Db | Trx,
  unitId: string,
): Promise<readonly RegulationVersionRow[]> {
  const rows = await regulationQuery(db)
    .select(['validFrom', 'validTo'])
    .where('unitId', '=', unitId)
    .orderBy('validFrom', 'desc')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ validFrom, validTo, ...row }) => ({
    ...readRegulation(row),
    validFrom,
    validTo,
  }));
}

export function readRegulation(row: RawRegulation): RegulationRow {
  const settings = parseRegulation(row.settings);
  if (!settings.ok) throw new Error(`regulation ${row.id} was published with wrong settings`);
  return { id: row.id, number: row.number, signedOn: row.signedOn, settings: settings.value };
}
