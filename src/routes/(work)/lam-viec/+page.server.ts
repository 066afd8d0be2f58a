import { viewHome } from '#app/home/view-home.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { askSignedIn } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** The home is everybody's own; each part of it asks the right of its role. */
export const load: PageServerLoad = async (event) => {
  const actor = askSignedIn(event);
  const { deps, account } = event.locals;
  return {
    home: await viewHome(deps, actor),
    mayReadRegister: isAllowedSomewhere(actor, 'register.view'),
    mayReadLedger: isAllowedSomewhere(actor, 'ledger.view'),
    mayReadAccountActs: isAllowedSomewhere(actor, 'account.audit'),
    hasRole: (account?.roles.length ?? 0) > 0,
    // Producers read one thing at a time, in larger type.
    calm: actor.grants.length > 0 && actor.grants.every((grant) => grant.role === 'producer'),
  };
};
