import type { Procedure } from '#domain/regulation/procedure.ts';
import { afterWriting, firstPage, isSame, type PageTexts } from '#domain/parties/public-page.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { findRegulationInForce } from '#storage/regulation/regulations.ts';
import type { Trx } from '#storage/database.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { findPublicPage, savePublicPage } from '#storage/parties/public-pages.ts';
import type { Deps } from '../deps.ts';

/** The part of a product that its public page shows. */
export function pageTexts({ summary, story, packing, pictures }: PageTexts): PageTexts {
  return { summary, story, packing, pictures };
}

/**
 * Gives a product its public page when it is certified for the first time: with the texts and
 * pictures that were assessed. A product that has a page keeps it, since what it shows was looked at. `desk`: what
 * the producer's desk has now, where the caller has just read it.
 */
export async function openPublicPage(
  deps: Deps,
  trx: Trx,
  productId: string,
  assessed: PageTexts,
  desk?: PageTexts,
): Promise<void> {
  if (await findPublicPage(trx, productId)) return;
  const page = firstPage(pageTexts(assessed));
  await savePublicPage(trx, productId, page, deps.clock.now());
  const now = desk ?? (await findProduct(trx, productId));
  if (now && !isSame(page.shown, now)) await refreshPublicPage(deps, trx, productId);
}

/** After the producer changed texts or pictures; nothing while the product has no public page. */
export async function refreshPublicPage(deps: Deps, trx: Trx, productId: string): Promise<void> {
  const page = await findPublicPage(trx, productId);
  const product = page && (await findProduct(trx, productId));
  const producer = product && (await findProducer(trx, product.producerId));
  if (!producer) return;
  const way = await wayOfTexts(deps, trx, producer.unitId);
  const after = afterWriting(page, pageTexts(product), way);
  await savePublicPage(trx, productId, after, deps.clock.now());
}

/** What the Regulation in force in the commune's province says today. */
async function wayOfTexts(
  deps: Deps,
  trx: Trx,
  communeId: string,
): Promise<Procedure['publicTexts']> {
  const today = deps.clock.today();
  const province = deps.units.parentOf(communeId, today);
  const regulation = province && (await findRegulationInForce(trx, province.id, today));
  return (regulation?.settings ?? REGULATION_DEFAULTS).publicTexts;
}
