import * as v from 'valibot';
import { choice, day, KEY_FIELDS, parsed, text } from '#app/input-fields.ts';
import { parseDong } from '#domain/support/dong.ts';
import { DIFFERENCE, OLDER, PAYERS, REWARD_STARS } from '#domain/support/reward-rules.ts';
import { m } from '#words/paraglide/messages.js';
import type { PrepareRulesInput } from './prepare-rules.ts';

/** Whole đồng, or nothing. */
const dong = v.pipe(v.optional(v.string(), ''), parsed(parseDong));
/** Whether an upgrade pays the difference or an amount of its own. */
const mode = choice(m.support_upgrade_field, [DIFFERENCE, 'amount']);
const payer = choice(m.support_payer_field, PAYERS);

/** A version of the reward rules, for one of the provinces. */
export const prepareRulesInput = (units: readonly string[]) =>
  v.object({
    ...KEY_FIELDS,
    unitId: choice(m.support_province_field, units),
    number: text(m.support_number_field, 60),
    dated: day(m.support_dated_field),
    validFrom: day(m.support_valid_from_field),
    older: choice(m.support_older_field, OLDER),
    first3: dong,
    kept3: dong,
    mode3: mode,
    upgraded3: dong,
    payer3: payer,
    first4: dong,
    kept4: dong,
    mode4: mode,
    upgraded4: dong,
    payer4: payer,
    first5: dong,
    kept5: dong,
    mode5: mode,
    upgraded5: dong,
    payer5: payer,
  });

/** What the form sent as rules. */
export function rulesFrom(
  sent: v.InferOutput<ReturnType<typeof prepareRulesInput>>,
): PrepareRulesInput {
  const { unitId, idempotencyKey, number, dated, validFrom, older } = sent;
  const stars = REWARD_STARS.map((star) => ({
    star,
    first: sent[`first${star}`],
    kept: sent[`kept${star}`],
    upgraded: sent[`mode${star}`] === DIFFERENCE ? DIFFERENCE : sent[`upgraded${star}`],
    payer: sent[`payer${star}`],
  }));
  return { unitId, idempotencyKey, number, dated, validFrom, rules: { stars, older } };
}
