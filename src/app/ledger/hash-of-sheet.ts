import { createHash } from 'node:crypto';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { SheetRow } from '#storage/council/sheets.ts';

/**
 * SHA-256 over what the member chose and wrote, and over a number that nobody can guess: the hash
 * stands in the ledger while the sheet is secret, and the few likely sheets must not be tried
 * against it. Sheets sealed before there was such a number have none.
 */
export function hashOfSheet(
  sheet: Pick<SheetRow, 'choices' | 'remarks' | 'comment' | 'nonce'>,
): Buffer {
  const { choices, remarks, comment, nonce } = sheet;
  const chosen = { choices, remarks, comment };
  const text = canonicalJson(nonce === null ? chosen : { ...chosen, nonce });
  return createHash('sha256').update(text).digest();
}
