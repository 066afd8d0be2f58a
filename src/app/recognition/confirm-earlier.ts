import type { InferOutput } from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../acts/act-on.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { EARLIER, type EarlierRequest } from './earlier-subject.ts';
import { writeEarlier } from './issue-earlier.ts';
import { putInLine } from './replace-in-line.ts';
import type { signInput } from './sign-decision.input.ts';

/**
 * The head of the office or the leader confirms an entry with the password, and it is a certificate
 * (Đ12.1). What was true when it was entered is asked once more. Refuses what `perform` and
 * `checkEarlier` do, EARLIER_BY_ONESELF and EARLIER_NOT_AS_SHOWN.
 */
export async function confirmEarlier(
  deps: Deps,
  actor: ConfirmedActor,
  input: EarlierRequest & InferOutput<typeof signInput>,
): Promise<Result<null>> {
  const confirmed = await inTransaction(deps.db, async (trx): Promise<Result<null>> => {
    // Sent a second time it stands in its line already.
    const after = { line: (): Promise<Result<null>> => Promise.resolve(ok(null)) };
    const issued = await perform(deps, trx, actor, EARLIER, 'issue', input, async (found) => {
      const { row, role, actId: batchId } = found;
      if (!row.paper) throw new Error('the table lets only an entry be issued');
      if (hashOfValue(row.paper) !== input.shown) return refuse('EARLIER_NOT_AS_SHOWN');
      const { productId, paper, id } = row;
      const ledger = { deps, trx, actor, role };
      const written = await writeEarlier(ledger, { productId, paper, id });
      if (!written.ok) return written;
      after.line = () => putInLine({ ...ledger, batchId }, productId, id);
      const { validFrom, validTo } = written.value;
      return ok({ validFrom, validTo });
    });
    return issued.ok ? after.line() : issued;
  });
  if (confirmed.ok) await witness(deps);
  return confirmed;
}
