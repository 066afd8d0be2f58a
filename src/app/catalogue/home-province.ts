import { listAdministeredUnits } from '#storage/catalogue/home.ts';
import type { Deps } from '../deps.ts';

/**
 * The province this register belongs to, with its kind ("tỉnh Lào Cai"): the one unit that somebody
 * administers here. Null on a system that several provinces share, or before anybody does.
 */
export async function homeProvince(deps: Deps): Promise<string | null> {
  const day = deps.clock.today();
  const [only, ...others] = await listAdministeredUnits(deps.db, day);
  const unit = only === undefined || others.length > 0 ? undefined : deps.units.unitById(only, day);
  return unit === undefined ? null : `${unit.kind.toLowerCase()} ${unit.name}`;
}
