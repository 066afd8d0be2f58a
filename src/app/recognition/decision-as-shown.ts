import type { CertificateTerm } from '#domain/recognition/certificate-term.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';

/**
 * SHA-256 over all that the page of a decision shows and that its certificates will say. The page
 * carries it, the signature keeps it, and anything else is refused: a signature stands for these
 * words only.
 */
export function decisionAsShown(
  decision: DecisionRow,
  items: readonly DecisionItem[],
  term: CertificateTerm,
): string {
  const { number, dated, issuer, signerName, signerTitle, legalBasis, sessionId } = decision;
  return hashOfValue({
    decision: { id: decision.id, number, dated, issuer, signerName, signerTitle, legalBasis },
    sessionId,
    items,
    term,
  });
}
