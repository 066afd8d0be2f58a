import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkUntil } from '#domain/quality/acceptance.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { addAcceptance } from '#storage/quality/acceptances.ts';
import { findOpen } from '#storage/quality/list-findings.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import type { acceptFindingInput } from './accept-finding.input.ts';
import { ACCEPTANCES } from './acceptance-subject.ts';
import { asOf } from './as-of.ts';

export type AcceptFinding = InferOutput<typeof acceptFindingInput>;

/**
 * The office leaves a finding as it is, with a reason and until a day, a year at the most; it is counted
 * apart, and found again after that day. Nothing in the register changes. Refuses FINDING_GONE,
 * NOT_ALLOWED, ACCEPTED_UNTIL_WRONG, KEY_USED_FOR_ANOTHER. Sent twice it is accepted once.
 */
export function acceptFinding(
  deps: Deps,
  actor: Actor,
  input: AcceptFinding,
): Promise<Result<{ acceptanceId: string }>> {
  const { rule, foundId, reason, until, idempotencyKey } = input;
  return inTransaction(deps.db, async (trx) => {
    const request = { actor, kind: 'acceptFinding', idempotencyKey, asked: input };
    const done = await findRequest(trx, request);
    if (!done.ok) return done;
    if (done.value !== null) return ok({ acceptanceId: done.value.subjectId });
    const found = await findOpen(trx, asOf(deps), rule, foundId);
    if (!found) return refuse('FINDING_GONE');
    const { unitId } = found;
    const where = { unitId };
    const begun = await begin(
      deps,
      trx,
      actor,
      ACCEPTANCES,
      'acceptFinding',
      where,
      input,
      async () => {
        const fits = checkUntil(until, deps.clock.today());
        if (!fits.ok) return fits;
        const id = deps.newId();
        await addAcceptance(trx, {
          ...{ id, rule, foundId, unitId, reason, untilDay: until },
          acceptedBy: actor.accountId,
          acceptedAt: deps.clock.now(),
          acceptedOn: deps.clock.today(),
        });
        return ok({ id, data: { rule, foundId, until, reason } });
      },
    );
    return begun.ok ? ok({ acceptanceId: begun.value }) : begun;
  });
}
