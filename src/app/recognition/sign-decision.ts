import type { InferOutput } from 'valibot';
import { checkAct } from '#domain/acts/subject.ts';
import { DOSSIER, type DossierStanding } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { perform } from '../acts/act-on.ts';
import { record } from '../acts/record.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { goesToMinistry, isCertified, type Outcome } from '#domain/recognition/outcome.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { CertificateRow } from '#storage/recognition/certificates.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';
import { takeNumber } from '#storage/recognition/issued-numbers.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { DECISIONS, type DecisionRequest } from './decision-subject.ts';
import { decisionAsShown } from './decision-as-shown.ts';
import { describeCertificate } from './describe-certificate.ts';
import type { signInput } from './sign-decision.input.ts';
import { endExtension } from './end-extension.ts';
import { madeFrom } from './templates/in-use.ts';
import { withdrawRecognition } from './redo/withdraw-recognition.ts';
import { issueCertificate, type Ledger } from './issue-certificate.ts';

export type SignDecisionInput = DecisionRequest & InferOutput<typeof signInput>;

/**
 * The leader signs (Đ7.3e). Everything follows in this one transaction: certificates of three and
 * four stars with their 36 months, requests to the ministry from 90 points, and the result for the
 * rest; an older certificate of the same product is replaced. The signature keeps the hash of what
 * was shown, and the number is issued with it. The same request sent twice signs once. Refuses what
 * `perform` does, DECISION_DATED_AHEAD, DECISION_NOT_AS_SHOWN, DECISION_NUMBER_TAKEN,
 * PRODUCT_CERTIFIED_MEANWHILE, and ACT_NOT_NOW when a product has moved on.
 */
export async function signDecision(
  deps: Deps,
  actor: ConfirmedActor,
  input: SignDecisionInput,
): Promise<Result<{ certificates: readonly string[] }>> {
  const signed = await inTransaction(deps.db, (trx) =>
    perform(
      deps,
      trx,
      actor,
      DECISIONS,
      'sign',
      input,
      async ({ row: { decision, items }, role, actId }) => {
        const { id: decisionId, number, dated, unitId: issuer } = decision;
        if (deps.clock.today() < dated)
          return refuse('DECISION_DATED_AHEAD', { number, dated: formatVietnameseDate(dated) });
        const { lastDay } = await settingsInForce(deps, trx, issuer, dated);
        const shown = decisionAsShown(decision, items, certificateTerm(dated, lastDay));
        if (shown !== input.shown) return refuse('DECISION_NOT_AS_SHOWN', { number });
        if (!(await takeNumber(trx, { issuer, number, dated, decisionId })))
          return refuse('DECISION_NUMBER_TAKEN', { number });
        const certificates = await concludeAll(
          { deps, trx, actor, role, batchId: actId },
          decision,
          items,
        );
        return certificates.ok
          ? ok({
              ...{ certificates: certificates.value, sha256: shown },
              ...(await madeFrom(trx, issuer, 'decision')),
            })
          : certificates;
      },
    ),
  );
  if (!signed.ok) return signed;
  await witness(deps);
  return ok({ certificates: signed.value.data.certificates });
}

async function concludeAll(
  ledger: Ledger,
  decision: DecisionRow,
  items: readonly DecisionItem[],
): Promise<Result<readonly string[]>> {
  const codes: string[] = [];
  for (const item of items) {
    const concluded = await conclude(ledger, decision, item);
    if (!concluded.ok) return concluded;
    if (concluded.value !== null) codes.push(concluded.value);
  }
  return ok(codes);
}

/** What the decision makes of one product; gives the code of its certificate, if it gets one. */
async function conclude(
  ledger: Ledger,
  decision: DecisionRow,
  item: DecisionItem,
): Promise<Result<string | null>> {
  const { deps, trx, actor, role, batchId } = ledger;
  const before = await readStanding(trx, DOSSIER, item.dossierId);
  const { outcome, star } = item;
  const { id: decisionId } = decision;
  const kind = actOf(outcome);
  const fits = checkAct(DOSSIER, before, kind, role);
  if (!fits.ok) return fits;
  const issued = isCertified(outcome) ? await certify(ledger, decision, item) : null;
  if (issued && !issued.ok) return issued;
  const certified = issued && { certificateId: issued.value.id, star };
  const act = { id: item.dossierId, idempotencyKey: null, role, batchId, before };
  const concluded = await record(deps, trx, actor, DOSSIERS, {
    ...act,
    ...(kind === 'recognize' && certified
      ? { kind, data: { decisionId, ...certified } }
      : kind === 'proposeToMinistry'
        ? { kind, data: { decisionId, ...certified } }
        : { kind: 'concludeWithout', data: { decisionId, star } }),
  });
  if (!concluded.ok) return concluded;
  const gone = await withdrawRedone(ledger, decision, before, issued !== null);
  if (!gone.ok) return gone;
  const ended = kind === 'concludeWithout' ? await endExtension(ledger, decision, item) : concluded;
  if (!ended.ok) return ended;
  return ok(issued?.value.code ?? null);
}

async function certify(
  ledger: Ledger,
  decision: DecisionRow,
  item: DecisionItem,
): Promise<Result<CertificateRow>> {
  if (item.star < 3)
    return refuse('NO_CERTIFICATE_BELOW_THREE_STARS', { product: item.productName });
  const certificate = await describeCertificate(ledger.deps, ledger.trx, decision, item);
  return issueCertificate(ledger, certificate, item);
}

/** What was assessed again because the ministry asked (Đ10.1b) and gets no star loses the one it had. */
function withdrawRedone(
  ledger: Ledger,
  { number, dated: from }: DecisionRow,
  { redoneBy, certificateId }: DossierStanding,
  isCertified: boolean,
): Promise<Result<unknown>> {
  if (isCertified || redoneBy === null || certificateId === null) return Promise.resolve(ok(null));
  return withdrawRecognition(ledger, certificateId, { number, from });
}

function actOf(outcome: Outcome) {
  if (goesToMinistry(outcome)) return 'proposeToMinistry';
  return isCertified(outcome) ? 'recognize' : 'concludeWithout';
}
