import { MINISTRY } from '#domain/recognition/issuer.ts';
import { starOfCentralPoints, type MinistryAnswer } from '#domain/recognition/ministry-answer.ts';
import { refuse, type Result } from '#domain/result.ts';
import type { CertificateRow } from '#storage/recognition/certificates.ts';
import { listDecisionItems, type DecisionItem } from '#storage/recognition/decision-items.ts';
import { findDecision, type DecisionRow } from '#storage/recognition/decisions.ts';
import { isNumberFree, takeNumber } from '#storage/recognition/issued-numbers.ts';
import type { DossierFound } from '../dossier/dossier-subject.ts';
import { describeCertificate } from './describe-certificate.ts';
import { issueCertificate, type Ledger } from './issue-certificate.ts';

/** Five stars by the ministry's own decision and under the number of its certificate (Đ7.4e). */
export async function certifyByMinistry(
  ledger: Ledger,
  context: DossierFound,
  { paper, certificateNumber, hundredths }: MinistryAnswer,
): Promise<Result<CertificateRow>> {
  const { deps, trx } = ledger;
  const { decision, item } = await decidedIn(ledger, context);
  const decided = { ...item, star: 5, ...(hundredths === null ? {} : averageOf(hundredths)) };
  const ofMinistry = { ...paper, id: null, unitId: decision.unitId, issuer: MINISTRY };
  const row = await describeCertificate(deps, trx, ofMinistry, decided, certificateNumber);
  return issueCertificate(ledger, row, item);
}

/** Three or four stars of the province by the points of the ministry (Đ7.4g-2). */
export async function certifyByProvince(
  ledger: Ledger,
  context: DossierFound,
  answer: MinistryAnswer,
): Promise<Result<CertificateRow>> {
  const { deps, trx } = ledger;
  const { decision: earlier, item } = await decidedIn(ledger, context);
  const { decision: named, hundredths } = answer;
  if (!named || hundredths === null) throw new Error('checked when the answer was entered');
  const { unitId, issuer } = earlier;
  const { number, dated } = named;
  const issued = { issuer: unitId, number, dated, decisionId: earlier.id };
  // A draft that waits for the leader holds its number; this paper never waited under one.
  if (!(await isNumberFree(trx, issued)) || !(await takeNumber(trx, issued)))
    return refuse('DECISION_NUMBER_TAKEN', { number }, 'decisionNumber');
  const decided = { ...item, star: starOfCentralPoints(hundredths), ...averageOf(hundredths) };
  const decision = { ...named, id: null, unitId, issuer };
  const row = await describeCertificate(deps, trx, decision, decided);
  return issueCertificate(ledger, row, item);
}

function averageOf(hundredths: number) {
  return { averageNumerator: hundredths, averageDenominator: 100 };
}

/** The decision that sent the dossier to the ministry, and what it said of the product. */
async function decidedIn(
  { trx }: Ledger,
  { row: dossier, standing }: DossierFound,
): Promise<{ readonly decision: DecisionRow; readonly item: DecisionItem }> {
  const decision = await findDecision(trx, standing.decisionId ?? '');
  const items = decision ? await listDecisionItems(trx, decision.id) : [];
  const item = items.find(({ dossierId }) => dossierId === dossier.id);
  if (!decision || !item) throw new Error(`dossier ${dossier.id} went to the ministry undecided`);
  return { decision, item };
}
