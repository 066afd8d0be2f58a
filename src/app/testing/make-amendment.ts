import { DECISION } from '#domain/recognition/decision.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import type { AmendmentPaper } from '#domain/recognition/amendment.ts';
import { waitingAmendment } from '#domain/recognition/amendment.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { amendmentAsShown } from '../recognition/amendment-as-shown.ts';
import { prepareAmendment, type PrepareAmendmentInput } from '../recognition/prepare-amendment.ts';
import { signAmendment, type SignAmendmentInput } from '../recognition/sign-amendment.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import type { TakeBackInput } from '../recognition/take-back.ts';
import { valueOf } from './commune-work.ts';
import {
  preparedDecision,
  signing,
  type PreparedDecision,
  type ScoredWish,
} from './make-decision.ts';

/** A correction of today, of the whole decision, under a number nobody has used. */
export function amendmentInput(
  deps: Deps,
  decisionId: string,
  changes: Partial<AmendmentPaper> = {},
): PrepareAmendmentInput {
  const idempotencyKey = deps.newId();
  const number = `${Number.parseInt(idempotencyKey.slice(-6), 16)}/QĐ-UBND`;
  const paper: AmendmentPaper = {
    kind: 'correction',
    number,
    dated: deps.clock.today(),
    signerName: 'Hoàng Minh Đức',
    signerTitle: 'Chủ tịch',
    text: 'Tên chủ thể là “Hợp tác xã Nông sản Bản Mây”.',
    dossierIds: [],
    ...changes,
  };
  return { decisionId, paper, idempotencyKey };
}

/** A press on the button below the amendment that waits now. */
export async function amendmentSigning(
  deps: Deps,
  decisionId: string,
): Promise<SignAmendmentInput> {
  const request = { decisionId, idempotencyKey: deps.newId() };
  const decision = await findDecision(deps.db, decisionId);
  if (!decision) return { ...request, shown: '' };
  const { amendments } = await readStanding(deps.db, DECISION, decisionId);
  const waiting = waitingAmendment(amendments);
  const items = await listDecisionItems(deps.db, decisionId);
  return { ...request, shown: waiting ? amendmentAsShown(decision, waiting, items) : '' };
}

/** A press on the button that sends back or withdraws what waits now. */
export async function takingBack(
  deps: Deps,
  decisionId: string,
  reason = 'Sai số quyết định',
): Promise<TakeBackInput> {
  const acts = await listActs(deps.db, DECISION, decisionId);
  return { decisionId, reason, seenSeq: acts.length, idempotencyKey: deps.newId() };
}

/** A decision of today that is signed. */
export async function signedDecision(
  deps: Deps,
  office: Actor,
  leader: ConfirmedActor,
  wishes: readonly ScoredWish[],
): Promise<PreparedDecision> {
  const prepared = await preparedDecision(deps, office, wishes);
  valueOf(await signDecision(deps, leader, await signing(deps, prepared.decisionId)));
  return prepared;
}

/** A correction of a signed decision, prepared and signed. */
export async function signedAmendment(
  deps: Deps,
  office: Actor,
  leader: ConfirmedActor,
  decisionId: string,
  changes: Partial<AmendmentPaper> = {},
): Promise<AmendmentPaper> {
  const input = amendmentInput(deps, decisionId, changes);
  valueOf(await prepareAmendment(deps, office, input));
  valueOf(await signAmendment(deps, leader, await amendmentSigning(deps, decisionId)));
  return input.paper;
}
