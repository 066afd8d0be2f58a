import { describe, expect, it } from 'vitest';
import { runningScore, scoreSheet } from './score-sheet.ts';
import { FINE_SET } from './testing/fine-set.ts';

const FULL = { '1': 30, '2': 2, '3': 20, '4': 17, '5': 1 };

describe('points of a sheet', () => {
  it('are the sum of the chosen options by part', () => {
    expect(scoreSheet(FINE_SET, FULL)).toEqual({
      ok: true,
      value: { parts: { A: 32, B: 20, C: 18 }, total: 70 },
    });
  });

  it('are 0 where no level is reached', () => {
    expect(scoreSheet(FINE_SET, { ...FULL, '1': null, '3': null })).toEqual({
      ok: true,
      value: { parts: { A: 2, B: 0, C: 18 }, total: 20 },
    });
  });

  it('are given criterion by criterion to whoever hands in a row', () => {
    const row = new Uint8Array(5);
    scoreSheet(FINE_SET, { ...FULL, '3': null }, 'm1', row);
    expect([...row]).toEqual([30, 2, 0, 17, 1]);
  });
});

describe('a sheet is refused', () => {
  it('when criteria are missing, named in the order of the sheet', () => {
    expect(scoreSheet(FINE_SET, { '5': 1, '3': 20, '2': 2 }, 'm1')).toEqual({
      ok: false,
      refusals: [{ code: 'INCOMPLETE_SHEET', data: { member: 'm1', count: 2, criteria: '1, 4' } }],
    });
  });

  it('when it names a criterion the set does not have', () => {
    expect(scoreSheet(FINE_SET, { ...FULL, '9.9': 0 }, 'm1')).toEqual({
      ok: false,
      refusals: [
        { code: 'UNKNOWN_CRITERION', data: { member: 'm1', set: 'QD9-01', criterion: '9.9' } },
      ],
    });
  });

  it.each([[3], [-1], [0.5], [Number.NaN]])('when an option is %d', (option) => {
    expect(scoreSheet(FINE_SET, { ...FULL, '2': option }, 'm1')).toEqual({
      ok: false,
      refusals: [
        {
          code: 'UNKNOWN_OPTION',
          data: { member: 'm1', criterion: '2', option: String(option), last: 2 },
        },
      ],
    });
  });

  it('with everything that is wrong at once', () => {
    const { '4': _, ...withoutFour } = FULL;
    const refused = scoreSheet(FINE_SET, { ...withoutFour, '2': 7, x: null }, 'm1');
    expect(refused.ok ? [] : refused.refusals.map((refusal) => refusal.code)).toEqual([
      'UNKNOWN_OPTION',
      'UNKNOWN_CRITERION',
      'INCOMPLETE_SHEET',
    ]);
  });
});

describe('the running score of a sheet being filled in', () => {
  it('counts what is chosen and names what is not', () => {
    expect(runningScore(FINE_SET, { '1': 30, '3': null })).toEqual({
      ok: true,
      value: { score: { parts: { A: 30, B: 0, C: 0 }, total: 30 }, missing: ['2', '4', '5'] },
    });
    expect(runningScore(FINE_SET, FULL)).toEqual({
      ok: true,
      value: { score: { parts: { A: 32, B: 20, C: 18 }, total: 70 }, missing: [] },
    });
  });

  it('is refused on an unknown criterion or option', () => {
    const refused = runningScore(FINE_SET, { '2': 3, '9.9': 0 }, 'm1');
    expect(refused.ok ? [] : refused.refusals.map((refusal) => refusal.code)).toEqual([
      'UNKNOWN_OPTION',
      'UNKNOWN_CRITERION',
    ]);
  });
});
