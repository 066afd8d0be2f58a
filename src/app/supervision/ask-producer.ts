import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/**
 * Asks the producer for its statement, within the days that the Regulation gives (Đ8.3a leaves the
 * hearing open). Refuses what `actOn` does.
 */
export function askProducer(deps: Deps, actor: Actor, input: RevocationRequest) {
  return step(deps, actor, 'askProducer', input, async ({ trx, row }, today) => {
    const { hearingDays } = await settingsInForce(deps, trx, row.unitId, today);
    return ok({ answerBy: addDays(today, Number(hearingDays)) });
  });
}
