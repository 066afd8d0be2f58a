import type { DossierStanding } from '#domain/dossier/dossier.ts';
import type { SealedDossier } from '#domain/dossier/sealed.ts';
import type { Trx } from '#storage/database.ts';
import { listDossierActs } from '#storage/dossier/read-dossier.ts';
import { findVersion, hashOfPapers } from '#storage/dossier/versions.ts';

/**
 * The version the producer sent last, if it still is what was sent: its papers give the seal that
 * stands beside it and in the ledger. Undefined when anything of it was changed behind our back.
 */
export async function findIntactVersion(
  trx: Trx,
  dossierId: string,
  standing: DossierStanding,
): Promise<SealedDossier | undefined> {
  const version = await findVersion(trx, dossierId, standing.version);
  const acts = await listDossierActs(trx, dossierId);
  const sent = acts.findLast((act) => act.kind === 'submit');
  if (!version || sent?.kind !== 'submit') return undefined;
  const { content, producer, product, evidence, sha256 } = version;
  const seal = hashOfPapers({ content, producer, product, evidence }).toString('hex');
  return seal === sha256 && seal === sent.data.sha256 ? version : undefined;
}
