import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import type { DossierAct } from '#domain/dossier/acts.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import type { DossierPapers, SealedDossier } from '#domain/dossier/sealed.ts';
import type { Trx } from '#storage/database.ts';
import { findVersion, hashOfPapers } from '#storage/dossier/versions.ts';
import type { DossierView } from '../dossier/view-dossier.ts';

/**
 * The version the producer sent last, if it still is what was sent. Undefined when anything of it
 * was changed behind our back.
 */
export async function findIntactVersion(
  trx: Trx,
  dossierId: string,
  standing: DossierStanding,
): Promise<SealedDossier | undefined> {
  const version = await findVersion(trx, dossierId, standing.version);
  const acts = await listActs(trx, DOSSIER, dossierId);
  if (!version || !isIntact(version, version.sha256, acts.toReversed())) return undefined;
  return version;
}

/** The same question for a dossier that is being looked at. */
export function isViewIntact({ sealed, timeline, ...papers }: DossierView): boolean {
  return sealed !== null && isIntact(papers, sealed.sha256, timeline);
}

/** Whether the papers give the seal that stands beside them and in the ledger; last act first. */
function isIntact(papers: DossierPapers, sha256: string, acts: readonly DossierAct[]): boolean {
  const sent = acts.find((act) => act.kind === 'submit');
  const { content, producer, product, evidence } = papers;
  const seal = hashOfPapers({ content, producer, product, evidence }).toString('hex');
  return seal === sha256 && sent?.kind === 'submit' && seal === sent.data.sha256;
}
