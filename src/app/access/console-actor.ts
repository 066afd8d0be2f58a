import type { ConsoleActor } from '#domain/access/authorize.ts';
import type { Deps } from '../deps.ts';

/**
 * Whoever runs commands on the server reaches every account of every province: that person could
 * change the database anyway. What is done so stands in the ledger as done by the console in the role
 * of administrator, never in the name of an account.
 */
export function consoleActor(deps: Deps, osUser: string | null): ConsoleActor {
  const provinces = deps.units.unitsOfLevel('province', deps.clock.today());
  return {
    kind: 'console',
    osUser,
    grants: provinces.map(({ id }) => ({ role: 'administrator', unitId: id })),
  };
}
