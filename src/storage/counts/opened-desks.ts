import type { Days } from '#domain/calendar/period.ts';
import type { Db } from '../database.ts';

/** Units in which somebody could receive dossiers on some day of a period. */
export async function listOpenedDesks(db: Db, { from, to }: Days): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .select('unitId')
    .distinct()
    .where('role', '=', 'communeOfficer')
    .where('validFrom', '<=', to)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
    .execute();
  return rows.flatMap(({ unitId }) => unitId ?? []);
}
