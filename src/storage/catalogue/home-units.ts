import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';

/** The units somebody administers here that day: one province, or several on a shared system. */
export async function listAdministeredUnits(db: Db, day: PlainDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('unit_id')
    .distinct()
    .where('role', '=', 'administrator')
    .where('unit_id', 'is not', null)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('unit_id')
    .execute();
  return rows.flatMap((row) => row.unit_id ?? []);
}
