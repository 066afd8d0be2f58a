import { actsOffered } from '#domain/acts/subject.ts';
import type { DossierActKind } from '#domain/dossier/acts.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { DOSSIER_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import type { Role } from '#domain/access/rights.ts';
import { fold } from '#domain/text/fold.ts';
import { listDossiers as query, type ListedDossier } from '#storage/dossier/list-dossiers.ts';
import { countReadable } from '#storage/dossier/readable-dossiers.ts';
import { reachFor } from '../allow.ts';
import { tiesOf, type Ties } from './council-sight.ts';
import type { Deps } from '../deps.ts';
import { draftReach } from '../access/draft-sight.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export const DOSSIERS_PER_PAGE = 25;

/** Which dossiers a page asks for. */
export interface DossierFilter {
  /** `mine`: those that wait for one of the actor's roles; null: all. */
  readonly show: 'mine' | DossierState | null;
  /** Words of product or producer; folded before comparing. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

export interface DossierList {
  readonly rows: readonly ListedDossier[];
  readonly total: number;
  readonly pages: number;
  /** States in which one of the actor's roles has something to do. */
  readonly waiting: readonly DossierState[];
}

/**
 * The dossiers within the actor's reach, those that wait for the actor first, then by the commune's
 * last day, then the latest first. Nobody sees a dossier here that `viewDossier` would refuse.
 */
export async function listDossiers(
  deps: Deps,
  actor: Actor,
  filter: DossierFilter,
): Promise<DossierList> {
  const waiting = statesWaitingFor(actor.grants.map((grant) => grant.role));
  const states =
    filter.show === null ? DOSSIER_STATES : filter.show === 'mine' ? waiting : [filter.show];
  const seen = seenBy(deps, actor, await tiesOf(deps.db, actor));
  const { rows, total } = await query(deps.db, seen.reach, {
    ...seen,
    states,
    waiting,
    words: fold(filter.words),
    ...sliceOf(filter.page, DOSSIERS_PER_PAGE),
  });
  return { rows, total, pages: pagesOf(total, DOSSIERS_PER_PAGE), waiting };
}

/** How many dossiers the actor may see. */
export async function countDossiers(deps: Deps, actor: Actor, ties: Ties): Promise<number> {
  const { reach, drafts } = seenBy(deps, actor, ties);
  return countReadable(deps.db, reach, { states: DOSSIER_STATES, ties, drafts });
}

function seenBy(deps: Deps, actor: Actor, ties: Ties) {
  const reach = reachFor(deps, actor, 'dossier.view');
  const wide = [...reach.withinUnits].some(
    (id) => deps.units.unitById(id, reach.day)?.level === 'province',
  );
  return { reach, wide, ties, drafts: draftReach(deps, actor) };
}

/** What a producer may do at any time of a draft, and what decides nothing, makes it wait for nobody. */
const ALWAYS_OPEN: readonly DossierActKind[] = [
  'withdraw',
  'askHelp',
  'endHelp',
  ...(DOSSIER.quiet ?? []),
];

/** The states in which one of the roles may do something other than take the dossier back or note something down. */
export function statesWaitingFor(roles: readonly Role[]): readonly DossierState[] {
  return DOSSIER_STATES.filter((state) =>
    roles.some((role) =>
      actsOffered(DOSSIER, state, role).some((act) => !ALWAYS_OPEN.includes(act)),
    ),
  );
}
