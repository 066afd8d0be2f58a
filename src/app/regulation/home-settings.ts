import { expiringFrom } from '#domain/recognition/certificate.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { findHome, type Home } from '#storage/catalogue/home.ts';
import { provinceOf } from './settings-in-force.ts';
import type { Deps } from '../deps.ts';

/**
 * From how many days before its end the public pages mark a certificate as expiring: as the
 * Regulation of the province this register belongs to says; the default on one that several share.
 */
export async function expiringDays(deps: Deps): Promise<number> {
  const day = deps.clock.today();
  return expiringDaysAt(deps, await findHome(deps.db, day), day);
}

/** The same of what another question brought along. */
export function expiringDaysAt(
  { units }: Pick<Deps, 'units'>,
  { administered, regulations }: Home,
  day: PlainDate,
): number {
  const [only, ...others] = administered;
  const isOne = only !== undefined && others.length === 0;
  const province = isOne ? provinceOf(units, only, day) : undefined;
  const settings = province && regulations.get(province.id);
  return expiringFrom(settings ?? REGULATION_DEFAULTS);
}
