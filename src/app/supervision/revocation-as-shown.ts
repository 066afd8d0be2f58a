import type { RevocationStanding } from '#domain/supervision/revocation.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { RevocationRow } from '#storage/supervision/revocations.ts';

/** SHA-256 over all that the leader reads of a case before deciding it: the signature is for that alone. */
export function revocationAsShown(row: RevocationRow, standing: RevocationStanding): string {
  const { opening, verified, heard, concluded, draft, proposal, answer } = standing;
  const { id, number, code, certificateNumber, star, productName } = row;
  const certificate = { code, certificateNumber, star, productName };
  return hashOfValue({
    id,
    number,
    certificate,
    opening,
    verified,
    heard,
    concluded,
    draft,
    proposal,
    answer,
  });
}
