import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { certificateTerm } from '#domain/calendar/certificate-term.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { decisionStanding } from '#domain/recognition/decision.ts';
import { goesToMinistry, isCertified, type Outcome } from '#domain/recognition/outcome.ts';
import { standingOf } from '#domain/dossier/dossier.ts';
import { checkAct } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
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
import type { CertificateRow } from '#storage/recognition/certificates.ts';
import { allow } from '../access/allow.ts';
import { recordAct } from '../acts/record-act.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { standsAside, tiesOf } from '../council/council-sight.ts';
import { settingsInForce } from '../council/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { checkHands, recordDossierAct } from '../dossier/act-on-dossier.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { decisionAsShown } from './decision-as-shown.ts';
import { describeCertificate } from './describe-certificate.ts';
import { issueCertificate } from './issue-certificate.ts';

export interface SignDecisionInput {
  readonly decisionId: string;
  /** `shown` of the page that the leader read: the signature is for that and nothing else. */
  readonly shown: string;
  readonly idempotencyKey: string;
}

/**
 * The leader signs (Đ7.3e). Everything follows in this one transaction: certificates of three and
 * four stars with their 36 months, requests to the ministry from 90 points, and the result for the
 * rest; an older certificate of the same product is replaced. The signature keeps the hash of what
 * was shown. The same request sent twice signs once. Refuses NOT_FOUND, NOT_ALLOWED,
 * DECISION_ALREADY_SIGNED, DECISION_DATED_AHEAD, DECISION_NOT_AS_SHOWN, DECISION_OVER_A_TIE,
 * PRODUCT_CERTIFIED_MEANWHILE, ACT_NOT_NOW when a product has moved on, and HAD_IT_IN_COUNCIL and its
 * like to whoever judged one of the products before.
 */
export async function signDecision(
  deps: Deps,
  actor: ConfirmedActor,
  input: SignDecisionInput,
): Promise<Result<{ certificates: readonly string[] }>> {
  const signed = await inTransaction(deps.db, async (trx) => {
    const decision = await findDecision(trx, input.decisionId);
    if (!decision) return refuse('NOT_FOUND');
    const role = allow(deps, actor, 'decision.sign', { unitId: decision.unitId });
    if (!role.ok) return role;
    await lockDecided(trx, decision.id);
    const { idempotencyKey } = input;
    const done = await findRequest(trx, { actor, kind: 'sign', idempotencyKey, asked: input });
    if (!done.ok) return done;
    if (done.value !== null) return ok({ certificates: [] });
    const standing = decisionStanding(await listDecisionActs(trx, decision.id));
    if (standing.state === 'signed') {
      const day = formatVietnameseDate(standing.signedOn ?? decision.dated);
      return refuse('DECISION_ALREADY_SIGNED', { number: decision.number, day });
    }
    if (deps.clock.today() < decision.dated) {
      const dated = formatVietnameseDate(decision.dated);
      return refuse('DECISION_DATED_AHEAD', { number: decision.number, dated });
    }
    const items = await listDecisionItems(trx, decision.id);
    const ties = await tiesOf(trx, actor);
    if (items.some((item) => standsAside(actor, ties, item))) return refuse('DECISION_OVER_A_TIE');
    const { lastDay } = await settingsInForce(deps, trx, decision.unitId, decision.dated);
    const shown = decisionAsShown(decision, items, certificateTerm(decision.dated, lastDay));
    if (shown !== input.shown) return refuse('DECISION_NOT_AS_SHOWN', { number: decision.number });
    const codes = await concludeAll(deps, trx, actor, role.value, decision, items);
    if (!codes.ok) return codes;
    const recorded = await recordAct(deps, trx, actor, {
      subjectKind: 'decision',
      subjectId: decision.id,
      afterSeq: standing.seq,
      kind: 'sign',
      role: role.value,
      data: { certificates: codes.value, sha256: shown },
      idempotencyKey,
      asked: input,
    });
    return recorded.ok ? ok({ certificates: codes.value }) : recorded;
  });
  if (signed.ok) await witness(deps);
  return signed;
}

async function concludeAll(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  role: Role,
  decision: DecisionRow,
  items: readonly DecisionItem[],
): Promise<Result<readonly string[]>> {
  const codes: string[] = [];
  for (const item of items) {
    const concluded = await conclude(deps, trx, actor, role, decision, item);
    if (!concluded.ok) return concluded;
    if (concluded.value !== null) codes.push(concluded.value);
  }
  return ok(codes);
}

/** What the decision makes of one product; gives the code of its certificate, if it gets one. */
async function conclude(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  role: Role,
  decision: DecisionRow,
  item: DecisionItem,
): Promise<Result<string | null>> {
  const acts = await listDossierActs(trx, item.dossierId);
  const hand = await checkHands(trx, actor, item.dossierId, acts, 'signature');
  if (!hand.ok) return hand;
  const before = standingOf(acts);
  const common = { dossierId: item.dossierId, idempotencyKey: null, role, before };
  const { outcome, star } = item;
  const { id: decisionId } = decision;
  const kind = actOf(outcome);
  const fits = checkAct(before.state, kind, role);
  if (!fits.ok) return fits;
  const issued = isCertified(outcome)
    ? await certify(deps, trx, actor, role, decision, item)
    : null;
  if (issued && !issued.ok) return issued;
  const certificateId = issued?.value.id;
  const act =
    kind === 'recognize' && certificateId !== undefined
      ? await recordDossierAct(deps, trx, actor, {
          ...common,
          kind,
          data: { decisionId, certificateId, star },
        })
      : kind === 'proposeToMinistry'
        ? await recordDossierAct(deps, trx, actor, {
            ...common,
            kind,
            data: { decisionId, ...(certificateId === undefined ? {} : { certificateId, star }) },
          })
        : await recordDossierAct(deps, trx, actor, {
            ...common,
            kind: 'concludeWithout',
            data: { decisionId, star },
          });
  if (!act.ok) return act;
  return ok(issued?.value.code ?? null);
}

async function certify(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  role: Role,
  decision: DecisionRow,
  item: DecisionItem,
): Promise<Result<CertificateRow>> {
  if (item.star < 3)
    return refuse('NO_CERTIFICATE_BELOW_THREE_STARS', { product: item.productName });
  const certificate = await describeCertificate(deps, trx, decision, item);
  const ledger = { deps, trx, actor, role };
  return issueCertificate(ledger, certificate, item);
}

function actOf(outcome: Outcome) {
  if (goesToMinistry(outcome)) return 'proposeToMinistry';
  return isCertified(outcome) ? 'recognize' : 'concludeWithout';
}
