import { speaksOf, type Amendment } from '#domain/recognition/amendment.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';

/**
 * SHA-256 over all that the leader reads of a correction or an annex, as `decisionAsShown` is over a
 * decision: which decision it follows, its own words, and the names of the products it speaks of.
 */
export function amendmentAsShown(
  { id, number, dated }: Pick<DecisionRow, 'id' | 'number' | 'dated'>,
  amendment: Amendment,
  items: readonly DecisionItem[],
): string {
  const { seq, kind, signerName, signerTitle, text } = amendment;
  const own = { number: amendment.number, dated: amendment.dated };
  const products = items
    .filter(({ dossierId }) => speaksOf(amendment, dossierId))
    .map(({ dossierId, productName, producerName }) => ({ dossierId, productName, producerName }));
  return hashOfValue({
    decision: { id, number, dated },
    amendment: { seq, kind, ...own, signerName, signerTitle, text },
    ofWhole: amendment.dossierIds.length === 0,
    products,
  });
}
