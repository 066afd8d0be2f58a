import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Part } from '#domain/plans/content.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { PLANS, type PlanRequest } from './plan-subject.ts';
import type { takeBackDoneInput, tellDoneInput } from './tell-done.input.ts';

export type TellDoneInput = PlanRequest & InferOutput<typeof tellDoneInput>;

/**
 * The responsible side tells that a task or milestone of a plan that stands is done. Refuses what `perform` does,
 * PLANS_NO_SUCH_PART, PLANS_TOLD_ALREADY and PLANS_DONE_AHEAD.
 */
export async function tellDone(
  deps: Deps,
  actor: Actor,
  input: TellDoneInput,
): Promise<Result<null>> {
  const { key, on, words } = input;
  const told = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, PLANS, 'tellDone', input, ({ standing }) => {
      const { stands, done } = standing;
      if (!stands?.parts.some((one) => one.key === key && isTold(one)))
        return Promise.resolve(refuse('PLANS_NO_SUCH_PART'));
      if (done.has(key)) return Promise.resolve(refuse('PLANS_TOLD_ALREADY'));
      if (on > deps.clock.today())
        return Promise.resolve(refuse('PLANS_DONE_AHEAD', { day: formatVietnameseDate(on) }, 'on'));
      return Promise.resolve(ok({ key, on, words }));
    }),
  );
  return told.ok ? ok(null) : told;
}

/** Money is no work, and whether a number was reached nobody tells: it is measured. */
function isTold(one: Part): boolean {
  if (one.part === 'target') return one.comparison === 'do';
  return one.part !== 'budget';
}

export type TakeBackDoneInput = PlanRequest & InferOutput<typeof takeBackDoneInput>;

/** What was told does not hold; both stay in the ledger. Refuses what `perform` does and PLANS_NOT_TOLD. */
export async function takeBackDone(
  deps: Deps,
  actor: Actor,
  input: TakeBackDoneInput,
): Promise<Result<null>> {
  const { key, reason } = input;
  const taken = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, PLANS, 'takeBackDone', input, ({ standing }) =>
      Promise.resolve(standing.done.has(key) ? ok({ key, reason }) : refuse('PLANS_NOT_TOLD')),
    ),
  );
  return taken.ok ? ok(null) : taken;
}
