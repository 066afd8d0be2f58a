import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { days } from '#domain/calendar/testing/days.ts';
import { ENDING_VIEWS } from '#domain/expiry/views.ts';
import { filterOf, radarAddress } from './filter-address.ts';

test('what an address narrows by is what it was made of', () => {
  const ends = days({
    from: plainDate(2026, 11, 1),
    to: plainDate(2028, 5, 1),
    edges: [plainDate(2027, 5, 24)],
  });
  const filters = fc.record({
    month: fc.constantFrom(null, '2026-12'),
    commune: fc.constantFrom(null, '', 'c:02839'),
    star: fc.constantFrom(null, 3, 4, 5),
    sector: fc.constantFrom(null, 'I', 'VI'),
    view: fc.constantFrom(null, ...ENDING_VIEWS),
    before: fc.option(ends, { nil: null }),
  });
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 9 }), (filter, page) => {
      const address = radarAddress(filter, { page });
      expect(filterOf(new URL(address, 'http://localhost'))).toEqual(filter);
    }),
    { seed: 43 },
  );
});

test('what nobody knows in an address narrows nothing', () => {
  const bad = '/?sao=9&nganh=X&thang=12&den=31/02/2027&tra-loi=gi';
  expect(filterOf(new URL(bad, 'http://localhost'))).toEqual({
    month: null,
    commune: null,
    star: null,
    sector: null,
    view: null,
    before: null,
  });
});
