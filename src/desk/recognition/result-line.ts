import type { DecisionView } from '#app/recognition/view-decision.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import type { ResultLine } from './results.ts';

/** A product of a decision as its page lists it. */
export function lineOf(item: DecisionView['items'][number]): ResultLine {
  const average = { numerator: item.averageNumerator, denominator: item.averageDenominator };
  const { dossierId, productName, producerName, star, heldStar, outcome } = item;
  const { productCode: code } = item;
  const line = { dossierId, productName, producerName, star, heldStar, outcome, code };
  const { address, annexI, versionNo } = item;
  return { ...line, score: toDecimal(average), assessed: { address, annexI, versionNo } };
}
