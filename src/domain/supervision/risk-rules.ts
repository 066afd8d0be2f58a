import { addMonths } from '../calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';

/** What makes a check of a product more urgent; their words stand in `messages/supervision`. */
export const RISKS = [
  'failedCheck',
  'misuse',
  'paperLapsed',
  'neverChecked',
  'endsSoon',
  'highStar',
] as const;
export type Risk = (typeof RISKS)[number];

/** What the register says of a product on the day on which a plan is drawn up. */
export interface RiskFacts {
  readonly star: number;
  readonly validFrom: PlainDate;
  /** The last day of its star. */
  readonly lastDay: PlainDate;
  /** The last check of its producer that did not find everything kept. */
  readonly failedOn: PlainDate | null;
  /** When the last report on it came that the office took up: one that nobody took up says nothing yet. */
  readonly reportedOn: PlainDate | null;
  /** A paper behind the star has lapsed. */
  readonly paperLapsed: boolean;
  /** The last check of this product that was done. */
  readonly checkedOn: PlainDate | null;
}

/** One rule: so many points; `within` months (of a past or coming day), or from so many stars. */
export interface RiskRule {
  readonly risk: Risk;
  readonly points: number;
  readonly months?: number;
  readonly stars?: number;
}

export interface RiskRules {
  readonly version: string;
  /** The first day on which plans are drawn up by it. */
  readonly from: PlainDate;
  readonly rules: readonly RiskRule[];
}

/**
 * Every version ever used, oldest first. A version never changes: a plan says by which it was drawn up, and anybody may
 * count again. Other points or months are a new version.
 */
export const RISK_RULES: readonly RiskRules[] = [
  {
    version: '2026-1',
    from: plainDate(2026, 8, 1),
    rules: [
      { risk: 'failedCheck', points: 4, months: 24 },
      { risk: 'misuse', points: 4, months: 12 },
      { risk: 'paperLapsed', points: 3 },
      { risk: 'neverChecked', points: 2, months: 18 },
      { risk: 'endsSoon', points: 1, months: 6 },
      { risk: 'highStar', points: 1, stars: 4 },
    ],
  },
];

/** The version by which a plan is drawn up on the day; before the first one, the first. */
export function riskRulesOn(day: PlainDate): RiskRules {
  const [first] = RISK_RULES;
  const found = RISK_RULES.findLast(({ from }) => from <= day) ?? first;
  if (!found) throw new Error('no rules of risk');
  return found;
}

/** The version of that name: that of a plan. */
export function riskRulesOf(version: string): RiskRules {
  const found = RISK_RULES.find((one) => one.version === version);
  if (!found) throw new Error(`no rules of risk ${version}`);
  return found;
}

/** Which rules hold for a product on the day. */
export function risksOf(
  { rules }: RiskRules,
  facts: RiskFacts,
  day: PlainDate,
): readonly RiskRule[] {
  return rules.filter((rule) => holds(rule, facts, day));
}

function holds({ risk, months = 0, stars = 0 }: RiskRule, facts: RiskFacts, day: PlainDate) {
  const isSince = (past: PlainDate | null) => past !== null && day < addMonths(past, months);
  switch (risk) {
    case 'failedCheck':
      return isSince(facts.failedOn);
    case 'misuse':
      return isSince(facts.reportedOn);
    case 'paperLapsed':
      return facts.paperLapsed;
    case 'neverChecked':
      return isUnchecked(facts) && day >= addMonths(facts.validFrom, months);
    case 'endsSoon':
      return facts.lastDay < addMonths(day, months);
    case 'highStar':
      return facts.star >= stars;
  }
}

function isUnchecked({ checkedOn, validFrom }: RiskFacts): boolean {
  return checkedOn === null || checkedOn < validFrom;
}

export function pointsOf(risks: readonly Pick<RiskRule, 'points'>[]): number {
  return risks.reduce((sum, { points }) => sum + points, 0);
}
