import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import { listPrintable } from '#storage/recognition/printable.ts';
import { insertPrint } from '#storage/recognition/prints.ts';
import type { Deps } from '../../deps.ts';
import { wantedPrint, type PrintWish } from './print-wish.ts';

/**
 * Has one file made of all these certificates, by a job: revoked and replaced ones are left out.
 * While one is being made, asking again changes nothing. Refuses NOT_FOUND as `wantedPrint` does, and
 * NOTHING_TO_PRINT.
 */
export async function askForPrint(
  deps: Deps,
  actor: Actor,
  wish: PrintWish,
): Promise<Result<null>> {
  const wanted = await wantedPrint(deps, actor, wish);
  if (!wanted.ok) return wanted;
  const { of } = wanted.value;
  const { ids, leftOut } = await listPrintable(deps.db, of);
  if (ids.length === 0) return refuse('NOTHING_TO_PRINT');
  const printId = deps.newId();
  const asked = { askedBy: actor.accountId, askedAt: deps.clock.now() };
  await inTransaction(deps.db, async (trx) => {
    const print = { id: printId, ...of, ...asked, total: ids.length, leftOut };
    if (await insertPrint(trx, print))
      await deps.jobs?.send(sqlRunner(trx), 'certificates', { printId });
  });
  return ok(null);
}
