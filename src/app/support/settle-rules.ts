import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import { lastRewardedDay } from '#storage/support/lists.ts';
import type { RewardRulesRow } from '#storage/support/rules.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { confirmRulesInput, takeBackRulesInput } from './settle-rules.input.ts';
import { REWARD_RULE_VERSIONS, type RulesRequest } from './subjects.ts';

/** The hash of a version as a page shows it: the confirmation is for that and nothing else. */
export function rulesAsShown(version: RewardRulesRow): string {
  const { id, unitId, number, dated, validFrom, stars, older } = version;
  return hashOfValue({ id, unitId, number, dated, validFrom, stars, older });
}

export type ConfirmRulesInput = RulesRequest & InferOutput<typeof confirmRulesInput>;

/**
 * The leader, another person than who prepared them, confirms the rules: from then on they never change. Refuses what
 * `perform` does, PREPARED_IT_ONESELF, REWARD_NOT_AS_SHOWN, and REWARD_RULES_OVERTAKEN when rewards were
 * settled meanwhile.
 */
export async function confirmRules(
  deps: Deps,
  actor: ConfirmedActor,
  input: ConfirmRulesInput,
): Promise<Result<null>> {
  const confirmed = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REWARD_RULE_VERSIONS, 'confirmRules', input, async ({ row }) => {
      const shown = rulesAsShown(row);
      if (shown !== input.shown) return refuse('REWARD_NOT_AS_SHOWN');
      const rewarded = await lastRewardedDay(trx, row.unitId);
      if (rewarded !== null && row.validFrom <= rewarded)
        return refuse('REWARD_RULES_OVERTAKEN', { day: formatVietnameseDate(rewarded) });
      return ok({ sha256: shown });
    }),
  );
  return confirmed.ok ? ok(null) : confirmed;
}

export type TakeBackRulesInput = RulesRequest & InferOutput<typeof takeBackRulesInput>;

/** The leader sends rules back. Refuses what `perform` does. */
export function sendBackRules(deps: Deps, actor: Actor, input: TakeBackRulesInput) {
  return takeBack(deps, actor, 'sendBackRules', input);
}

/** The head of the office takes rules back that wait. Refuses what `perform` does. */
export function withdrawRules(deps: Deps, actor: Actor, input: TakeBackRulesInput) {
  return takeBack(deps, actor, 'withdrawRules', input);
}

async function takeBack(
  deps: Deps,
  actor: Actor,
  kind: 'sendBackRules' | 'withdrawRules',
  input: TakeBackRulesInput,
): Promise<Result<null>> {
  const { reason } = input;
  const taken = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REWARD_RULE_VERSIONS, kind, input, () =>
      Promise.resolve(ok({ reason })),
    ),
  );
  return taken.ok ? ok(null) : taken;
}
