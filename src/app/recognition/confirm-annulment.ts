import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { checkAnnulment } from './annul-earlier.ts';
import { EARLIER, type EarlierRequest } from './earlier-subject.ts';
import { takeOutOfLine } from './replace-in-line.ts';

/**
 * The head of the office or the leader confirms with the password that a certificate was entered by
 * mistake: its code says that from now on. Refuses what `perform` and `checkAnnulment` do,
 * ANNULMENT_NOT_ASKED and EARLIER_BY_ONESELF.
 */
export async function confirmAnnulment(
  deps: Deps,
  actor: ConfirmedActor,
  input: EarlierRequest,
): Promise<Result<null>> {
  const annulled = await inTransaction(deps.db, async (trx): Promise<Result<null>> => {
    // Sent a second time it is out of its line already.
    const after = { line: (): Promise<Result<null>> => Promise.resolve(ok(null)) };
    const done = await perform(deps, trx, actor, EARLIER, 'annul', input, async (found) => {
      const { row, standing, role, actId: batchId } = found;
      if (!standing.asked) return refuse('ANNULMENT_NOT_ASKED');
      const may = await checkAnnulment({ trx }, row.id);
      if (!may.ok) return may;
      const { replacedBy } = standing;
      const ledger = { deps, trx, actor, role, batchId };
      after.line = () => takeOutOfLine(ledger, row.productId, { id: row.id, replacedBy });
      return ok({ reason: standing.asked.reason });
    });
    return done.ok ? after.line() : done;
  });
  if (annulled.ok) await witness(deps);
  return annulled;
}
