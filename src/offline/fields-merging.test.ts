import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, FIELDS_MERGING, type Fields } from './fields-merging.ts';

const { apply, clashes, join, since, without } = FIELDS_MERGING;

test('what was changed is every field that says something else, also one that only one of them fills in', () => {
  const before = { place: ['Bản Mây'], history: ['Thành lập 2019'], pledged: ['on'] };
  const now = { place: ['Bản Mây'], history: ['Thành lập 2020'], samples: ['5'] };
  expect(changedFields(before, now)).toEqual({
    history: ['Thành lập 2020'],
    pledged: [],
    samples: ['5'],
  });
});

test('the end of a line is the same however the browser writes it', () => {
  expect(changedFields({ a: ['một\nhai'] }, { a: ['một\r\nhai'] })).toEqual({});
});

test('what was typed while a form was under way goes with the next', () => {
  expect(since({ a: ['1'], b: ['2'] }, { a: ['1'], b: ['3'], c: ['4'] })).toEqual({
    b: ['3'],
    c: ['4'],
  });
});

const fields: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom('place', 'history', 'samples', 'pledged'),
  fc.array(fc.constantFrom('1', '2', 'Mận chín'), { minLength: 1, maxLength: 2 }),
);

test('two changes of one form are both kept where only one of them says something new', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const change = changedFields(base, mine);
      const places = clashes(base, theirs, change);
      const kept = apply(theirs, without(change, places));
      for (const name of new Set([
        ...Object.keys(base),
        ...Object.keys(mine),
        ...Object.keys(theirs),
      ])) {
        const only = (version: Fields) => ({ [name]: version[name] ?? [] });
        const same = (one: Fields, other: Fields) =>
          Object.keys(changedFields(only(one), only(other))).length === 0;
        if (same(base, mine)) expect(same(kept, theirs)).toBe(true);
        else if (same(base, theirs)) expect(same(kept, mine)).toBe(true);
        else expect(places.includes(name)).toBe(!same(mine, theirs));
      }
    }),
    { seed: 27 },
  );
});

test('changes one after the other are the same as both at once', () => {
  fc.assert(
    fc.property(fields, fields, fields, (content, first, later) => {
      expect(apply(apply(content, first), later)).toEqual(apply(content, join(first, later)));
    }),
    { seed: 27 },
  );
});
