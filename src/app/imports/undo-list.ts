import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { listBuiltOn, readEntered, type Entered } from '#storage/imports/entered.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { takeBackEntry, takeBackListed } from './take-back-listed.ts';
import { annulEarlier } from '../recognition/annul-earlier.ts';
import type { Ledger } from '../recognition/issue-certificate.ts';
import { UNWATCHED, awaitTurn, watched, type Watch } from './runs/watch.ts';
import { IMPORTS, type ImportRequest } from './import-subject.ts';

/**
 * A second person takes back what a list entered, all of it in one batch: its certificates are struck out, its
 * products and producers closed as entered by mistake; the list is open again. Refuses what `perform` does,
 * IMPORT_BY_ONESELF, and IMPORT_BUILT_ON by name when somebody has worked with any of it since.
 */
export async function undoList(
  deps: Deps,
  actor: ConfirmedActor,
  input: ImportRequest,
  watch: Watch = UNWATCHED,
): Promise<Result<null>> {
  const undone = await inTransaction(deps.db, async (trx): Promise<Result<unknown>> =>
    watched(
      trx,
      watch,
      perform(deps, trx, actor, IMPORTS, 'undo', input, async (found) => {
        const { row, standing, role, actId } = found;
        await awaitTurn(trx, row.provinceId, watch);
        if (standing.enteredAt === null) throw new Error('only an entered list is undone');
        const entered = await readEntered(trx, row.id, standing.enteredAt);
        const built = await listBuiltOn(trx, row.id, standing.enteredAt, entered);
        if (built.length > 0) return refuse('IMPORT_BUILT_ON', { names: said(built) });
        const ledger = { deps, trx, actor, role, batchId: actId };
        const back = await takeBack(ledger, entered, row.id, standing.reason, watch);
        if (!back.ok) return back;
        const { producers, products, certificates, entries } = entered;
        return ok({
          producers: producers.length,
          products: products.length,
          certificates: certificates.length,
          ...(entries.length > 0 && { entries: entries.length }),
        });
      }),
    ),
  );
  return undone.ok ? ok(null) : undone;
}

const MOST_NAMED = 6;

function said(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).join('; ');
  return more > 0 ? `${shown} (+${more})` : shown;
}

/** Certificates first: a product with a star is not closed. Then products, then the producers. */
async function takeBack(
  ledger: Ledger,
  { certificates, products, producers, entries }: Entered,
  importId: string,
  reason: string,
  watch: Watch,
): Promise<Result<null>> {
  await watch.begin(certificates.length + products.length + producers.length + entries.length);
  for (const id of entries) {
    const closed = await takeBackEntry(ledger, id, reason);
    if (!closed.ok) return closed;
    await watch.step();
  }
  for (const id of certificates) {
    const annulled = await annulEarlier(ledger, id, reason);
    if (!annulled.ok) return annulled;
    await watch.step();
  }
  for (const product of products) {
    const closed = await takeBackListed(ledger, { ...product, importId, reason });
    if (!closed.ok) return closed;
    await watch.step();
  }
  for (const producerId of producers) {
    const closed = await takeBackListed(ledger, { producerId, importId, reason });
    if (!closed.ok) return closed;
    await watch.step();
  }
  return ok(null);
}
