import * as v from 'valibot';
import {
  choice,
  choices,
  day,
  KEY_FIELDS,
  optionalDay,
  parsed,
  text,
  ticked,
} from '#app/input-fields.ts';
import {
  AVERAGES,
  LOWER_STARS,
  MARK_RULES,
  MISSING_MARKS,
  REGULATION_RANGES,
} from '#domain/regulation/regulation.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';
import { PROCEDURE_FIELDS } from './procedure-fields.ts';
import type { PublishRegulation } from './publish-regulation.ts';

/** A Regulation that is published, for one of the provinces. */
export function publishRegulationInput(units: readonly string[]) {
  return v.object({
    unitId: choice(m.council_plan_unit, units),
    ...KEY_FIELDS,
    number: text(m.council_regulation_number_field, 60),
    signedOn: day(m.council_regulation_signed_field),
    validFrom: day(m.council_regulation_from_field),
    validTo: optionalDay(),
    quorum: whole('quorum', m.council_regulation_quorum),
    chairRequired: ticked,
    spread: whole('spread', m.council_regulation_spread),
    average: choice(m.council_regulation_average_field, AVERAGES),
    markRule: choice(m.council_regulation_mark_rule_field, MARK_RULES),
    missingMark: choice(m.council_regulation_missing_field, MISSING_MARKS),
    fiveStarNeedsMarksOf: choices(m.council_regulation_five_star_field, LOWER_STARS.map(String)),
    noneReached: ticked,
    ...PROCEDURE_FIELDS,
  });
}

/** A whole number in the range the domain gives it, with the words of its field in the refusal. */
function whole(setting: keyof typeof REGULATION_RANGES, label: () => string) {
  const { min, max } = REGULATION_RANGES[setting];
  const number = parsed((sent: string): Result<number> => {
    const read = /^\d{1,3}$/.test(sent.trim()) ? Number(sent) : NaN;
    if (read >= min && read <= max) return ok(read);
    return refuse('REGULATION_OUT_OF_RANGE', { setting: label(), min, max });
  });
  return v.pipe(v.optional(v.string(), ''), number);
}

/** What the form sent as a Regulation. */
export function regulationFrom(
  sent: v.InferOutput<ReturnType<typeof publishRegulationInput>>,
): PublishRegulation {
  const { unitId, idempotencyKey, number, signedOn, validFrom, validTo, ...rest } = sent;
  const { fiveStarNeedsMarksOf, ...settings } = rest;
  const lower = LOWER_STARS.filter((star) => fiveStarNeedsMarksOf.includes(String(star)));
  return {
    unitId,
    idempotencyKey,
    number,
    signedOn,
    validFrom,
    validTo,
    settings: { ...settings, fiveStarNeedsMarksOf: lower },
  };
}
