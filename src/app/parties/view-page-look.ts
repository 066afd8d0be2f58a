import type { Actor } from '#domain/access/authorize.ts';
import type { PageTexts, PublicPage } from '#domain/parties/public-page.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct, type ProductRow } from '#storage/parties/products.ts';
import { findPublicPage } from '#storage/parties/public-pages.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pageTexts } from './public-texts.ts';
import { pageAsShown } from './settle-page.ts';

/** The page of a product as people see it, beside what its producer wrote. */
export interface PageLook {
  readonly product: ProductRow;
  readonly producerName: string;
  readonly page: PublicPage;
  readonly desk: PageTexts;
  /** Hash of both: the decision is about these. */
  readonly shown: string;
}

/**
 * Old and new side by side, for commune and office. Refuses NOT_FOUND, also for a product without a
 * public page and outside the actor's reach.
 */
export async function viewPageLook(
  deps: Deps,
  actor: Actor,
  productId: string,
): Promise<Result<PageLook>> {
  const product = await findProduct(deps.db, productId);
  const producer = product && (await findProducer(deps.db, product.producerId));
  if (!producer || !allow(deps, actor, 'change.look', { unitId: producer.unitId }).ok)
    return refuse('NOT_FOUND');
  const page = await findPublicPage(deps.db, productId);
  if (!page) return refuse('NOT_FOUND');
  const desk = pageTexts(product);
  const { legalName: producerName } = producer;
  return ok({ product, producerName, page, desk, shown: pageAsShown(page, desk) });
}
