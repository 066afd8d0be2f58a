import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { handOf } from '#domain/dossier/hands.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { speaksOf, waitingAmendment, type AmendmentPaper } from '#domain/recognition/amendment.ts';
import {
  DECISION,
  type DecisionActKind,
  type DecisionActs,
  type DecisionStanding,
  type DecisionState,
} from '#domain/recognition/decision.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import {
  listDecisionItems,
  lockDecided,
  type DecisionItem,
} from '#storage/recognition/decision-items.ts';
import { findDecision, type DecisionRow } from '#storage/recognition/decisions.ts';
import { projectDecision } from '#storage/recognition/project-decision.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { Found, StoredSubject } from '../acts/stored-subject.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import { checkHands } from '../dossier/dossier-subject.ts';

/** A request to act on a decision; made by the form once, sent again on retry. */
export interface DecisionRequest extends KeyedInput {
  readonly decisionId: string;
  /** The amendment in question where it is not the one that waits. */
  readonly paper?: AmendmentPaper;
}

/** A decision with the products on it. */
export interface DecisionWithItems {
  readonly decision: DecisionRow;
  readonly items: readonly DecisionItem[];
}

/**
 * A decision in the tables. Whoever acts on one of its products waits; whoever is tied to one or had
 * another hand in it stays away, and two pairs of eyes: who prepared does not sign.
 */
export const DECISIONS: StoredSubject<
  DecisionActs,
  DecisionState,
  DecisionStanding,
  DecisionWithItems,
  DecisionRequest
> = {
  rules: DECISION,
  idOf: ({ decisionId }) => decisionId,
  lock: async (trx, id) => {
    const decision = await findDecision(trx, id);
    if (!decision) return undefined;
    await lockDecided(trx, id);
    return { decision, items: await listDecisionItems(trx, id) };
  },
  targetOf: (_trx, _actor, { decision }) => ({ unitId: decision.unitId }),
  check: checkPerson,
  project: projectDecision,
};

async function checkPerson(
  actor: Actor,
  kind: DecisionActKind,
  { trx, row: { items }, standing, role }: Found<DecisionActs, DecisionStanding, DecisionWithItems>,
  { paper }: DecisionRequest,
): Promise<Result<null>> {
  const waiting = waitingAmendment(standing.amendments);
  const { preparedBy } = waiting ?? standing;
  const signs = kind === 'sign' || kind === 'signAmendment';
  if (signs && preparedBy && isPerson(preparedBy, actor.accountId))
    return refuse('PREPARED_IT_ONESELF');
  const asked = paper ?? waiting;
  const concerned = asked ? items.filter(({ dossierId }) => speaksOf(asked, dossierId)) : items;
  const ties = await tiesOf(trx, actor);
  if (concerned.some((item) => standsAside(actor, ties, item)))
    return refuse('DECISION_OVER_A_TIE');
  return checkAllHands(trx, actor, concerned, handOf(role));
}

async function checkAllHands(
  trx: Trx,
  actor: Actor,
  items: readonly DecisionItem[],
  own: ReturnType<typeof handOf>,
): Promise<Result<null>> {
  for (const { dossierId } of items) {
    const acts = await listActs(trx, DOSSIER, dossierId);
    const hand = await checkHands(trx, actor, dossierId, acts, own);
    if (!hand.ok) return hand;
  }
  return ok(null);
}
