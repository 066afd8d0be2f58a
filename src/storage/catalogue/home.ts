import type { Expression } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { Db } from '../database.ts';
import { nested, nestedRows } from '../nested.ts';
import { readRegulation, regulationsInForce } from '../regulation/regulations.ts';

/** What a day's public pages say by: who administers here, and the Regulations in force. */
export interface Home {
  /** The units somebody administers here: one province, or several on a shared system. */
  readonly administered: readonly string[];
  readonly regulations: ReadonlyMap<string, Regulation>;
}

export async function findHome(db: Db, day: PlainDate): Promise<Home> {
  const { home } = await db.selectNoFrom(homeOn(db, day).as('home')).executeTakeFirstOrThrow();
  return readHome(home);
}

/** To be asked for within another question; `readHome` makes what it gives a `Home`. */
export function homeOn(db: Db, day: PlainDate) {
  return jsonBuildObject({
    administered: nested(administeredOn(db, day)),
    regulations: nested(regulationsInForce(db, day)),
  });
}

type RawHome = ReturnType<typeof homeOn> extends Expression<infer Raw> ? Raw : never;

export function readHome({ administered, regulations }: RawHome): Home {
  return {
    administered: nestedRows(administered).flatMap(({ unitId }) => unitId ?? []),
    regulations: new Map(
      nestedRows(regulations).map((row) => [row.unitId, readRegulation(row).settings]),
    ),
  };
}

export async function listAdministeredUnits(db: Db, day: PlainDate): Promise<readonly string[]> {
  const rows = await administeredOn(db, day).execute();
  return rows.flatMap(({ unitId }) => unitId ?? []);
}

function administeredOn(db: Db, day: PlainDate) {
  return db
    .selectFrom('roleGrant')
    .select('unitId')
    .distinct()
    .where('role', '=', 'administrator')
    .where('unitId', 'is not', null)
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .orderBy('unitId');
}
