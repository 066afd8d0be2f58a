import * as v from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  AVERAGES,
  LOWER_STARS,
  MARK_RULES,
  MISSING_MARKS,
  REGULATION_DEFAULTS,
  REGULATION_RANGES,
  type Regulation,
} from '#domain/regulation/regulation.ts';
import { choice, choices, day, optionalDay, parsed, text, ticked } from '#app/input-fields.ts';
import type { Typed } from '#request/form.ts';
import { m } from '#words/paraglide/messages.js';
import { PROCEDURE_FIELDS, PROPOSED_PROCEDURE } from './procedure-form.ts';

/** The fields of a Regulation, without its province and the key of the request. */
export const REGULATION_FIELDS = {
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
};

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
  sent: v.InferOutput<v.ObjectSchema<typeof REGULATION_FIELDS, undefined>>,
) {
  const { number, signedOn, validFrom, validTo, fiveStarNeedsMarksOf, ...settings } = sent;
  const lower = LOWER_STARS.filter((star) => fiveStarNeedsMarksOf.includes(String(star)));
  return {
    number,
    signedOn,
    validFrom,
    validTo,
    settings: { ...settings, fiveStarNeedsMarksOf: lower } satisfies Regulation,
  };
}

/** What stands in a new form: the rules most provinces choose. */
export const PROPOSED: Typed = {
  quorum: String(REGULATION_DEFAULTS.quorum),
  chairRequired: REGULATION_DEFAULTS.chairRequired ? 'on' : '',
  spread: String(REGULATION_DEFAULTS.spread),
  average: REGULATION_DEFAULTS.average,
  markRule: REGULATION_DEFAULTS.markRule,
  missingMark: REGULATION_DEFAULTS.missingMark,
  fiveStarNeedsMarksOf: REGULATION_DEFAULTS.fiveStarNeedsMarksOf.map(String),
  noneReached: REGULATION_DEFAULTS.noneReached ? 'on' : '',
  ...PROPOSED_PROCEDURE,
};

const MARK_RULE_WORDS = {
  majority: m.council_regulation_mark_rule_majority,
  average: m.council_regulation_mark_rule_average,
  all: m.council_regulation_mark_rule_all,
} as const satisfies Record<Regulation['markRule'], () => string>;

const AVERAGE_WORDS = {
  mean: m.council_regulation_average_mean,
  trimmed: m.council_regulation_average_trimmed,
} as const satisfies Record<Regulation['average'], () => string>;

const MISSING_WORDS = {
  lower: m.council_regulation_missing_lower,
  refuse: m.council_regulation_missing_refuse,
} as const satisfies Record<Regulation['missingMark'], () => string>;

/** The choices of the form, in the language of the page. */
export function regulationChoices() {
  return {
    markRules: MARK_RULES.map((value) => ({ value, label: MARK_RULE_WORDS[value]() })),
    averages: AVERAGES.map((value) => ({ value, label: AVERAGE_WORDS[value]() })),
    missingMarks: MISSING_MARKS.map((value) => ({ value, label: MISSING_WORDS[value]() })),
    lowerStars: LOWER_STARS.map((star) => ({
      value: String(star),
      label: m.council_regulation_star({ star }),
    })),
  };
}
