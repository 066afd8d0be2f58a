import type { LedgerHead } from '#domain/ledger/head.ts';
import type { Db } from '#storage/database.ts';
import { inOneTransaction } from '#storage/one-transaction.ts';
import { bendAsOwner, type Bend } from '#storage/testing/bend.ts';
import type { Deps } from '../deps.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';

class Undone extends Error {}

/** What the check of the ledger finds after the owner has done this; afterwards everything is as before. */
export async function findBent(
  deps: Deps,
  owner: Db,
  bend: Bend,
  compared: LedgerHead | null = null,
): Promise<unknown> {
  let found: unknown;
  await inOneTransaction(owner, async (db) => {
    await bendAsOwner(db, bend);
    const { finding } = await verifyLedger({ ...deps, db }, compared);
    found = finding && { code: finding.code, ...finding.data };
    throw new Undone();
  }).catch((fault: unknown) => {
    if (!(fault instanceof Undone)) throw fault;
  });
  return found;
}
