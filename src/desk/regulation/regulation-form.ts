import {
  AVERAGES,
  LOWER_STARS,
  MARK_RULES,
  MISSING_MARKS,
  REGULATION_DEFAULTS,
  type Regulation,
} from '#domain/regulation/regulation.ts';
import type { Typed } from '#request/form.ts';
import { m } from '#words/paraglide/messages.js';
import { PROPOSED_PROCEDURE } from './proposed-procedure.ts';

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
