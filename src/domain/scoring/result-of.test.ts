import { describe, expect, it } from 'vitest';
import { toDecimal } from './fraction.ts';
import { REGULATION_DEFAULTS, type Regulation } from '../regulation/regulation.ts';
import { resultOf } from './result-of.ts';
import type { Attendance, ScoringResult, Sheet } from './result.ts';
import { FINE_SET, fineSheet } from './testing/fine-set.ts';

type Extra = { attendance?: Attendance; knockOuts?: readonly string[] };

function result(
  sheets: readonly Sheet[],
  regulation: Partial<Regulation> = {},
  { attendance, knockOuts }: Extra = {},
): ScoringResult {
  const full = { ...REGULATION_DEFAULTS, ...regulation };
  const made = resultOf(FINE_SET, sheets, full, attendance, knockOuts);
  if (!made.ok) throw new Error(made.refusals.map((refusal) => refusal.code).join());
  return made.value;
}

/** The refusals when no result can be made. */
function refusals(
  sheets: readonly Sheet[],
  regulation: Partial<Regulation> = {},
  { attendance, knockOuts }: Extra = {},
): readonly object[] {
  const full = { ...REGULATION_DEFAULTS, ...regulation };
  const made = resultOf(FINE_SET, sheets, full, attendance, knockOuts);
  return made.ok ? [] : made.refusals;
}

/** A hundred sheets: so many with the first total, the rest with the second. */
function hundred(many: number, first: number, second: number): Sheet[] {
  return Array.from({ length: 100 }, (_, index) =>
    fineSheet(`m${index}`, index < many ? first : second),
  );
}

describe('the result of three sheets', () => {
  it('has exact averages, band, star, spread and quorum', () => {
    const sheets = [fineSheet('m1', 70), fineSheet('m2', 75), fineSheet('m3', 72)];
    expect(result(sheets)).toEqual({
      sheets: [
        { member: 'm1', score: { parts: { A: 40, B: 25, C: 5 }, total: 70 }, missing: [] },
        { member: 'm2', score: { parts: { A: 40, B: 25, C: 10 }, total: 75 }, missing: [] },
        { member: 'm3', score: { parts: { A: 40, B: 25, C: 7 }, total: 72 }, missing: [] },
      ],
      counted: 3,
      averaged: 3,
      parts: {
        A: { numerator: 120, denominator: 3 },
        B: { numerator: 75, denominator: 3 },
        C: { numerator: 22, denominator: 3 },
      },
      total: { numerator: 217, denominator: 3 },
      band: 4,
      star: 4,
      missingMarks: [],
      spread: 5,
      quorum: { appointed: 3, present: 3, chairPresent: true, needed: 3, met: true },
      knockOuts: [],
      refusals: [],
    });
  });
});

describe('the edges of the bands', () => {
  it.each([
    [1, 29, 30, '29.99', 1],
    [0, 29, 30, '30.00', 2],
    [1, 49, 50, '49.99', 2],
    [0, 49, 50, '50.00', 3],
    [1, 69, 70, '69.99', 3],
    [0, 69, 70, '70.00', 4],
    [1, 89, 90, '89.99', 4],
    [0, 89, 90, '90.00', 5],
  ])(
    'with %i of 100 sheets at %i and the rest at %i: %s, %i stars',
    (many, low, high, total, star) => {
      const made = result(hundred(many, low, high));
      expect([toDecimal(made.total), made.band, made.star]).toEqual([total, star, star]);
    },
  );
});

describe('minimum marks (PL.II.6)', () => {
  it('lower a result of 92 points that lacks the five-star mark to four stars', () => {
    const made = result([fineSheet('m1', 92, { five: 0 })]);
    expect(made).toMatchObject({ band: 5, star: 4, refusals: [] });
    expect(made.missingMarks).toEqual([{ star: 5, criterion: '5', needsOption: 1 }]);
  });

  it('lower it to three stars when the four-star mark is lacking', () => {
    const made = result([fineSheet('m1', 92, { four: 1 })]);
    expect(made).toMatchObject({ band: 5, star: 3 });
    expect(made.missingMarks).toEqual([{ star: 4, criterion: '2', needsOption: 2 }]);
  });

  it('lower it to two stars when even the three-star mark is lacking, and name all marks', () => {
    const made = result([fineSheet('m1', 92, { four: 0, five: 0 })]);
    expect(made).toMatchObject({ band: 5, star: 2 });
    expect(made.missingMarks).toEqual([
      { star: 3, criterion: '2', needsOption: 1 },
      { star: 4, criterion: '2', needsOption: 2 },
      { star: 5, criterion: '5', needsOption: 1 },
    ]);
  });

  it('name no mark of a star above the band: points are lacking for it', () => {
    const made = result([fineSheet('m1', 75, { five: 0 })]);
    expect(made).toMatchObject({ band: 4, star: 4, missingMarks: [] });
  });

  it('do not exist for one and two stars', () => {
    expect(result([fineSheet('m1', 49, { four: 0, five: 0 })])).toMatchObject({
      band: 2,
      star: 2,
      missingMarks: [],
    });
    expect(result([fineSheet('m1', 0, { four: 0, five: 0 })])).toMatchObject({ band: 1, star: 1 });
  });

  it('give no star when the Regulation refuses to lower it', () => {
    const made = result([fineSheet('m1', 92, { five: 0 })], { missingMark: 'refuse' });
    expect(made).toMatchObject({ band: 5, star: 0 });
    expect(made.missingMarks).toEqual([{ star: 5, criterion: '5', needsOption: 1 }]);
    expect(made.refusals).toEqual([
      { code: 'MISSING_MARK', data: { count: 1, star: 5, criteria: '5' } },
    ]);
  });

  it('of three and four stars count for five only as far as the Regulation says', () => {
    const sheets = [fineSheet('m1', 92, { four: 1 })];
    expect(result(sheets, { fiveStarNeedsMarksOf: [] })).toMatchObject({ star: 5 });
    expect(result(sheets, { fiveStarNeedsMarksOf: [3] })).toMatchObject({ star: 5 });
    expect(result(sheets, { fiveStarNeedsMarksOf: [4] })).toMatchObject({ star: 3 });
  });
});

describe('marks by several sheets', () => {
  /** 80 points each; the four-star mark met by the first so many of them. */
  function council(meeting: number, size: number): Sheet[] {
    return Array.from({ length: size }, (_, index) =>
      fineSheet(`m${index}`, 80, { four: index < meeting ? 2 : 1 }),
    );
  }

  it('are met by more than half, not by half', () => {
    expect(result(council(4, 7))).toMatchObject({ band: 4, star: 4 });
    expect(result(council(3, 6))).toMatchObject({ band: 4, star: 3 });
  });

  it('are met by every sheet under the rule "all"', () => {
    expect(result(council(6, 7), { markRule: 'all' })).toMatchObject({ star: 3 });
    expect(result(council(7, 7), { markRule: 'all' })).toMatchObject({ star: 4 });
  });

  it('are met by the average of points under the rule "average"', () => {
    expect(result(council(6, 7), { markRule: 'average' })).toMatchObject({ star: 3 });
    const one = [fineSheet('m1', 80, { four: 2 }), fineSheet('m2', 80, { four: 0 })];
    expect(result(one, { markRule: 'average' })).toMatchObject({ star: 3 });
    expect(result(one, { markRule: 'majority' })).toMatchObject({ star: 2 });
  });

  it('are read from all sheets, also when the average is trimmed', () => {
    const sheets = [
      fineSheet('m1', 71, { four: 1 }),
      fineSheet('m2', 80, { four: 1 }),
      ...[75, 75, 75].map((total, index) => fineSheet(`n${index}`, total)),
    ];
    const made = result(sheets, { average: 'trimmed' });
    expect(made).toMatchObject({ counted: 5, averaged: 3, star: 4, spread: 9 });
    expect(made.total).toEqual({ numerator: 225, denominator: 3 });
  });
});

describe('trimming', () => {
  it('can change the band', () => {
    const sheets = [60, 70, 70, 70, 70].map((total, index) => fineSheet(`m${index}`, total));
    expect(result(sheets)).toMatchObject({ band: 3, spread: 10, refusals: [] });
    expect(result(sheets, { average: 'trimmed' })).toMatchObject({ band: 4, averaged: 3 });
  });
});

describe('what stands against a result', () => {
  it('is a spread above the Regulation’s', () => {
    const sheets = [fineSheet('m1', 70), fineSheet('m2', 81)];
    expect(result(sheets).refusals).toEqual([
      { code: 'SPREAD', data: { spread: 11, allowed: 10 } },
    ]);
    expect(result(sheets, { spread: 11 }).refusals).toEqual([]);
  });

  it('is a council without quorum', () => {
    const sheets = [1, 2, 3, 4, 5].map((index) => fineSheet(`m${index}`, 75));
    const five = { appointed: 7, present: 5, chairPresent: true };
    const made = result(sheets, {}, { attendance: five });
    expect(made.quorum).toEqual({ ...five, needed: 6, met: false });
    expect(made.refusals).toEqual([{ code: 'QUORUM', data: { present: 5, needed: 6 } }]);
    expect(result(sheets, { quorum: 71 }, { attendance: five }).refusals).toEqual([]);
  });

  it('is a council without chair or deputy, unless the Regulation does not ask for one', () => {
    const attendance = { appointed: 4, present: 3, chairPresent: false };
    const sheets = [fineSheet('m1', 75), fineSheet('m2', 75), fineSheet('m3', 75)];
    expect(result(sheets, {}, { attendance }).refusals).toEqual([
      { code: 'QUORUM', data: { present: 3, needed: 3 } },
    ]);
    expect(result(sheets, { chairRequired: false }, { attendance }).refusals).toEqual([]);
  });

  it('is a confirmed knock-out, whatever the points', () => {
    const made = result([fineSheet('m1', 100)], {}, { knockOuts: ['d1', '5:1'] });
    expect(made).toMatchObject({ band: 5, star: 0, knockOuts: ['d1', '5:1'] });
    expect(made.refusals).toEqual([{ code: 'KNOCKED_OUT', data: { grounds: 'd1, 5:1' } }]);
  });

  it('is a sheet that is not complete, which is not counted', () => {
    const { '4': _, ...open } = fineSheet('m4', 20).choices;
    const full = [fineSheet('m1', 75), fineSheet('m2', 75), fineSheet('m3', 75)];
    const made = result([...full, { member: 'm4', choices: open }]);
    expect(made.sheets[3]).toEqual({ member: 'm4', score: null, missing: ['4'] });
    expect(made).toMatchObject({ counted: 3, star: 4, spread: 0 });
    expect(made.quorum).toMatchObject({ appointed: 4, present: 3, met: true });
    expect(made.refusals).toEqual([
      { code: 'INCOMPLETE_SHEET', data: { member: 'm4', count: 1, criteria: '4' } },
    ]);
  });

  it('is everything at once, in a fixed order', () => {
    const sheets = [fineSheet('m1', 60), fineSheet('m2', 92, { four: 0 })];
    const attendance = { appointed: 9, present: 3, chairPresent: true };
    const incomplete = { member: 'm3', choices: {} };
    const made = result(
      [...sheets, incomplete],
      { missingMark: 'refuse', markRule: 'all' },
      {
        attendance,
        knockOuts: ['d1'],
      },
    );
    expect(made.refusals.map((refusal) => refusal.code)).toEqual([
      'INCOMPLETE_SHEET',
      'QUORUM',
      'SPREAD',
      'KNOCKED_OUT',
      'MISSING_MARK',
    ]);
  });
});

describe('no result is made', () => {
  it('of no sheet', () => {
    expect(refusals([])).toEqual([{ code: 'NO_SHEETS', data: {} }]);
  });

  it('of incomplete sheets only', () => {
    expect(refusals([{ member: 'm1', choices: {} }])).toEqual([
      { code: 'INCOMPLETE_SHEET', data: { member: 'm1', count: 5, criteria: '1, 2, 3, 4, 5' } },
    ]);
  });

  it('when a member has two sheets', () => {
    expect(refusals([fineSheet('m1', 70), fineSheet('m1', 72)])).toEqual([
      { code: 'DUPLICATE_SHEET', data: { member: 'm1' } },
    ]);
  });

  it('when "none reached" is chosen and the Regulation does not allow it', () => {
    const sheet = { member: 'm1', choices: { ...fineSheet('m1', 70).choices, '3': null } };
    expect(refusals([sheet], { noneReached: false })).toEqual([
      { code: 'NONE_REACHED_NOT_ALLOWED', data: { member: 'm1', criterion: '3' } },
    ]);
    expect(refusals([sheet])).toEqual([]);
  });

  it('when a sheet names what the set does not have', () => {
    const choices = { ...fineSheet('m1', 70).choices, '2': 3, '9.9': 0 };
    expect(refusals([fineSheet('m0', 70), { member: 'm1', choices }])).toEqual([
      { code: 'UNKNOWN_OPTION', data: { member: 'm1', criterion: '2', option: '3', last: 2 } },
      { code: 'UNKNOWN_CRITERION', data: { member: 'm1', set: 'QD9-01', criterion: '9.9' } },
    ]);
  });

  it('when a knock-out is not printed on the sheet', () => {
    expect(refusals([fineSheet('m1', 70)], {}, { knockOuts: ['d2', 'd1'] })).toEqual([
      { code: 'UNKNOWN_KNOCK_OUT', data: { set: 'QD9-01', ground: 'd2' } },
    ]);
  });

  it('when more were present than appointed, or more sheets came than people', () => {
    const sheets = [fineSheet('m1', 70), fineSheet('m2', 70)];
    const contradiction = (appointed: number, present: number): readonly object[] =>
      refusals(sheets, {}, { attendance: { appointed, present, chairPresent: true } });
    expect(contradiction(2, 3)).toEqual([
      { code: 'ATTENDANCE_CONTRADICTS', data: { appointed: 2, present: 3, sheets: 2 } },
    ]);
    expect(contradiction(7, 1)).toEqual([
      { code: 'ATTENDANCE_CONTRADICTS', data: { appointed: 7, present: 1, sheets: 2 } },
    ]);
    expect(contradiction(7.5, 2)).toHaveLength(1);
  });
});
