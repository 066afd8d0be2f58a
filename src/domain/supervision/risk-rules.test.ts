import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { checkDraft, leftOutOf } from './plan.ts';
import {
  pointsOf,
  RISK_RULES,
  riskRulesOf,
  riskRulesOn,
  risksOf,
  type RiskFacts,
} from './risk-rules.ts';

const TODAY = plainDate(2026, 11, 24);
const QUIET: RiskFacts = {
  star: 3,
  validFrom: addDays(addMonths(TODAY, -18), 1),
  lastDay: addMonths(TODAY, 6),
  failedOn: null,
  reportedOn: null,
  paperLapsed: false,
  checkedOn: null,
};
const rules = riskRulesOf('2026-1');
const risks = (facts: Partial<RiskFacts>, day: PlainDate = TODAY) =>
  risksOf(rules, { ...QUIET, ...facts }, day).map(({ risk, points }) => `${risk} ${points}`);

describe('rules of risk', () => {
  test('that were used never change', () => {
    const digests = RISK_RULES.map(({ version, ...rest }) => [
      version,
      createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16),
    ]);
    expect(digests).toEqual([['2026-1', '567157da108b61d8']]);
    expect(riskRulesOn(plainDate(2020, 1, 1)).version).toBe('2026-1');
    expect(riskRulesOn(TODAY).version).toBe('2026-1');
  });

  test.each<[string, Partial<RiskFacts>, readonly string[]]>([
    ['give nothing to a quiet star', {}, []],
    [
      'count a failed check to the last day of 24 months',
      { failedOn: addDays(addMonths(TODAY, -24), 1) },
      ['failedCheck 4'],
    ],
    ['and not on the day after', { failedOn: addMonths(TODAY, -24) }, []],
    ['count a report that was taken up', { reportedOn: addMonths(TODAY, -11) }, ['misuse 4']],
    ['and not one of a year ago', { reportedOn: addMonths(TODAY, -12) }, []],
    ['count a lapsed paper', { paperLapsed: true }, ['paperLapsed 3']],
    [
      'count a star that nobody has looked at for 18 months',
      { validFrom: addMonths(TODAY, -18) },
      ['neverChecked 2'],
    ],
    [
      'and one that was checked before it was recognised anew',
      { validFrom: addMonths(TODAY, -20), checkedOn: addMonths(TODAY, -21) },
      ['neverChecked 2'],
    ],
    [
      'and not one that was checked since',
      { validFrom: addMonths(TODAY, -20), checkedOn: addMonths(TODAY, -20) },
      [],
    ],
    [
      'count a star that ends before the day in six months',
      { lastDay: addDays(addMonths(TODAY, 6), -1) },
      ['endsSoon 1'],
    ],
    ['count four stars', { star: 4 }, ['highStar 1']],
  ])('%s', (_, facts, found) => {
    expect(risks(facts)).toEqual(found);
  });

  test('add up', () => {
    const all = { failedOn: TODAY, reportedOn: TODAY, paperLapsed: true, star: 5 };
    expect(pointsOf(risksOf(rules, { ...QUIET, ...all }, TODAY))).toBe(12);
  });
});

describe('a draft of a plan', () => {
  const method = { byRisk: 5, random: { mode: 'count', value: 1 } } as const;
  const draft = { year: 2026, method, reason: null };
  const none = { waiting: false, confirmed: 0 };
  const codes = (...asked: Parameters<typeof checkDraft>) => {
    const checked = checkDraft(...asked);
    return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
  };

  test('is for this year or the next, one at a time, and one more says why', () => {
    expect(codes(draft, none, TODAY)).toEqual([]);
    expect(codes({ ...draft, year: 2027 }, none, TODAY)).toEqual([]);
    for (const year of [2025, 2028])
      expect(codes({ ...draft, year }, none, TODAY)).toEqual(['PLAN_YEAR ']);
    expect(codes(draft, { waiting: true, confirmed: 1 }, TODAY)).toEqual(['PLAN_WAITS ']);
    expect(codes(draft, { waiting: false, confirmed: 1 }, TODAY)).toEqual([
      'PLAN_ONCE_MORE reason',
    ]);
    const more = { ...draft, reason: 'Bộ yêu cầu thêm' };
    expect(codes(more, { waiting: false, confirmed: 1 }, TODAY)).toEqual([]);
  });

  test('chooses somebody, and not more than anybody could visit', () => {
    const of = (byRisk: number, mode: 'count' | 'share', value: number) =>
      codes({ ...draft, method: { byRisk, random: { mode, value } } }, none, TODAY);
    expect(of(0, 'count', 0)).toEqual(['PLAN_CHOOSES_NOBODY byRisk']);
    expect(of(501, 'count', 51)).toEqual(['PLAN_TOO_MANY byRisk', 'PLAN_TOO_MANY randomValue']);
    expect(of(0, 'share', 101)).toEqual(['PLAN_TOO_MANY randomValue']);
    expect([of(500, 'count', 50), of(0, 'share', 100)]).toEqual([[], []]);
  });

  test('leaves out whoever could not be checked within the year without a reason, and who is planned', () => {
    const last = plainDate(2025, 12, 31);
    expect(leftOutOf({ on: last }, 12, 2026, false)).toBeNull();
    expect(leftOutOf({ on: addDays(last, 1) }, 12, 2026, false)).toBe('checked');
    expect(leftOutOf(null, 12, 2026, true)).toBe('planned');
  });
});
