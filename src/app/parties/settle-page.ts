import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { isEmptyPage, type PageTexts, type PublicPage } from '#domain/parties/public-page.ts';
import { refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import { findProduct } from '#storage/parties/products.ts';
import { findPublicPage, savePublicPage } from '#storage/parties/public-pages.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import type { acceptLookInput, refuseLookInput } from './look.input.ts';
import { actOnProducer } from './producer-subject.ts';
import { pageTexts } from './public-texts.ts';

/** A look at the page of a product, as the officer had it before the eyes. */
export interface LookAtPage extends InferOutput<typeof acceptLookInput> {
  readonly productId: string;
}

export type RefusePage = LookAtPage & InferOutput<typeof refuseLookInput>;

/** SHA-256 over the page that people see and the producer's words beside it. */
export function pageAsShown(page: PublicPage, desk: PageTexts): string {
  return hashOfValue({ shown: page.shown, looked: page.looked, desk: pageTexts(desk) });
}

/** What a look decides: the page after it, and its line in the ledger. */
type Decide<Kind extends keyof ProducerActData> = (seen: {
  readonly page: PublicPage;
  readonly desk: PageTexts;
}) => Result<{ readonly page: PublicPage; readonly data: ProducerActData[Kind] }>;

/**
 * The one way in which commune or office decide on the page of a product. Refuses NOT_FOUND, also
 * for a product of another producer or without a page; PAGE_NOT_AS_SHOWN; what `decide` refuses; and
 * as `actOnProducer` does.
 */
export function settlePage<Kind extends 'acceptPage' | 'refusePage' | 'takeDownPage'>(
  deps: Deps,
  actor: Actor,
  kind: Kind,
  input: LookAtPage,
  decide: Decide<Kind>,
): Promise<Result<ProducerActData[Kind]>> {
  return actOnProducer(deps, actor, kind, input, async (trx, producer) => {
    const seen = await pageOf(trx, producer.id, input.productId);
    if (!seen) return refuse('NOT_FOUND');
    if (pageAsShown(seen.page, seen.desk) !== input.shown) return refuse('PAGE_NOT_AS_SHOWN');
    const decided = decide(seen);
    if (!decided.ok) return decided;
    await savePublicPage(trx, input.productId, decided.value.page, deps.clock.now());
    return { ok: true, value: decided.value.data };
  });
}

async function pageOf(trx: Trx, producerId: string, productId: string) {
  const product = await findProduct(trx, productId);
  const page = await findPublicPage(trx, productId);
  if (product?.producerId !== producerId || !page) return undefined;
  return { page, desk: pageTexts(product) };
}

/** Refuses NOTHING_TO_LOOK_AT when somebody decided first. */
export function checkWaits({ waits }: PublicPage): Result<null> {
  return waits ? { ok: true, value: null } : refuse('NOTHING_TO_LOOK_AT');
}

/** Refuses PAGE_EMPTY when nothing stands on the page. */
export function checkFilled({ shown }: PublicPage): Result<null> {
  return isEmptyPage(shown) ? refuse('PAGE_EMPTY') : { ok: true, value: null };
}
