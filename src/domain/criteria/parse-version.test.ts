import { describe, expect, it } from 'vitest';
import type { Refusal } from '../result.ts';
import { parseCriteriaVersion } from './parse-version.ts';
import { REMOVED, SMALL_VERSION, at, changed } from './testing/small-version.ts';

const SET = 'sets.0';
const LEAF = `${SET}.parts.0.criteria.0.criteria.0`;

/** Every fault of the small version with some fields changed, as code and data. */
function faults(...changes: [path: string, to: unknown][]): Pick<Refusal, 'code' | 'data'>[] {
  const json = changes.reduce((value, [path, to]) => changed(value, path, to), SMALL_VERSION);
  const parsed = parseCriteriaVersion(json);
  return parsed.ok ? [] : parsed.refusals.map(({ code, data }) => ({ code, data }));
}

describe('a criteria file without fault', () => {
  const parsed = parseCriteriaVersion(SMALL_VERSION);
  const version = parsed.ok ? parsed.value : undefined;

  it('becomes a version named by the number of its decision', () => {
    expect(version).toMatchObject({
      id: '9-2030',
      decision: '9/2030/QĐ-TTg',
      issued: '2030-01-15',
      effectiveFrom: '2030-02-01',
      amendments: [],
      complete: true,
      partsMax: { A: 40, B: 25, C: 35 },
      ruleTypes: { exclude: 'gặp thì loại', guidance: 'cách hiểu' },
    });
    expect(version).not.toHaveProperty('lapses');
  });

  it('gives its set the version and the bands', () => {
    expect(version?.sets[0]).toMatchObject({ version: '9-2030', id: 'QD9-01', subgroup: null });
    expect(version?.sets[0]?.bands).toBe(version?.bands);
  });

  it('keeps the options, marks and notes of a criterion', () => {
    expect(at(version, LEAF)).toEqual({
      code: '1.1',
      label: 'Nguyên liệu',
      max: 30,
      options: [
        { points: 10, label: 'ít', minStar: 3 },
        { points: 20, label: 'vừa', minStar: 4 },
        { points: 30, label: 'nhiều' },
      ],
      requiredForStar: { 3: 10, 4: 20 },
      rules: [
        { type: 'guidance', label: 'tính theo khối lượng' },
        { type: 'exclude', label: 'nguyên liệu nhập khẩu' },
      ],
      communeAssessed: true,
    });
  });

  it('can not be changed at any depth', () => {
    expect(Object.isFrozen(version)).toBe(true);
    expect(Object.isFrozen(at(version, `${LEAF}.options.0`))).toBe(true);
    expect(Object.isFrozen(at(version, `${LEAF}.requiredForStar`))).toBe(true);
    expect(Object.isFrozen(at(version, 'doubts.0.sets'))).toBe(true);
  });

  it('takes names written with separate accents as NFC', () => {
    const decomposed = changed(SMALL_VERSION, `${SET}.name`, 'Chè'.normalize('NFD'));
    const again = parseCriteriaVersion(decomposed);
    expect(again.ok && again.value.sets[0]?.name).toBe('Chè'.normalize('NFC'));
  });

  it('has the part maxima in force when it does not state its own', () => {
    const silent = parseCriteriaVersion(changed(SMALL_VERSION, 'partsMax', REMOVED));
    expect(silent.ok && silent.value.partsMax).toEqual({ A: 40, B: 25, C: 35 });
  });

  it('may know its decision without any sheet', () => {
    const record = changed(changed(SMALL_VERSION, 'sets', []), 'complete', false);
    expect(parseCriteriaVersion(record)).toMatchObject({ ok: true, value: { sets: [] } });
  });
});

describe('sums', () => {
  it('refuses a heading that is not the sum of its criteria', () => {
    expect(faults([`${SET}.parts.0.criteria.0.criteria.1.max`, 11])).toEqual([
      {
        code: 'CRITERIA_GROUP_SUM',
        data: { set: 'QD9-01', criterion: '1', found: 41, expected: 40 },
      },
      {
        code: 'CRITERIA_MAX_NOT_REACHED',
        data: { set: 'QD9-01', criterion: '1.2', found: 10, max: 11 },
      },
    ]);
  });

  it('refuses a part that is not the sum of its headings', () => {
    expect(faults([`${SET}.parts.0.criteria.0.max`, 39])).toEqual([
      { code: 'CRITERIA_PART_SUM', data: { set: 'QD9-01', part: 'A', found: 39, expected: 40 } },
      {
        code: 'CRITERIA_GROUP_SUM',
        data: { set: 'QD9-01', criterion: '1', found: 40, expected: 39 },
      },
    ]);
  });

  it('refuses a part whose maximum is not the decision’s', () => {
    expect(faults([`${SET}.parts.1.max`, 26])).toEqual([
      { code: 'CRITERIA_PART_MAX', data: { set: 'QD9-01', part: 'B', found: 26, expected: 25 } },
      { code: 'CRITERIA_PART_SUM', data: { set: 'QD9-01', part: 'B', found: 25, expected: 26 } },
      { code: 'CRITERIA_TOTAL', data: { set: 'QD9-01', found: 101 } },
    ]);
  });

  it('refuses a stated total other than 100', () => {
    expect(faults([`${SET}.total`, 99])).toEqual([
      { code: 'CRITERIA_TOTAL', data: { set: 'QD9-01', found: 99 } },
    ]);
  });

  it('refuses part maxima of the decision that are not 100 together', () => {
    expect(faults(['partsMax.C', 36])).toEqual([
      { code: 'CRITERIA_PARTS_MAX', data: { found: 101 } },
      { code: 'CRITERIA_PART_MAX', data: { set: 'QD9-01', part: 'C', found: 35, expected: 36 } },
    ]);
  });

  it('refuses stated counts that are not what the set holds', () => {
    expect(faults([`${SET}.leafCount`, 5], [`${SET}.requiredCount.4`, 2])).toEqual([
      {
        code: 'CRITERIA_COUNT',
        data: { set: 'QD9-01', field: 'leafCount', found: 5, expected: 4 },
      },
      {
        code: 'CRITERIA_COUNT',
        data: { set: 'QD9-01', field: 'requiredCount 4', found: 2, expected: 1 },
      },
    ]);
  });

  it('does not ask for counts', () => {
    expect(faults([`${SET}.leafCount`, REMOVED], [`${SET}.requiredCount`, REMOVED])).toEqual([]);
  });
});

describe('codes and sets', () => {
  it('refuses a criterion without a code', () => {
    expect(faults([`${LEAF}.code`, REMOVED])).toEqual([
      { code: 'CRITERIA_CODE_MISSING', data: { set: 'QD9-01', label: 'Nguyên liệu' } },
    ]);
  });

  it('refuses a code that stands twice, also on heading and criterion', () => {
    expect(faults([`${LEAF}.code`, '1.2'])).toEqual([
      { code: 'CRITERIA_CODE_DUPLICATE', data: { set: 'QD9-01', criterion: '1.2' } },
    ]);
    expect(faults([`${LEAF}.code`, '1'])).toEqual([
      { code: 'CRITERIA_CODE_DUPLICATE', data: { set: 'QD9-01', criterion: '1' } },
    ]);
  });

  it('refuses a set that repeats number, id or leaf of Annex I of another', () => {
    const twin = at(SMALL_VERSION, SET);
    expect(faults(['sets', [twin, twin]])).toEqual([
      { code: 'CRITERIA_SET_DUPLICATE', data: { set: 'QD9-01', value: '1' } },
      { code: 'CRITERIA_SET_DUPLICATE', data: { set: 'QD9-01', value: 'QD9-01' } },
      { code: 'CRITERIA_SET_DUPLICATE', data: { set: 'QD9-01', value: 'I.1' } },
    ]);
  });

  it('refuses a set without any criterion', () => {
    const empty = [{ code: 'CRITERIA_SET_EMPTY', data: { set: 'QD9-01' } }];
    expect(faults([`${SET}.parts`, []])).toEqual(empty);
  });

  it('refuses a complete decision without sets', () => {
    expect(faults(['sets', []])).toEqual([{ code: 'CRITERIA_NO_SETS', data: {} }]);
  });

  it('refuses parts that are missing or out of order', () => {
    const parts = at(SMALL_VERSION, `${SET}.parts`);
    const [a, b, c] = Array.isArray(parts) ? parts : [];
    expect(faults([`${SET}.parts`, [b, a, c]])).toEqual([
      { code: 'CRITERIA_PARTS', data: { set: 'QD9-01', found: 'B, A, C' } },
    ]);
    expect(faults([`${SET}.parts`, [a, b]], [`${SET}.leafCount`, 3])).toEqual([
      { code: 'CRITERIA_PARTS', data: { set: 'QD9-01', found: 'A, B' } },
    ]);
  });

  it('refuses a heading with nothing under it', () => {
    expect(faults([`${SET}.parts.1.criteria.0.options`, REMOVED])).toEqual([
      { code: 'CRITERIA_NO_OPTIONS', data: { set: 'QD9-01', criterion: '2' } },
    ]);
    expect(
      faults(
        [`${SET}.parts.1.criteria.0`, { code: '2', label: 'Tiếp thị', max: 25, criteria: [] }],
        [`${SET}.leafCount`, 3],
      ),
    ).toEqual([{ code: 'CRITERIA_GROUP_EMPTY', data: { set: 'QD9-01', criterion: '2' } }]);
  });

  it('refuses a heading that has options besides its criteria', () => {
    expect(
      faults([`${SET}.parts.0.criteria.0.options`, [{ points: 40, label: 'tất cả' }]]),
    ).toEqual([{ code: 'CRITERIA_GROUP_WITH_OPTIONS', data: { set: 'QD9-01', criterion: '1' } }]);
  });
});

describe('options', () => {
  const set = 'QD9-01';

  it('refuses a criterion without options', () => {
    expect(faults([`${SET}.parts.2.criteria.0.options`, []])).toEqual([
      { code: 'CRITERIA_NO_OPTIONS', data: { set, criterion: '3' } },
    ]);
  });

  it('refuses negative and fractional points', () => {
    const points = `${SET}.parts.0.criteria.0.criteria.1.options.0.points`;
    const data = { set, criterion: '1.2', option: 0 };
    expect(faults([points, -1])).toEqual([
      { code: 'CRITERIA_POINTS_NOT_WHOLE', data: { ...data, found: -1 } },
    ]);
    expect(faults([points, 0.5])).toEqual([
      { code: 'CRITERIA_POINTS_NOT_WHOLE', data: { ...data, found: 0.5 } },
    ]);
  });

  it('refuses an option above the maximum', () => {
    expect(faults([`${SET}.parts.2.criteria.0.options.0.points`, 36])).toEqual([
      {
        code: 'CRITERIA_OPTION_ABOVE_MAX',
        data: { set, criterion: '3', option: 0, found: 36, max: 35 },
      },
    ]);
  });

  it('refuses a maximum that no option reaches', () => {
    expect(faults([`${SET}.parts.2.criteria.0.options.1.points`, 34])).toEqual([
      { code: 'CRITERIA_MAX_NOT_REACHED', data: { set, criterion: '3', found: 34, max: 35 } },
    ]);
  });

  it('refuses a maximum that is not a whole number above 0', () => {
    expect(faults([`${LEAF}.max`, 30.5])).toContainEqual({
      code: 'CRITERIA_MAX_NOT_WHOLE',
      data: { set, criterion: '1.1', found: 30.5 },
    });
    expect(faults([`${LEAF}.max`, 0])).toContainEqual({
      code: 'CRITERIA_MAX_NOT_WHOLE',
      data: { set, criterion: '1.1', found: 0 },
    });
  });
});

describe('minimum marks', () => {
  const mark = { set: 'QD9-01', criterion: '1.1' };

  it('refuses a mark that no option can meet', () => {
    expect(
      faults([`${LEAF}.requiredForStar.4`, 31], [`${LEAF}.options.1.minStar`, REMOVED]),
    ).toEqual([{ code: 'CRITERIA_MARK_UNREACHABLE', data: { ...mark, star: 4, needed: 31 } }]);
  });

  it('refuses a mark that stands on no option', () => {
    expect(faults([`${LEAF}.options.1.minStar`, REMOVED])).toEqual([
      { code: 'CRITERIA_MARK_WITHOUT_OPTION', data: { ...mark, star: 4, needed: 20 } },
    ]);
  });

  it('refuses an option whose mark the criterion does not state', () => {
    expect(faults([`${LEAF}.options.2.minStar`, 5])).toEqual([
      { code: 'CRITERIA_MARK_NOT_REQUIRED', data: { ...mark, option: 2, star: 5 } },
    ]);
  });

  it('refuses a mark for a star that has none', () => {
    expect(faults([`${LEAF}.requiredForStar.2`, 10])).toContainEqual({
      code: 'JSON_FIELD_UNKNOWN_VALUE',
      data: {
        path: 'sets[QD9-01].parts[A].criteria[1].criteria[1.1].requiredForStar.2',
        allowed: '3, 4, 5',
      },
    });
    expect(faults([`${LEAF}.options.0.minStar`, 2])).toContainEqual({
      code: 'JSON_FIELD_UNKNOWN_VALUE',
      data: {
        path: 'sets[QD9-01].parts[A].criteria[1].criteria[1.1].options[0].minStar',
        allowed: '3, 4, 5',
      },
    });
  });
});

describe('bands', () => {
  const broken = [{ code: 'CRITERIA_BANDS', data: {} }];

  it('refuses a gap, an overlap, a missing band and a top below 100', () => {
    expect(faults(['starBands.1.max', 89])).toEqual(broken);
    expect(faults(['starBands.2.max', 71])).toEqual(broken);
    expect(faults(['starBands.4', REMOVED])).toEqual(broken);
    expect(faults(['starBands.0.max', 99])).toEqual(broken);
    expect(faults(['starBands.4.min', 1])).toEqual(broken);
  });

  it('refuses bands out of order and a wrong closing end', () => {
    expect(faults(['starBands.0.star', 4])).toEqual(broken);
    expect(faults(['starBands.0.maxInclusive', false])).toEqual(broken);
  });
});

describe('shape', () => {
  it.each([
    ['schema', 'ocop-criteria/2', 'JSON_FIELD_UNKNOWN_VALUE', 'schema'],
    ['decision', REMOVED, 'JSON_FIELD_NOT_TEXT', 'decision'],
    ['issued', '2030-02-30', 'JSON_FIELD_NOT_DAY', 'issued'],
    ['complete', 'có', 'JSON_FIELD_NOT_YES_NO', 'complete'],
    ['ruleTypes', [], 'JSON_FIELD_NOT_OBJECT', 'ruleTypes'],
    [`${SET}.disqualifiers`, REMOVED, 'JSON_FIELD_NOT_LIST', 'sets[QD9-01].disqualifiers'],
    [`${SET}.sampleCount`, '5', 'JSON_FIELD_NOT_NUMBER', 'sets[QD9-01].sampleCount'],
    [
      `${LEAF}.rules.0.type`,
      'maybe',
      'JSON_FIELD_UNKNOWN_VALUE',
      'sets[QD9-01].parts[A].criteria[1].criteria[1.1].rules[0].type',
    ],
  ])('refuses %s = %s by its path', (path, to, code, where) => {
    const found = faults([path, to]);
    expect(found.map((fault) => [fault.code, fault.data['path']])).toEqual([[code, where]]);
  });

  it.each([[null], [[]], ['text'], [42]])(
    'refuses %j, which is no criteria file at all',
    (json) => {
      const parsed = parseCriteriaVersion(json);
      expect(parsed.ok ? [] : parsed.refusals.map((fault) => fault.data['path'])).toEqual([
        'schema',
        'decision',
        'starBands',
        'sets',
        'issued',
        'effectiveFrom',
        undefined,
        undefined,
      ]);
    },
  );
});
