import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { speaksOf, type Amendment } from '#domain/recognition/amendment.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { markOfAct, type LedgerMark } from '../ledger/view-ledger.ts';
import { amendmentAsShown } from './amendment-as-shown.ts';

/** A correction or an annex as the page of its decision lists it. */
export interface AmendmentView extends Omit<Amendment, 'preparedBy'> {
  /** Names of the products it speaks of; empty where it speaks of the decision as a whole. */
  readonly products: readonly string[];
  /** Hash of what the leader reads: the signature is for it and nothing else. */
  readonly shown: string;
  readonly maySign: boolean;
  /** For who could sign it but for the day that stands on it. */
  readonly signFrom: PlainDate | null;
  /** Where its signature stands in the ledger; `null` until it is signed. */
  readonly mark: LedgerMark | null;
}

interface Shown {
  readonly decision: DecisionRow;
  readonly amendments: readonly Amendment[];
  readonly all: readonly DecisionItem[];
  /** Those that the reader does not stand aside from. */
  readonly items: readonly DecisionItem[];
}

/**
 * Corrections and annexes in the order in which they were prepared. One that nobody signed and that
 * speaks of a product the reader stands aside from is left out; a signed one is public.
 */
export async function viewAmendments(
  deps: Deps,
  actor: Actor,
  { decision, amendments, all, items }: Shown,
): Promise<readonly AmendmentView[]> {
  const signs = allow(deps, actor, 'decision.sign', { unitId: decision.unitId }).ok;
  const today = deps.clock.today();
  const views: AmendmentView[] = [];
  for (const amendment of amendments) {
    const { preparedBy, ...paper } = amendment;
    const { dossierIds } = paper;
    const concerned = all.filter(({ dossierId }) => speaksOf(amendment, dossierId));
    if (paper.state !== 'signed' && concerned.some((one) => !items.includes(one))) continue;
    const waitsForActor =
      signs && isWaitingAmendment(paper) && !isPerson(preparedBy, actor.accountId);
    const dayHasCome = paper.dated <= today;
    views.push({
      ...paper,
      products: dossierIds.length === 0 ? [] : concerned.map(({ productName }) => productName),
      shown: amendmentAsShown(decision, amendment, all),
      maySign: waitsForActor && dayHasCome,
      signFrom: waitsForActor && !dayHasCome ? paper.dated : null,
      mark: paper.state === 'signed' ? await markOf(deps, decision.id, amendment) : null,
    });
  }
  return views;
}

export function isWaitingAmendment({ state }: Pick<Amendment, 'state'>): boolean {
  return state === 'waiting';
}

/** One amendment waits at a time, so its signature is the act behind its preparation. */
function markOf(deps: Deps, decisionId: string, { seq }: Amendment): Promise<LedgerMark | null> {
  return markOfAct(deps, decisionId, seq + 1);
}
