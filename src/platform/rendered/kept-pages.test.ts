import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeptPages } from './kept-pages.ts';
import { RenderedPage } from './rendered-page.ts';

/** A page that weighs 5,000 bytes with its share of overhead. */
const page = () => new RenderedPage([], Buffer.alloc(2000));
const A = '/san-pham/a';

describe('pages in memory', () => {
  test('are given back only as of when they were rendered', () => {
    const kept = new KeptPages(1_000_000);
    const rendered = page();
    kept.put(A, '7 2026-11-29', rendered);
    expect(kept.get(A, '7 2026-11-29')).toBe(rendered);
    expect(kept.get(A, '8 2026-11-29')).toBeUndefined();
    expect(kept.get(A, '7 2026-11-30')).toBeUndefined();
    expect(kept.get('/san-pham/b', '7 2026-11-29')).toBeUndefined();
  });

  test('take the place of the older one under the same address', () => {
    const kept = new KeptPages(1_000_000);
    kept.put(A, '7', page());
    const newer = page();
    kept.put(A, '8', newer);
    expect([kept.get(A, '8'), kept.size.pages]).toEqual([newer, 1]);
  });

  test('stay when somebody tries a thousand codes, once they were asked for again', () => {
    const kept = new KeptPages(100_000);
    kept.put(A, '7', page());
    kept.get(A, '7');
    for (let code = 0; code < 1000; code += 1) kept.put(`/kiem-tra/${String(code)}`, '7', page());
    expect(kept.get(A, '7')).toBeDefined();
    expect(kept.get('/kiem-tra/0', '7')).toBeUndefined();
    expect(kept.get('/kiem-tra/999', '7')).toBeDefined();
  });

  test('the one that was not asked for the longest goes first', () => {
    const kept = new KeptPages(81_000); // four new ones fit
    const put = (name: string) => {
      kept.put(name, '7', page());
    };
    ['a', 'b', 'c', 'd', 'e'].forEach(put);
    expect(['a', 'b', 'e'].map((name) => kept.get(name, '7') !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('never weigh more than they may, and one that is too large is not kept', () => {
    const one = fc.record({
      address: fc.integer({ min: 0, max: 30 }),
      bytes: fc.integer({ min: 0, max: 40_000 }),
      asks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 200 }), (steps) => {
        const kept = new KeptPages(100_000);
        for (const { address, bytes, asks } of steps) {
          if (asks) kept.get(`/${String(address)}`, '7');
          else kept.put(`/${String(address)}`, '7', new RenderedPage([], Buffer.alloc(bytes)));
          expect(kept.size.bytes).toBeLessThanOrEqual(100_000);
          expect(kept.size.bytes > 0).toBe(kept.size.pages > 0);
        }
      }),
      { seed: 6, numRuns: 50 },
    );
  });
});
