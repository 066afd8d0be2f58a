import { describe, expect, it } from 'vitest';
import { doubtsOf } from './doubts.ts';
import { findSet, leavesOf, setById, setForAnnexI } from './find.ts';
import { knockOutsOf } from './knock-outs.ts';
import { parseCriteriaVersion } from './parse-version.ts';
import { SMALL_VERSION } from './testing/small-version.ts';
import type { CriteriaVersion } from './types.ts';

function small(): CriteriaVersion {
  const parsed = parseCriteriaVersion(SMALL_VERSION);
  if (!parsed.ok) throw new Error(parsed.refusals[0].code);
  return parsed.value;
}

const VERSION = small();

describe('looking up a set', () => {
  it('finds it by number, by id and by the leaf of Annex I (Đ3.2)', () => {
    const [set] = VERSION.sets;
    expect(findSet(VERSION, 1)).toBe(set);
    expect(findSet(VERSION, 'QD9-01')).toBe(set);
    expect(setForAnnexI(VERSION, 'I.1')).toEqual({ ok: true, value: set });
    expect(setById([VERSION], 'QD9-01')).toEqual({ ok: true, value: set });
  });

  it('refuses a leaf of Annex I and an id that do not exist', () => {
    expect(findSet(VERSION, 2)).toBeUndefined();
    expect(setForAnnexI(VERSION, 'I.9')).toEqual({
      ok: false,
      refusals: [{ code: 'CRITERIA_ANNEX_I_UNKNOWN', data: { annexI: 'I.9' } }],
    });
    expect(setById([VERSION], 'QD9-02')).toEqual({
      ok: false,
      refusals: [{ code: 'CRITERIA_SET_UNKNOWN', data: { set: 'QD9-02' } }],
    });
  });

  it('lists the scored criteria in the order of the sheet', () => {
    const codes = VERSION.sets.flatMap((set) => leavesOf(set).map((leaf) => leaf.code));
    expect(codes).toEqual(['1.1', '1.2', '2', '3']);
  });
});

describe('knock-outs of a set', () => {
  it('are the lines at its head and the notes that exclude, not the guidance', () => {
    expect(VERSION.sets.flatMap(knockOutsOf)).toEqual([
      { id: 'd1', kind: 'disqualifier', criterion: null, label: 'Giả mạo hồ sơ' },
      { id: '1.1:2', kind: 'exclude', criterion: '1.1', label: 'nguyên liệu nhập khẩu' },
    ]);
  });
});

describe('doubts about the printed sheet', () => {
  it('are told at the criterion they are about', () => {
    expect(doubtsOf(VERSION, 1, '1.2')).toEqual([
      {
        kind: 'points',
        sets: [1],
        criterion: '1.2',
        printed: '0/10',
        likely: '5/10',
        why: 'bản in mờ',
      },
    ]);
    expect(doubtsOf(VERSION, 1, '2')).toEqual([
      {
        kind: 'corrected',
        sets: [1],
        criterion: '2',
        printed: '(trống)',
        likely: '0',
        why: 'ô trống',
      },
    ]);
  });

  it('include thresholds with a gap, in every set they stand in', () => {
    const boundary = {
      kind: 'boundary',
      sets: [1, 2],
      criterion: '3',
      why: 'đúng 75% thuộc hai mức',
    };
    expect(doubtsOf(VERSION, 1, '3')).toEqual([boundary]);
    expect(doubtsOf(VERSION, 2, '3')).toEqual([boundary]);
    expect(doubtsOf(VERSION, 3, '3')).toEqual([]);
  });

  it('are none where nothing is doubtful', () => {
    expect(doubtsOf(VERSION, 1, '1.1')).toEqual([]);
    expect(doubtsOf(VERSION, 1, null)).toEqual([]);
  });
});
