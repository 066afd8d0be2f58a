import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import type { PaperNumber } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import {
  countToldParties,
  listToldParties,
  type ToldParty,
} from '#storage/recognition/told-parties.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { standsAside, tiesOf } from '../../dossier/council-sight.ts';
import { pagesOf, sliceOf } from '../../paging.ts';

export const PARTIES_PER_PAGE = 50;

/** Who has read the notice of a decision's results, and who has not. */
export interface ToldView {
  readonly decisionId: string;
  readonly number: string;
  readonly told: PaperNumber | null;
  readonly remindedOn: PlainDate | null;
  readonly rows: readonly (Omit<ToldParty, 'name'> & { readonly name: string })[];
  readonly all: number;
  readonly unread: number;
  readonly pages: number;
  readonly mayTell: boolean;
}

/** Refuses NOT_FOUND, and PAPER_OVER_A_TIE for whoever stands aside from one of the products. */
export async function viewTold(
  deps: Deps,
  actor: Actor,
  decisionId: string,
  { unreadOnly, page }: { readonly unreadOnly: boolean; readonly page: number },
): Promise<Result<ToldView>> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision || !allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const { id, number } = decision;
  const ties = await tiesOf(deps.db, actor);
  if ((await listDecisionItems(deps.db, id)).some((item) => standsAside(actor, ties, item)))
    return refuse('PAPER_OVER_A_TIE', { number });
  const { told, remindedOn } = await readStanding(deps.db, DECISION, id);
  const slice = sliceOf(page, PARTIES_PER_PAGE);
  const rows = await listToldParties(deps.db, id, { unreadOnly, ...slice });
  const { all, unread } = await countToldParties(deps.db, id);
  return ok({
    decisionId: id,
    number,
    told,
    remindedOn,
    rows: rows.map((row) => ({
      ...row,
      name: row.name ?? communeName(deps, row.id, decision.dated),
    })),
    all,
    unread,
    pages: pagesOf(unreadOnly ? unread : all, PARTIES_PER_PAGE),
    mayTell: allow(deps, actor, 'result.tell', decision).ok,
  });
}

/** As the commune was called on the day of the decision. */
function communeName({ units }: Deps, unitId: string, day: PlainDate): string {
  return units.unitById(unitId, day)?.fullName ?? '';
}
