import type { DossierPapers } from '#domain/dossier/sealed.ts';
import type { Db, Trx } from '#storage/database.ts';
import { getContent } from '#storage/dossier/content.ts';
import { listEvidence } from '#storage/dossier/evidence.ts';
import type { DossierRow } from '#storage/dossier/read-dossier.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { producerFacts, productFacts } from '../parties/facts.ts';
import type { Deps } from '../deps.ts';

/** The dossier as it stands on the producer's desk now: what would be handed in today. */
export async function readPapers(
  deps: Deps,
  db: Db | Trx,
  dossier: DossierRow,
): Promise<DossierPapers> {
  const content = await getContent(db, dossier.id);
  const evidence = await listEvidence(db, dossier.id);
  const producer = await findProducer(db, dossier.producerId);
  const product = await findProduct(db, dossier.productId);
  if (!producer || !product) throw new Error(`dossier ${dossier.id} without producer or product`);
  return {
    content,
    evidence,
    producer: producerFacts(deps, producer, deps.clock.today()),
    product: productFacts(product),
  };
}
