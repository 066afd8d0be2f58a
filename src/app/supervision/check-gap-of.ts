import type { Holder } from '#domain/access/authorize.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';

/** Within how many months a second check asks for its reason where the actor orders checks (Đ9.2b). */
export async function checkGapOf(deps: Deps, actor: Holder): Promise<number> {
  const { withinUnits, day } = reachFor(deps, actor, 'check.order');
  const [unitId] = withinUnits;
  if (unitId === undefined) return REGULATION_DEFAULTS.checkGapMonths;
  const { checkGapMonths } = await settingsInForce(deps, deps.db, unitId, day);
  return checkGapMonths;
}
