import type { InferOutput } from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { REVOCATION, type RevocationStanding } from '#domain/supervision/revocation.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { noteMinistryPaper } from '#storage/recognition/issued-numbers.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import type { signInput } from '../recognition/sign-decision.input.ts';
import { revocationAsShown } from './revocation-as-shown.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { step } from './step.ts';

/**
 * The leader confirms what the ministry answered on five stars, and it follows: revoked by the
 * ministry's own number and day, or kept (Đ8.2b). Refuses what `actOn` and `revokeCertificate` do,
 * REVOCATION_BY_ONESELF, REVOCATION_NOT_AS_SHOWN and MINISTRY_NUMBER_OTHER_DAY.
 */
export async function confirmRevocationAnswer(
  deps: Deps,
  actor: ConfirmedActor,
  input: RevocationRequest & InferOutput<typeof signInput>,
): Promise<Result<RevocationStanding>> {
  const { answer: waiting } = await readStanding(deps.db, REVOCATION, input.revocationId);
  const kind = waiting?.revokes === false ? 'confirmKept' : 'confirmRevoked';
  const confirmed = await step(deps, actor, kind, input, async (found) => {
    const { trx, row, standing } = found;
    const { answer } = standing;
    if (!answer) throw new Error('the table lets only an answer be confirmed');
    const { number, from } = answer;
    if (revocationAsShown(row, standing) !== input.shown)
      return refuse('REVOCATION_NOT_AS_SHOWN', { number });
    if (!(await noteMinistryPaper(trx, answer)))
      return refuse('MINISTRY_NUMBER_OTHER_DAY', { number });
    if (kind === 'confirmKept' || from === null) return ok({});
    const revoked = await revokeCertificate(deps, actor, found, { number, from });
    return revoked.ok ? ok({}) : revoked;
  });
  if (confirmed.ok) await witness(deps);
  return confirmed;
}
