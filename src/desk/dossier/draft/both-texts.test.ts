import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingFields, merged } from './both-texts.ts';
import type { DraftFields } from './drafts.ts';

describe('of two versions of a page', () => {
  test('the fields that say something else are shown, also one that only one of them fills in', () => {
    const saved = { place: ['Bản Mây'], history: ['Thành lập 2019'], pledged: ['on'] };
    const typed = { place: ['Bản Mây'], history: ['Thành lập 2020'], samples: ['5'] };
    expect(differingFields(typed, saved)).toEqual(['history', 'pledged', 'samples']);
  });

  test('the end of a line is the same however the browser writes it', () => {
    expect(differingFields({ a: ['một\nhai'] }, { a: ['một\r\nhai'] })).toEqual([]);
  });

  const fields = fc.dictionary(
    fc.constantFrom('place', 'history', 'samples', 'pledged'),
    fc.array(fc.constantFrom('1', '2', 'Mận chín'), { minLength: 1, maxLength: 2 }),
  );

  test('what is kept differs from the saved one exactly where one’s own was chosen', () => {
    fc.assert(
      fc.property(fields, fields, fc.infiniteStream(fc.boolean()), (mine, theirs, coin) => {
        const differing = differingFields(mine, theirs);
        const chosen = new Set(differing.filter(() => coin.next().value));
        const kept: DraftFields = merged(mine, theirs, chosen);
        expect(differingFields(kept, theirs)).toEqual(
          differingFields(mine, theirs).filter((name) => !chosen.has(name)),
        );
        expect([...differingFields(kept, mine)].sort()).toEqual([...chosen].sort());
      }),
      { seed: 27 },
    );
  });
});
