import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { SupportActData } from '#domain/support/records/record-acts.ts';
import { endPayment, insertPayment, sumPaid } from '#storage/support/records/payments.ts';
import type { Deps } from '../../deps.ts';
import type { paySupportInput, strikePaymentInput } from './pay-support.input.ts';
import { actOnSupport, type SupportRequest } from './support-subject.ts';

export type PaySupport = Pick<SupportRequest, 'supportId'> & InferOutput<typeof paySupportInput>;

/**
 * Records money that went out by the contract. Refuses SUPPORT_NO_CONTRACT, SUPPORT_DAY_AHEAD, SUPPORT_PAID_BEFORE,
 * SUPPORT_PAID_TOO_MUCH, and as `actOnSupport` does.
 */
export function paySupport(
  deps: Deps,
  actor: Actor,
  request: PaySupport,
): Promise<Result<SupportActData['paySupport']>> {
  const { on, amount, source, paper } = request;
  return actOnSupport(deps, actor, 'paySupport', request, async (trx, row, actId) => {
    const { contract } = row.record;
    if (contract === null) return refuse('SUPPORT_NO_CONTRACT');
    const knownFrom = deps.clock.today();
    if (on > knownFrom) return refuse('SUPPORT_DAY_AHEAD', { day: formatVietnameseDate(on) }, 'on');
    if (contract.day !== null && on < contract.day)
      return refuse('SUPPORT_PAID_BEFORE', { day: formatVietnameseDate(contract.day) }, 'on');
    const left = contract.value - (await sumPaid(trx, row.id));
    if (amount > left) return refuse('SUPPORT_PAID_TOO_MUCH', { left }, 'amount');
    const id = deps.newId();
    await insertPayment(trx, row.id, { id, on, amount, source, paper }, { actId, knownFrom });
    return ok({ paymentId: id, on, amount, source, paper });
  });
}

export type StrikePayment = Pick<SupportRequest, 'supportId'> &
  InferOutput<typeof strikePaymentInput>;

/**
 * Takes out a payment that never was; its row stays for the days before. Refuses SUPPORT_NO_SUCH_PAYMENT, and as
 * `actOnSupport` does.
 */
export function strikePayment(
  deps: Deps,
  actor: Actor,
  request: StrikePayment,
): Promise<Result<SupportActData['strikeSupportPayment']>> {
  const { paymentId, reason } = request;
  return actOnSupport(deps, actor, 'strikeSupportPayment', request, async (trx, row, actId) => {
    const end = { knownUntil: deps.clock.today(), endedBy: actId };
    const ended = await endPayment(trx, row.id, paymentId, end);
    return ended ? ok({ paymentId, reason }) : refuse('SUPPORT_NO_SUCH_PAYMENT');
  });
}
