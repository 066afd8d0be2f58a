import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { paidOf, type RewardListActs, type RewardListStanding } from '#domain/support/list-acts.ts';
import type { DataOf } from '#domain/acts/act.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { findCertificateState } from '#storage/recognition/certificates.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { correctPaymentInput, payRewardInput } from './pay-reward.input.ts';
import { REWARD_LISTS, type ListRequest } from './subjects.ts';

export type PayRewardInput = ListRequest & InferOutput<typeof payRewardInput>;

/**
 * The office records money that went out by an approved list, in one part or several. Refuses what `perform` does,
 * REWARD_NOT_APPROVED, REWARD_NOT_ON_LIST, REWARD_STAR_GONE, REWARD_PAID_AHEAD, REWARD_PAID_BEFORE_APPROVED,
 * REWARD_PAID_TOO_MUCH.
 */
export async function payReward(
  deps: Deps,
  actor: Actor,
  input: PayRewardInput,
): Promise<Result<null>> {
  const { certificateId, on, paper, amount } = input;
  const paid = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REWARD_LISTS, 'payReward', input, async ({ standing }) => {
      const fits = checkPayment(standing, input);
      if (!fits.ok) return fits;
      if (on > deps.clock.today())
        return refuse('REWARD_PAID_AHEAD', { day: formatVietnameseDate(on) }, 'on');
      const state = await findCertificateState(trx, certificateId);
      if (!state || state.revokedOn !== null || state.annulledOn !== null)
        return refuse('REWARD_STAR_GONE');
      return ok({ certificateId, on, paper, amount });
    }),
  );
  return paid.ok ? ok(null) : paid;
}

function checkPayment(
  standing: RewardListStanding,
  { certificateId, on, amount }: PayRewardInput,
): Result<null> {
  const item = standing.items.find((one) => one.certificateId === certificateId);
  if (!item || item.amount === 0) return refuse('REWARD_NOT_ON_LIST');
  const { approvedOn } = standing;
  if (approvedOn !== null && on < approvedOn) {
    const day = formatVietnameseDate(approvedOn);
    return refuse('REWARD_PAID_BEFORE_APPROVED', { day }, 'on');
  }
  const left = item.amount - paidOf(standing, certificateId);
  return amount > left ? refuse('REWARD_PAID_TOO_MUCH', { left }, 'amount') : ok(null);
}

export type CorrectPaymentInput = ListRequest & InferOutput<typeof correctPaymentInput>;

/**
 * The office puts a payment right that was recorded wrongly: what it really was, or that it never was. The first
 * record stays in the ledger. Refuses what `perform` does, REWARD_NO_SUCH_PAYMENT, REWARD_PAID_TOO_MUCH.
 */
export async function correctPayment(
  deps: Deps,
  actor: Actor,
  input: CorrectPaymentInput,
): Promise<Result<null>> {
  const corrected = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REWARD_LISTS, 'correctPayment', input, ({ standing }) =>
      Promise.resolve(correctionOf(standing, input)),
    ),
  );
  return corrected.ok ? ok(null) : corrected;
}

function correctionOf(
  standing: RewardListStanding,
  { payment, amount, reason }: CorrectPaymentInput,
): Result<DataOf<RewardListActs>['correctPayment']> {
  const found = standing.payments.find((one) => one.seq === payment);
  if (!found || found.corrected) return refuse('REWARD_NO_SUCH_PAYMENT');
  const item = standing.items.find((one) => one.certificateId === found.certificateId);
  const others = paidOf(standing, found.certificateId) - found.amount;
  const left = (item?.amount ?? 0) - others;
  return amount > left
    ? refuse('REWARD_PAID_TOO_MUCH', { left }, 'amount')
    : ok({ payment, amount, reason });
}
