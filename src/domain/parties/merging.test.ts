import { expect, test } from 'vitest';
import { plainDate as d } from '../calendar/plain-date.ts';
import {
  checkMerge,
  compared,
  type MergedProduct,
  type MergeKind,
  type MergeSide,
} from './merging.ts';

const TODAY = d(2026, 11, 30);
const PLUMS: MergedProduct = {
  name: 'Mận sấy',
  folded: 'man say',
  hasStar: false,
  hasOpenDossier: false,
  isAtCouncil: false,
};
const INTO: MergeSide = { id: 'b', provinceId: 'c:15', isOpen: true, products: [PLUMS] };
const DOUBLE: MergeSide = { ...INTO, id: 'a' };
const starred = { products: [{ ...PLUMS, hasStar: true }] };
const underWay = { products: [{ ...PLUMS, hasOpenDossier: true }] };
const atCouncil = { products: [{ ...PLUMS, hasOpenDossier: true, isAtCouncil: true }] };

function codes(kind: MergeKind, double: Partial<MergeSide>, into: Partial<MergeSide>, on = TODAY) {
  const result = checkMerge(
    kind,
    on,
    [
      { ...DOUBLE, ...double },
      { ...INTO, ...into },
    ],
    TODAY,
  );
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

test.each<[string, string[], string[]]>([
  ['a double', codes('same', {}, {}), []],
  ['a double with a star of its own', codes('same', starred, {}), []],
  ['a double with a dossier under way', codes('same', underWay, {}), []],
  ['an entry into itself', codes('same', { id: 'b' }, starred), ['CLOSING_INTO_ITSELF']],
  ['one of another province', codes('same', { provinceId: 'c:86' }, {}), ['MERGE_OTHER_PROVINCE']],
  ['into a closed one', codes('same', {}, { isOpen: false }), ['MERGE_INTO_CLOSED']],
  ['two with a star for one product', codes('same', starred, starred), ['MERGE_SAME_STAR']],
  ['while a council has the one', codes('same', atCouncil, {}), ['MERGE_AT_COUNCIL']],
  ['while a council has the other', codes('same', {}, atCouncil), ['MERGE_AT_COUNCIL']],
  [
    'what became another, under way',
    codes('becameAnother', underWay, {}),
    ['CLOSING_DOSSIER_UNDER_WAY'],
  ],
  ['what became another, with its star', codes('becameAnother', starred, {}), []],
  ['from tomorrow', codes('same', {}, {}, d(2026, 12, 1)), ['CLOSING_AHEAD']],
])('%s', (_name, found, expected) => {
  expect(found).toEqual(expected);
});

test('features agree, differ, or are said on one side only', () => {
  expect(compared('x', 'x')).toBe('agrees');
  expect(compared('x', 'y')).toBe('differs');
  expect(compared('', 'y')).toBe('onlyOne');
  expect(compared(null, '')).toBe('neither');
});
