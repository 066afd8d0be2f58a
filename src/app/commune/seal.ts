import { createHash } from 'node:crypto';
import { canonicalJson } from '#storage/acts/canonical-json.ts';

/** The SHA-256 in hex over the canonical JSON of a paper: equal papers, equal seals. */
export function sealOf(paper: unknown): string {
  return createHash('sha256').update(canonicalJson(paper)).digest('hex');
}
