import { unreadCount } from '#app/notices/own-notices.ts';
import { navigationFor } from '#desk/home/navigation.ts';
import { requireActor } from '#request/guard.ts';
import { roleLabel } from '#ui/roles.ts';
import type { LayoutServerLoad } from './$types';

/** What the frame of every work page shows. `event.route` and not the address: it changes less often. */
export const load: LayoutServerLoad = async (event) => {
  const actor = requireActor(event);
  const { account, deps } = event.locals;
  return {
    account: {
      name: actor.name,
      roleLabels: (account?.roles ?? []).map(roleLabel),
      bodyName: account?.bodyName ?? '',
    },
    session: { accountId: actor.accountId, signInName: account?.signInName ?? '' },
    navigation: navigationFor(actor, event.route.id),
    bell: await unreadCount(deps, actor),
    demo: deps.demo,
    today: deps.clock.today(),
  };
};
