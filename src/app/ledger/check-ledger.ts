import type { LedgerHead } from '#domain/ledger/head.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { log } from '#platform/log.ts';
import { insertVerification } from '#storage/ledger/verifications.ts';
import type { Deps } from '../deps.ts';
import { verifyLedger, verifyRecent, type Verified } from './verify-ledger.ts';

/** Checks the ledger and keeps what came out, for the inspector, `/readyz` and `/metrics`. */
export async function checkLedger(
  deps: Deps,
  depth: 'quick' | 'full',
  head: LedgerHead | null = null,
): Promise<Verified> {
  const began = deps.clock.now();
  const verified = await (depth === 'quick' ? verifyRecent(deps) : verifyLedger(deps, head));
  const ended = deps.clock.now();
  await insertVerification(deps.db, { id: deps.newId(), depth, began, ended, ...verified });
  const { finding, size } = verified;
  if (finding) log.error({ code: finding.code, size }, refusalSentence(finding, 'en'));
  return verified;
}
