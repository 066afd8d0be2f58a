import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { VIEW_STATES, type DecisionView } from '#domain/recognition/decision-views.ts';
import {
  countPrepared,
  listDecisions as query,
  type ListedDecision,
} from '#storage/recognition/list-decisions.ts';
import { listSessionsToDecide } from '#storage/recognition/undecided.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export const DECISIONS_PER_PAGE = 25;

export interface DecisionFilter {
  readonly view: DecisionView;
  /** From 1. */
  readonly page: number;
}

export interface DecisionList {
  readonly rows: readonly ListedDecision[];
  readonly total: number;
  readonly pages: number;
}

/** Decisions within reach, those that wait for a signature first. */
export async function listDecisions(
  deps: Deps,
  actor: Actor,
  { view, page }: DecisionFilter,
): Promise<DecisionList> {
  const { rows, total } = await query(deps.db, reachFor(deps, actor, 'decision.view'), {
    states: VIEW_STATES[view],
    ...sliceOf(page, DECISIONS_PER_PAGE),
  });
  return { rows, total, pages: pagesOf(total, DECISIONS_PER_PAGE) };
}

/** The sessions whose results wait for a decision that the actor may prepare. */
export async function listToDecide(deps: Deps, actor: Actor) {
  const ties = await tiesOf(deps.db, actor);
  return listSessionsToDecide(deps.db, reachFor(deps, actor, 'decision.prepare'), [...ties]);
}

/** How many decisions wait for a signature where the actor signs; null for whoever signs none. */
export async function countToSign(deps: Deps, actor: Actor): Promise<number | null> {
  if (!isAllowedSomewhere(actor, 'decision.sign')) return null;
  return countPrepared(deps.db, reachFor(deps, actor, 'decision.sign'));
}
