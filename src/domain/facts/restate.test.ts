import { describe, expect, test } from 'vitest';
import { plainDate as d } from '../calendar/plain-date.ts';
import type { Fact } from './fact.ts';
import { restate } from './restate.ts';
import { productFrom } from './rows.ts';

const TODAY = d(2026, 11, 29);

function fact<Name extends 'name' | 'packing'>(
  order: number,
  name: Name,
  value: string | null,
  validFrom: Fact<'product'>['validFrom'],
): Fact<'product', Name> {
  const stated = value === null ? { is: 'none' } : { is: 'value', value };
  const dated = { validFrom, validTo: null, knownOn: validFrom, order };
  return { name, stated, ...dated, statementId: `s${order}` } as Fact<'product', Name>;
}

const FACTS = [
  fact(1, 'name', 'Mận sấy', d(2026, 5, 1)),
  fact(1, 'packing', null, d(2026, 5, 1)),
  fact(2, 'name', 'Mận sấy dẻo', d(2026, 8, 1)),
];

describe('what has to be stated', () => {
  test('is nothing when everything is so already', () => {
    const given = { name: 'Mận sấy dẻo', packing: '' };
    expect(restate<'product'>(FACTS, given, { way: 'change', day: TODAY })).toEqual([]);
    expect(restate<'product'>(FACTS, {}, { way: 'change', day: TODAY })).toEqual([]);
  });

  test('of a change is each new value from the day on, and none where a value went', () => {
    const given = { name: 'Mận sấy dẻo', packing: 'Túi 200 g', story: null };
    expect(restate<'product'>(FACTS, given, { way: 'change', day: TODAY })).toEqual([
      {
        name: 'packing',
        stated: { is: 'value', value: 'Túi 200 g' },
        validFrom: TODAY,
        validTo: null,
      },
      { name: 'story', stated: { is: 'none' }, validFrom: TODAY, validTo: null },
    ]);
  });

  test('of a correction reaches back as long as the wrong value stood, or to the day given', () => {
    const given = { name: 'Mận sấy khô' };
    const validFrom = (day: ReturnType<typeof d> | null) =>
      restate<'product'>(FACTS, given, { way: 'correction', day, today: TODAY }).map(
        (one) => one.validFrom,
      );
    expect(validFrom(null)).toEqual([d(2026, 8, 1)]);
    expect(validFrom(d(2026, 10, 15))).toEqual([d(2026, 10, 15)]);
  });

  test('of a correction to what nobody ever said begins today', () => {
    const since = { way: 'correction', day: null, today: TODAY } as const;
    expect(restate<'product'>(FACTS, { story: 'Chuyện' }, since)).toEqual([
      {
        name: 'story',
        stated: { is: 'value', value: 'Chuyện' },
        validFrom: TODAY,
        validTo: null,
      },
    ]);
  });

  test('a row is read from the facts that hold, and asks for those it cannot be without', () => {
    const classed = { ...fact(3, 'name', 'I.3.c', d(2026, 5, 1)), name: 'annexI' } as const;
    expect(productFrom([...FACTS, classed])).toEqual({
      name: 'Mận sấy dẻo',
      annexI: 'I.3.c',
      summary: '',
      story: '',
      packing: '',
    });
    expect(productFrom(FACTS).annexI).toBe('');
    expect(() => productFrom([classed])).toThrow('no fact says the name');
  });
});
