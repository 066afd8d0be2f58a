import type { InferOutput } from 'valibot';
import type { Role } from '#domain/access/rights.ts';
import type { CheckStanding } from '#domain/supervision/check-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { recordHash } from '#storage/supervision/check-record.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import { CHECKS, type CheckRequest } from './check-subject.ts';
import type { signRecordInput } from './sign-record.input.ts';

export type SignRecordInput = CheckRequest & InferOutput<typeof signRecordInput>;

/**
 * One of the team signs the record, whichever body sent them (Đ9.4a); with the last signature the check is closed and
 * the producer is told. Refuses CHECK_NOT_ON_TEAM, CHECK_SIGNED_ALREADY, CHECK_FORM_CHANGED, and as
 * `perform` does.
 */
export function signRecord(
  deps: Deps,
  member: ConfirmedActor,
  input: SignRecordInput,
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    let by: { readonly actId: string; readonly role: Role } | null = null;
    const signed = await perform(deps, trx, member, CHECKS, 'sign', input, async (found) => {
      by = { actId: found.actId, role: found.role };
      const { sha256 } = found.standing;
      const stands = await recordHash(trx, input.checkId);
      if (sha256 !== stands || input.shown !== stands) return refuse('CHECK_FORM_CHANGED');
      return ok({ sha256 });
    });
    if (!signed.ok) return signed;
    const { standing } = signed.value;
    // The same form sent once more finds its act, and nothing to close.
    if (by === null || standing.signed.length < standing.members.length) return ok(null);
    return close(deps, trx, member, input.checkId, standing, by);
  });
}

async function close(
  deps: Deps,
  trx: Trx,
  member: ConfirmedActor,
  id: string,
  before: CheckStanding,
  { actId: batchId, role }: { readonly actId: string; readonly role: Role },
): Promise<Result<null>> {
  const { result, repairBy } = before;
  if (result === null) throw new Error('a record without a result was signed');
  const data = { result, repairBy };
  const act = { id, kind: 'close', role, data, before, idempotencyKey: null, batchId } as const;
  const closed = await record(deps, trx, member, CHECKS, act);
  return closed.ok ? ok(null) : closed;
}
