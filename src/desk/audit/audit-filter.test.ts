import { describe, expect, test } from 'vitest';
import { auditFilter } from './audit-filter.ts';

const asked = (query: string) => auditFilter(new URLSearchParams(query));

describe('the filter of the access log', () => {
  test('reads names, kind, days and page from the address', () => {
    expect(asked('ai=+Lù+Văn+&muc=15-02839&tu=1/11/2026&den=24/11/2026&tu-choi=1&trang=2')).toEqual(
      {
        filter: {
          account: 'Lù Văn',
          object: '15-02839',
          event: null,
          from: '2026-11-01',
          to: '2026-11-24',
          refusedOnly: true,
          page: 2,
        },
        refusals: [],
      },
    );
  });

  test('names a day that cannot be read beside its field, and goes by the rest', () => {
    const { filter, refusals } = asked('tu=31/02/2026&den=24/11/2026');
    expect([filter.from, filter.to]).toEqual([null, '2026-11-24']);
    expect(refusals.map(({ field, sentence }) => [field, sentence.includes('31/02/2026')])).toEqual(
      [['tu', true]],
    );
  });

  test.each(['0', '-1', '1.5', 'x', '1e9'])('takes page %s for the first', (page) => {
    expect(asked(`trang=${page}`).filter.page).toBe(1);
  });
});
