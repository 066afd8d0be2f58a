import { expiringFrom } from '#domain/recognition/certificate.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { listAdministeredUnits } from '#storage/catalogue/home-units.ts';
import { settingsInForce } from './settings-in-force.ts';
import type { Deps } from '../deps.ts';

/**
 * From how many days before its end the public pages mark a certificate as expiring: as the
 * Regulation of the province this register belongs to says; the default on one that several share.
 */
export async function expiringDays(deps: Deps): Promise<number> {
  const day = deps.clock.today();
  const [only, ...others] = await listAdministeredUnits(deps.db, day);
  if (only === undefined || others.length > 0) return expiringFrom(REGULATION_DEFAULTS);
  return expiringFrom(await settingsInForce(deps, deps.db, only, day));
}
