import type { Actor } from '#domain/access/authorize.ts';
import type { Deps } from '../deps.ts';

/**
 * Whoever runs commands on the server reaches every account of every province: that person could
 * change the database anyway. What is done so stands in the ledger as an act of the account itself
 * in the role of administrator, because no other account need exist yet.
 */
export function consoleActor(deps: Deps, accountId: string): Actor {
  const provinces = deps.units.unitsOfLevel('province', deps.clock.today());
  return {
    accountId,
    name: 'saoque user',
    grants: provinces.map(({ id }) => ({ role: 'administrator', unitId: id })),
  };
}
