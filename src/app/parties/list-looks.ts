import type { Actor } from '#domain/access/authorize.ts';
import {
  countWaitingProposals,
  listWaitingProposals,
  type WaitingProposal,
} from '#storage/parties/proposals.ts';
import {
  countWaitingPages,
  listWaitingPages,
  type WaitingPage,
} from '#storage/parties/public-pages.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** What producers changed and commune or office look at before it counts. */
export interface Looks {
  readonly pages: readonly WaitingPage[];
  readonly proposals: readonly WaitingProposal[];
}

/** All that waits for a look within the actor's reach, the longest waiting first; nothing without the right. */
export async function listLooks(deps: Deps, actor: Actor): Promise<Looks> {
  const reach = reachFor(deps, actor, 'change.look');
  if (reach.withinUnits.size === 0) return { pages: [], proposals: [] };
  const [pages, proposals] = await Promise.all([
    listWaitingPages(deps.db, reach),
    listWaitingProposals(deps.db, reach),
  ]);
  return { pages, proposals };
}

/** How many those are. */
export async function countLooks(deps: Deps, actor: Actor): Promise<number> {
  const reach = reachFor(deps, actor, 'change.look');
  if (reach.withinUnits.size === 0) return 0;
  return (await countWaitingPages(deps.db, reach)) + (await countWaitingProposals(deps.db, reach));
}
