import type { Actor } from '#domain/access/authorize.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { isCertified } from '#domain/recognition/outcome.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { certificateCopy } from './certificate-paper.ts';
import { describeCertificate } from './describe-certificate.ts';

/** A number is drawn by the signature and not before. */
const NO_NUMBER = '……';

/**
 * The certificate that a draft decision would give to one of its products, for whoever reads the draft: it says that
 * it has no value, and draws no number. Refuses NOT_FOUND, also once nobody signs that draft any more.
 */
export async function previewCertificate(
  deps: Deps,
  actor: Actor,
  { decisionId, dossierId }: { readonly decisionId: string; readonly dossierId: string },
): Promise<Result<PrintedPaper>> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision || !allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const { state } = await readStanding(deps.db, DECISION, decision.id);
  const items = await listDecisionItems(deps.db, decision.id);
  const item = items.find((one) => one.dossierId === dossierId);
  if (!item || state !== 'prepared' || !isCertified(item.outcome)) return refuse('NOT_FOUND');
  if (standsAside(actor, await tiesOf(deps.db, actor), item)) return refuse('NOT_FOUND');
  const certificate = await inTransaction(deps.db, (trx) =>
    describeCertificate(deps, trx, decision, item, NO_NUMBER),
  );
  const pdf = await certificateCopy(deps, certificate, 'preview');
  if (!pdf.ok) return pdf;
  return ok({ fileName: `xem-truoc-${certificate.code}.pdf`, pdf: pdf.value });
}
