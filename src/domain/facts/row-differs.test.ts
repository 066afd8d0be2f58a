import { describe, expect, test } from 'vitest';
import { plainDate as d } from '../calendar/plain-date.ts';
import type { Fact, Stated } from './fact.ts';
import { rowDiffers } from './row-differs.ts';

type Name = 'name' | 'packing';

/** What was stated of a product, one after the other. */
function facts(
  ...stated: readonly (readonly [Name, Stated<string>])[]
): readonly Fact<'product'>[] {
  return stated.map(([name, said], order) => ({
    name,
    stated: said,
    validFrom: d(2026, 3, 5),
    validTo: null,
    knownOn: d(2026, 3, 5),
    order,
    statementId: `s${String(order)}`,
  }));
}
const value = (said: string) => ({ is: 'value', value: said }) as const;
const NAMED = ['name', value('Mận sấy')] as const;

describe('a row of the register', () => {
  test('says what was stated last', () => {
    const stated = facts(NAMED, ['packing', value('hộp')], ['packing', value('túi')]);
    expect(rowDiffers(stated, { name: 'Mận sấy', packing: 'túi' })).toBeNull();
    expect(rowDiffers(stated, { name: 'Mận sấy', packing: 'hộp' })).toBe('packing');
  });

  test.each([
    ['of which nothing was ever stated', []],
    ['that was stated to be none', [['packing', { is: 'none' }] as const]],
  ])('is empty under a name %s', (_what, more) => {
    expect(rowDiffers(facts(NAMED, ...more), { name: 'Mận sấy', packing: '' })).toBeNull();
    expect(rowDiffers(facts(NAMED, ...more), { name: 'Mận sấy', packing: 'túi' })).toBe('packing');
  });

  test('is not held against a value that was deleted as the law asks', () => {
    const stated = facts(NAMED, ['packing', { is: 'erased' }]);
    expect(rowDiffers(stated, { name: 'Mận sấy', packing: 'túi' })).toBeNull();
    expect(rowDiffers(stated, { name: 'Mận sấy', packing: '' })).toBeNull();
  });
});
