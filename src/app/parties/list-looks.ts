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
import { pagesOf, sliceOf } from '../paging.ts';

export const LOOKS_PER_PAGE = 25;

/** A page of what waits, with how many there are in all. */
export interface Waiting<One> {
  readonly rows: readonly One[];
  readonly total: number;
  readonly pages: number;
}

/** What producers changed and commune or office look at before it counts. */
export interface Looks {
  readonly pages: Waiting<WaitingPage>;
  readonly proposals: Waiting<WaitingProposal>;
}

/** Which page of each of the two, from 1. */
export type LookPages = Readonly<Record<keyof Looks, number>>;

const NOTHING = { rows: [], total: 0, pages: 1 };

/** What waits for a look within the actor's reach, the longest waiting first; nothing without the right. */
export async function listLooks(deps: Deps, actor: Actor, wanted: LookPages): Promise<Looks> {
  const reach = reachFor(deps, actor, 'change.look');
  if (reach.withinUnits.size === 0) return { pages: NOTHING, proposals: NOTHING };
  const [pages, pageCount, proposals, proposalCount] = await Promise.all([
    listWaitingPages(deps.db, reach, sliceOf(wanted.pages, LOOKS_PER_PAGE)),
    countWaitingPages(deps.db, reach),
    listWaitingProposals(deps.db, reach, sliceOf(wanted.proposals, LOOKS_PER_PAGE)),
    countWaitingProposals(deps.db, reach),
  ]);
  return { pages: waiting(pages, pageCount), proposals: waiting(proposals, proposalCount) };
}

function waiting<One>(rows: readonly One[], total: number): Waiting<One> {
  return { rows, total, pages: pagesOf(total, LOOKS_PER_PAGE) };
}

/** How many those are. */
export async function countLooks(deps: Deps, actor: Actor): Promise<number> {
  const reach = reachFor(deps, actor, 'change.look');
  if (reach.withinUnits.size === 0) return 0;
  return (await countWaitingPages(deps.db, reach)) + (await countWaitingProposals(deps.db, reach));
}
