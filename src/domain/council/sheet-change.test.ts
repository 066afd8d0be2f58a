import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../result.ts';
import {
  applyChange,
  checkTexts,
  clashesOf,
  EMPTY_SHEET,
  isNoChange,
  joinChanges,
  NO_CHANGE,
  type ChoiceChange,
  type SheetChange,
  type SheetContent,
} from './sheet-change.ts';

const sheet: SheetContent = {
  choices: { '1.1': 2, '1.2': null },
  remarks: { '1.1': 'Vùng trồng rõ.' },
  comment: 'Hồ sơ đầy đủ.',
};

describe('changing a sheet', () => {
  test('what is not named stays, an open choice and an empty remark go', () => {
    const change: SheetChange = {
      choices: { '1.1': 'open', '2.3': 0 },
      remarks: { '1.1': '  ', '2.3': 'Nhãn mờ.' },
    };
    expect(applyChange(sheet, change)).toEqual({
      choices: { '1.2': null, '2.3': 0 },
      remarks: { '2.3': 'Nhãn mờ.' },
      comment: 'Hồ sơ đầy đủ.',
    });
  });

  test('nothing changed is known as nothing', () => {
    expect(isNoChange(NO_CHANGE)).toBe(true);
    expect(isNoChange({ choices: {}, remarks: {}, comment: '' })).toBe(false);
    expect(isNoChange({ choices: { '1.1': null }, remarks: {} })).toBe(false);
    expect(isNoChange({ choices: {}, remarks: { '1.1': '' } })).toBe(false);
  });
});

const code = fc.constantFrom('1.1', '1.2', '2.3', '9');
const content: fc.Arbitrary<SheetContent> = fc.record({
  choices: fc.dictionary(code, fc.option(fc.nat(4))),
  remarks: fc.dictionary(code, fc.constantFrom('a', 'b')),
  comment: fc.constantFrom('', 'x', 'y'),
});
const choice: fc.Arbitrary<ChoiceChange> = fc.oneof(
  fc.nat(4),
  fc.constant(null),
  fc.constant('open' as const),
);
const change: fc.Arbitrary<SheetChange> = fc
  .record(
    {
      choices: fc.dictionary(code, choice),
      remarks: fc.dictionary(code, fc.constantFrom('', 'a', 'c')),
      comment: fc.constantFrom('', 'x', 'z'),
    },
    { requiredKeys: ['choices', 'remarks'] },
  )
  .map((one) => one);

describe('changes of one tab', () => {
  test('made one after the other or joined, they give the same sheet', () => {
    fc.assert(
      fc.property(content, change, change, (base, first, later) => {
        expect(applyChange(base, joinChanges(first, later))).toEqual(
          applyChange(applyChange(base, first), later),
        );
      }),
      { seed: 26 },
    );
  });

  test('sent twice, they change nothing more', () => {
    fc.assert(
      fc.property(content, change, (base, one) => {
        const once = applyChange(base, one);
        expect(applyChange(once, one)).toEqual(once);
      }),
      { seed: 26 },
    );
  });
});

describe('changes of two tabs', () => {
  test('on different criteria they do not clash', () => {
    const theirs = applyChange(sheet, { choices: { '1.2': 1 }, remarks: { '9': 'Rõ.' } });
    const mine: SheetChange = { choices: { '1.1': 0 }, remarks: { '1.1': '' } };
    expect(clashesOf(sheet, theirs, mine)).toEqual([]);
  });

  test('on the same criterion, differently, a person decides: choice, remark and comment', () => {
    const theirs: SheetContent = {
      choices: { '1.1': 3, '1.2': null },
      remarks: { '1.1': 'Vùng trồng nhỏ.' },
      comment: 'Thiếu hợp đồng.',
    };
    const mine: SheetChange = {
      choices: { '1.1': 1 },
      remarks: { '1.1': 'Vùng trồng lớn.' },
      comment: 'Tốt.',
    };
    expect(clashesOf(sheet, theirs, mine)).toEqual([
      { field: 'choice', criterion: '1.1' },
      { field: 'remark', criterion: '1.1' },
      { field: 'comment', criterion: '' },
    ]);
  });

  test('the same change in both is no clash, nor is one that the other did not touch', () => {
    fc.assert(
      fc.property(content, change, (base, mine) => {
        expect(clashesOf(base, applyChange(base, mine), mine)).toEqual([]);
        expect(clashesOf(base, base, mine)).toEqual([]);
      }),
      { seed: 26 },
    );
  });

  test('without a clash my change can be put on top of theirs and theirs stays', () => {
    fc.assert(
      fc.property(content, change, change, (base, other, mine) => {
        const theirs = applyChange(base, other);
        if (clashesOf(base, theirs, mine).length > 0) return;
        const merged = applyChange(theirs, mine);
        for (const key of Object.keys(other.choices)) {
          if (key in mine.choices) continue;
          expect(merged.choices[key]).toBe(theirs.choices[key]);
        }
      }),
      { seed: 26 },
    );
  });
});

describe('texts on a sheet', () => {
  const set = { id: 'QD26-07', codes: new Set(['1.1']) };

  test('that fit are taken', () => {
    const content = {
      ...EMPTY_SHEET,
      remarks: { '1.1': 'x'.repeat(1000) },
      comment: 'x'.repeat(4000),
    };
    expect(checkTexts(content, set, 'Hương')).toEqual({ ok: true, value: null });
  });

  test('that do not fit, or speak of another criterion, are refused together', () => {
    const remarks = { '1.1': 'x'.repeat(1001), '7.7': 'lạ' };
    expect(checkTexts({ choices: {}, remarks, comment: 'x'.repeat(4001) }, set, 'Hương')).toEqual({
      ok: false,
      refusals: [
        refusal('SHEET_TEXT_LONG', { max: 1000 }, 'remark'),
        refusal('UNKNOWN_CRITERION', { member: 'Hương', set: 'QD26-07', criterion: '7.7' }),
        refusal('SHEET_TEXT_LONG', { max: 4000 }, 'comment'),
      ],
    });
  });
});
