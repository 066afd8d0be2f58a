import { describe, expect, it } from 'vitest';
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
});
