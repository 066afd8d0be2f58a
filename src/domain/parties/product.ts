import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { tidyLines, tidyText } from '../text/tidy.ts';

/** A product as form 01 and the register ask for it. */
export interface Product {
  readonly name: string;
  /** Leaf of Annex I, `I.3.c`; it selects the criteria set, never a person (Đ3.2). */
  readonly annexI: string;
  /** One or two sentences for lists and the product's page. */
  readonly summary: string;
  readonly story: string;
  readonly packing: string;
}

/**
 * Checks what was typed of a product, and tidies it. Whether the leaf exists, the criteria say (`setForAnnexI`).
 * Refuses PRODUCT_NAME_MISSING and PRODUCT_CLASS_MISSING, both at once when both are so.
 */
export function checkProduct(input: Product): Result<Product> {
  const product: Product = {
    name: tidyText(input.name),
    annexI: input.annexI.trim(),
    summary: tidyLines(input.summary),
    story: tidyLines(input.story),
    packing: tidyLines(input.packing),
  };
  const found: Refusal[] = [];
  if (product.name === '') found.push(refusal('PRODUCT_NAME_MISSING', {}, 'name'));
  if (product.annexI === '') found.push(refusal('PRODUCT_CLASS_MISSING', {}, 'annexI'));
  return okUnless(found, product);
}
