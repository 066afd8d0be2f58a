import type { InferOutput } from 'valibot';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { RevocationStanding } from '#domain/supervision/revocation.ts';
import { takeNumber } from '#storage/recognition/issued-numbers.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import type { signInput } from '../recognition/sign-decision.input.ts';
import { revocationAsShown } from './revocation-as-shown.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { step } from './step.ts';

/**
 * The leader signs the decision to revoke three or four stars (Đ8.2a, Đ8.3b): its number is issued and
 * the star goes in the same transaction. The signature keeps the hash of what was shown. Refuses what
 * `actOn` and `revokeCertificate` do, REVOCATION_BY_ONESELF, DECISION_DATED_AHEAD,
 * REVOCATION_NOT_AS_SHOWN and DECISION_NUMBER_TAKEN.
 */
export async function signRevocation(
  deps: Deps,
  actor: ConfirmedActor,
  input: RevocationRequest & InferOutput<typeof signInput>,
): Promise<Result<RevocationStanding>> {
  const signed = await step(deps, actor, 'sign', input, async (found, today) => {
    const { trx, row, standing } = found;
    const { draft } = standing;
    if (!draft) throw new Error('the table lets only a draft be signed');
    const { number, dated, from } = draft;
    if (today < dated)
      return refuse('DECISION_DATED_AHEAD', { number, dated: formatVietnameseDate(dated) });
    const shown = revocationAsShown(row, standing);
    if (shown !== input.shown) return refuse('REVOCATION_NOT_AS_SHOWN', { number });
    if (!(await takeNumber(trx, { issuer: row.provinceId, number, dated, decisionId: null })))
      return refuse('DECISION_NUMBER_TAKEN', { number });
    const revoked = await revokeCertificate(deps, actor, found, { number, from });
    return revoked.ok ? ok({ sha256: shown }) : revoked;
  });
  if (signed.ok) await witness(deps);
  return signed;
}
