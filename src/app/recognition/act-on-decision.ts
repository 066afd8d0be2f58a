import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Role, Verb } from '#domain/access/rights.ts';
import type { Hand } from '#domain/dossier/hands.ts';
import { speaksOf, waitingAmendment, type AmendmentPaper } from '#domain/recognition/amendment.ts';
import {
  checkDecisionAct,
  decisionStanding,
  type DecisionActData,
  type DecisionStanding,
  type LaterActKind,
} from '#domain/recognition/decision.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import type { Trx } from '#storage/database.ts';
import { listDossierActs } from '#storage/dossier/read-dossier.ts';
import {
  listDecisionItems,
  lockDecided,
  type DecisionItem,
} from '#storage/recognition/decision-items.ts';
import {
  findDecision,
  listDecisionActs,
  type DecisionRow,
} from '#storage/recognition/decisions.ts';
import { allow } from '../access/allow.ts';
import { recordAct } from '../acts/record-act.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import { checkHands } from '../dossier/act-on-dossier.ts';

/** A request to act on a decision; made by the form once, sent again on retry. */
export interface DecisionRequest {
  readonly decisionId: string;
  readonly idempotencyKey: string;
}

/** What a use case sees when it prepares the data of its act. */
export interface DecisionContext {
  readonly trx: Trx;
  readonly decision: DecisionRow;
  readonly standing: DecisionStanding;
  readonly items: readonly DecisionItem[];
  readonly role: Role;
}

const VERB_OF = {
  sign: 'decision.sign',
  signAmendment: 'decision.sign',
  sendBack: 'decision.sign',
  prepareAmendment: 'decision.amend',
  withdraw: 'decision.withdraw',
} as const satisfies Record<LaterActKind, Verb>;

const HAND_OF = {
  sign: 'signature',
  signAmendment: 'signature',
  sendBack: 'signature',
  prepareAmendment: 'office',
  withdraw: 'office',
} as const satisfies Record<LaterActKind, Hand>;

/**
 * The one way in which an act gets onto a decision after it was prepared: load, ask rights, wait for
 * whoever acts on it now, ask what may follow, keep away whoever is tied to a product concerned or had
 * another hand in it, let the use case prepare its data, append. `paper` is the amendment in question
 * where it is not the waiting one. Gives null for a request that was done before.
 */
export async function actOnDecision<Kind extends LaterActKind, Request extends DecisionRequest>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  kind: Kind,
  request: Request,
  prepare: (context: DecisionContext) => Promise<Result<DecisionActData[Kind]>>,
  paper?: AmendmentPaper,
): Promise<Result<DecisionActData[Kind] | null>> {
  const decision = await findDecision(trx, request.decisionId);
  if (!decision) return refuse('NOT_FOUND');
  const role = allow(deps, actor, VERB_OF[kind], { unitId: decision.unitId });
  if (!role.ok) return role;
  await lockDecided(trx, decision.id);
  const { idempotencyKey } = request;
  const done = await findRequest(trx, { actor, kind, idempotencyKey, asked: request });
  if (!done.ok) return done;
  if (done.value !== null) return ok(null);
  const standing = decisionStanding(await listDecisionActs(trx, decision.id));
  const fits = checkDecisionAct(standing, kind, decision.number);
  if (!fits.ok) return fits;
  const items = await listDecisionItems(trx, decision.id);
  const asked = paper ?? waitingAmendment(standing.amendments);
  const concerned = asked ? items.filter(({ dossierId }) => speaksOf(asked, dossierId)) : items;
  const free = await checkPerson(trx, actor, kind, standing, concerned);
  if (!free.ok) return free;
  const data = await prepare({ trx, decision, standing, items, role: role.value });
  if (!data.ok) return data;
  const recorded = await recordAct(deps, trx, actor, {
    subjectKind: 'decision',
    subjectId: decision.id,
    afterSeq: standing.seq,
    kind,
    role: role.value,
    data: data.value,
    idempotencyKey,
    asked: request,
  });
  return recorded.ok ? data : recorded;
}

/** Two pairs of eyes: who prepared does not sign, and nobody acts on a product of their own. */
async function checkPerson(
  trx: Trx,
  actor: Actor,
  kind: LaterActKind,
  standing: DecisionStanding,
  concerned: readonly DecisionItem[],
): Promise<Result<null>> {
  const { preparedBy } = waitingAmendment(standing.amendments) ?? standing;
  const signs = kind === 'sign' || kind === 'signAmendment';
  if (signs && isPerson(preparedBy, actor.accountId)) return refuse('PREPARED_IT_ONESELF');
  const ties = await tiesOf(trx, actor);
  if (concerned.some((item) => standsAside(actor, ties, item)))
    return refuse('DECISION_OVER_A_TIE');
  for (const { dossierId } of concerned) {
    const acts = await listDossierActs(trx, dossierId);
    const hand = await checkHands(trx, actor, dossierId, acts, HAND_OF[kind]);
    if (!hand.ok) return hand;
  }
  return ok(null);
}
