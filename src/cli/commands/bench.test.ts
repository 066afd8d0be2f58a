import { describe, expect, it } from 'vitest';
import * as publicPages from '../../../bench/public.ts';
import { lines } from '../../../bench/score.ts';
import { call } from '../testing/call.ts';
import * as bench from './bench.ts';

describe('saoque bench', () => {
  it('refuses a bench it does not have', async () => {
    expect(await call(bench, ['nothing'])).toEqual({
      exit: 2,
      out: '',
      err: ['There is no bench "nothing". See --help.'],
    });
  });

  it('prints ours, the peer and the whole result beside one another', () => {
    const report = {
      sets: 26,
      sheetsPerSecond: 1_800_000,
      naiveSheetsPerSecond: 400_000,
      resultsOfSevenPerSecond: 80_123.4,
    };
    expect(lines(report)).toEqual([
      '   1,800,000 sheets/s       table-driven, 26 sets in turn',
      '     400,000 sheets/s       naive walk over the set (4.5 times slower)',
      '      80,123 results/s      of 7 sheets, with band, marks, spread, quorum',
    ]);
  });

  it('prints public pages beside a bare server with the same bytes, and those rendered anew', () => {
    const report = {
      fromMemory: [{ name: 'home', bytes: 4_692, perSecond: 15_000, barePerSecond: 20_000 }],
      anew: [{ name: 'product', pages: 41, perSecond: 312.4 }],
    };
    expect(publicPages.lines(report)).toEqual([
      'from memory   answers/core s  bare node:http  of bare   bytes',
      'home                  15,000          20,000     0.75   4,692',
      'rendered anew answers/core s',
      'product                  312  (41 different pages in turn)',
    ]);
  });
});
