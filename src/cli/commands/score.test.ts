import { describe, expect, it } from 'vitest';
import { leavesOf, setById } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { call, callWithFile } from '../testing/call.ts';
import * as score from './score.ts';

const SETS = loadCriteriaVersions().flatMap((version) => version.sets);

function setOf(id: string): CriteriaSet {
  const found = setById(loadCriteriaVersions(), id);
  if (!found.ok) throw new Error(id);
  return found.value;
}

/** The best option of every criterion, with some choices changed. */
function best(set: CriteriaSet, changes: Choices = {}): Choices {
  const choices = leavesOf(set).map(({ code, max, options }) => {
    return [code, options.findIndex((option) => option.points === max)] as const;
  });
  return { ...Object.fromEntries(choices), ...changes };
}

const FRUIT = best(setOf('QD26-07'));

describe('saoque score', () => {
  it('answers points, star and missing marks', async () => {
    const input = {
      criteriaSet: 'QD26-07',
      sheets: [
        { member: 'm1', choices: { ...FRUIT, '7': 2 } },
        { member: 'm2', choices: { ...FRUIT, '7': 2, '11': null } },
      ],
    };
    const { exit, out, err } = await callWithFile(score, input);
    expect(JSON.parse(out)).toEqual({
      criteriaSet: 'QD26-07',
      sheets: [
        { member: 'm1', parts: { A: '40.00', B: '25.00', C: '33.00' }, total: '98.00' },
        { member: 'm2', parts: { A: '40.00', B: '25.00', C: '30.00' }, total: '95.00' },
      ],
      result: {
        parts: { A: '40.00', B: '25.00', C: '31.50' },
        total: '96.50',
        band: 5,
        star: 4,
        missingMarks: [{ star: 5, criterion: '7', needsOption: 3 }],
        spread: 3,
        quorum: { appointed: 2, present: 2, chairPresent: true, needed: 2, met: true },
        counted: 2,
        averaged: 2,
        knockOuts: [],
        refusals: [],
      },
    });
    expect({ exit, err }).toEqual({ exit: 0, err: [] });
  });

  it.each(SETS.map((set) => [set.id, set] as const))('scores %s', async (id, set) => {
    const none = Object.fromEntries(leavesOf(set).map(({ code }) => [code, null]));
    const full = { criteriaSet: id, sheets: [{ member: 'm1', choices: best(set) }] };
    const empty = { criteriaSet: id, sheets: [{ member: 'm1', choices: none }] };
    const top = JSON.parse((await callWithFile(score, full, { json: true })).out).result;
    const bottom = JSON.parse((await callWithFile(score, empty, { json: true })).out).result;
    expect([top.parts, top.total, top.band, top.star]).toEqual([
      { A: '40.00', B: '25.00', C: '35.00' },
      '100.00',
      5,
      5,
    ]);
    expect([bottom.total, bottom.band, bottom.star]).toEqual(['0.00', 1, 1]);
  });

  it('holds the council to its Regulation and to who was there', async () => {
    const input = {
      criteriaSet: 'QD26-07',
      regulation: { spread: 1, missingMark: 'refuse' },
      appointed: 5,
      present: 3,
      chairPresent: false,
      knockOuts: ['d1'],
      sheets: [
        { member: 'm1', choices: { ...FRUIT, '7': 2 } },
        { member: 'm2', choices: FRUIT },
      ],
    };
    const { exit, out } = await callWithFile(score, input);
    expect(exit).toBe(0);
    expect(JSON.parse(out).result).toMatchObject({
      star: 0,
      spread: 2,
      quorum: { appointed: 5, present: 3, chairPresent: false, needed: 4, met: false },
      refusals: ['QUORUM', 'SPREAD', 'KNOCKED_OUT', 'MISSING_MARK'],
    });
  });

  it('takes appointed alone: present are those who gave a sheet', async () => {
    const sheets = [{ member: 'm1', choices: FRUIT }];
    const input = { criteriaSet: 'QD26-07', appointed: 2, sheets };
    expect(JSON.parse((await callWithFile(score, input)).out).result).toMatchObject({
      quorum: { appointed: 2, present: 1, chairPresent: true, needed: 2, met: false },
      refusals: ['QUORUM'],
    });
  });

  it('names the criteria an incomplete sheet lacks and counts the others', async () => {
    const { '2.2': _, '10': __, ...open } = FRUIT;
    const sheets = [
      { member: 'm1', choices: FRUIT },
      { member: 'm2', choices: open },
    ];
    const { exit, out, err } = await callWithFile(score, { criteriaSet: 'QD26-07', sheets });
    expect(exit).toBe(1);
    expect(err).toEqual([
      'INCOMPLETE_SHEET: The sheet “m2” leaves 2 criteria without a choice: 2.2, 10. Choose an option or “none reached” for each.',
    ]);
    expect(JSON.parse(out).sheets[1]).toEqual({
      member: 'm2',
      parts: null,
      total: null,
      missing: ['2.2', '10'],
    });
    expect(JSON.parse(out).result).toMatchObject({
      total: '100.00',
      counted: 1,
      refusals: ['INCOMPLETE_SHEET', 'QUORUM'],
    });
  });
});

describe('saoque score refuses by name', () => {
  const sheets = [{ member: 'm1', choices: FRUIT }];

  it.each([
    ['a set nobody knows', { criteriaSet: 'QD26-99', sheets }, ['CRITERIA_SET_UNKNOWN']],
    ['no set', { sheets }, ['JSON_FIELD_NOT_TEXT']],
    ['no sheets', { criteriaSet: 'QD26-07', sheets: [] }, ['NO_SHEETS']],
    [
      'only an incomplete sheet',
      { criteriaSet: 'QD26-07', sheets: [{ member: 'm1', choices: {} }] },
      ['INCOMPLETE_SHEET'],
    ],
    [
      'a criterion the set does not have',
      { criteriaSet: 'QD26-07', sheets: [{ member: 'm1', choices: { ...FRUIT, '9.9': 0 } }] },
      ['UNKNOWN_CRITERION'],
    ],
    [
      'an option the criterion does not have',
      { criteriaSet: 'QD26-07', sheets: [{ member: 'm1', choices: { ...FRUIT, '1.1': 3 } }] },
      ['UNKNOWN_OPTION'],
    ],
    [
      'an option that is not a number',
      { criteriaSet: 'QD26-07', sheets: [{ member: 'm1', choices: { ...FRUIT, '1.1': 'a' } }] },
      ['JSON_FIELD_NOT_NUMBER'],
    ],
    [
      'a setting nobody knows, besides a field of the wrong kind',
      { criteriaSet: 7, sheets, regulation: { quorums: 1 } },
      ['JSON_FIELD_NOT_TEXT', 'REGULATION_UNKNOWN_SETTING'],
    ],
    [
      'a knock-out nobody knows',
      { criteriaSet: 'QD26-07', sheets, knockOuts: ['x'] },
      ['UNKNOWN_KNOCK_OUT'],
    ],
    [
      'numbers that contradict',
      { criteriaSet: 'QD26-07', sheets, present: 0 },
      ['ATTENDANCE_CONTRADICTS'],
    ],
    ['what is no JSON', '{', ['JSON_FILE_BROKEN']],
  ])('%s', async (_, input, codes) => {
    const { exit, out, err } = await callWithFile(score, input);
    expect(exit).toBe(1);
    expect(JSON.parse(out).result).toEqual({ refusals: codes });
    expect(err.map((line) => line.split(':')[0])).toEqual(codes);
  });

  it('a file that is not there, in Vietnamese', async () => {
    const { exit, err } = await call(score, ['không-có.json'], { language: 'vi' });
    expect({ exit, err }).toEqual({
      exit: 1,
      err: [
        'JSON_FILE_UNREADABLE: Không đọc được tệp “không-có.json”. Xem lại đường dẫn và quyền đọc.',
      ],
    });
  });

  it('a call without a file or with two, as misuse', async () => {
    expect((await call(score, [])).exit).toBe(2);
    expect((await call(score, ['a', 'b'])).exit).toBe(2);
  });
});
