import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { checkEdit } from '#domain/facts/edit.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import type { Product } from '#domain/parties/product.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyText } from '#domain/text/tidy.ts';
import type { Trx } from '#storage/database.ts';
import { findOpenState } from '#storage/dossier/insert-dossier.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import type { ProducerRow } from '#storage/parties/producers.ts';
import { findProduct, updateProduct, type ProductRow } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import { stateProduct } from '../facts/state-facts.ts';
import { checkTypedProduct } from './check-typed-product.ts';
import type { editProductInput } from './edit-product.input.ts';
import { checkFreeToEdit } from './free-to-edit.ts';
import { actOnProducer } from './producer-subject.ts';

export type EditProduct = InferOutput<typeof editProductInput>;

/**
 * Commune or office writes into the register under which name and class a product goes since a day; the
 * producer is told. Certificates keep what they printed. A class that nobody knew may stay unknown. Refuses
 * NOT_FOUND, PRODUCT_NAME_MISSING, what `checkTypedProduct` finds of a new class, PRODUCT_CLASS_FIXED while a
 * dossier is filled in on the class of now, EDIT_WITHOUT_CHANGE, what `checkFreeToEdit` and `checkEdit` refuse,
 * CHANGED_MEANWHILE, and as `actOnProducer` does.
 */
export function editProduct(
  deps: Deps,
  actor: Actor,
  input: EditProduct,
): Promise<Result<ProducerActData['editProduct']>> {
  return actOnProducer(deps, actor, 'editProduct', input, async (trx, producer, actId) => {
    const before = await findProduct(trx, input.productId);
    if (before?.producerId !== producer.id) return refuse('NOT_FOUND');
    const free = await checkFreeToEdit(trx, producer.id, before.id);
    if (!free.ok) return free;
    const edited = await checked(deps, trx, producer, before, input);
    if (!edited.ok) return edited;
    const facts = await listFacts(trx, 'product', before.id);
    const correction = checkEdit(input, facts, deps.clock.today());
    if (!correction.ok) return correction;
    const stating = { actId, source: 'officer', correction: correction.value } as const;
    const row = await stateProduct(deps, trx, before.id, edited.value, stating);
    const written = await updateProduct(trx, before.id, input.seenVersion, row);
    if (!written) return refuse('CHANGED_MEANWHILE');
    const { productId, since } = input;
    return ok({ productId, version: input.seenVersion + 1, since });
  });
}

async function checked(
  deps: Deps,
  trx: Trx,
  producer: ProducerRow,
  before: ProductRow,
  { name, annexI }: EditProduct,
): Promise<Result<Product>> {
  const typed = { ...before, name: tidyText(name), annexI: annexI.trim() };
  if (typed.name === '') return refuse('PRODUCT_NAME_MISSING', {}, 'name');
  if (typed.annexI === before.annexI)
    return typed.name === before.name ? refuse('EDIT_WITHOUT_CHANGE') : ok(typed);
  const product = checkTypedProduct(deps, producer, typed);
  if (!product.ok) return product;
  const open = await findOpenState(trx, before.id, LAST_STATES);
  return open ? refuse('PRODUCT_CLASS_FIXED', {}, 'annexI') : product;
}
