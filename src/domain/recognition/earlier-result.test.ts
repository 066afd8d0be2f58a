import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { PART_CODES, type ByPart, type CriteriaVersion } from '../criteria/types.ts';
import type { RefusalCode } from '../refusals.ts';
import { toDecimal } from '../scoring/fraction.ts';
import { readEarlierResult, type EarlierPaper } from './earlier-result.ts';

const VERSIONS = loadCriteriaVersions();
const SEED = { seed: 20_190_821, numRuns: 500 };
const NONE = { A: '', B: '', C: '' };

/** A paper of 2023 under 148: 4 stars, 82,17. */
const PAPER: EarlierPaper = {
  criteriaDecision: '148/QĐ-TTg',
  decidedOn: plainDate(2023, 12, 28),
  star: 4,
  total: '82,17',
  parts: { A: '32,67', B: '20,00', C: '29,50' },
};

function refused(change: Partial<EarlierPaper>): readonly RefusalCode[] {
  const read = readEarlierResult(VERSIONS, { ...PAPER, ...change });
  return read.ok ? [] : read.refusals.map(({ code }) => code);
}

function version(id: string): CriteriaVersion {
  const found = VERSIONS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** As a paper writes it. */
const written = (hundredths: number) =>
  toDecimal({ numerator: hundredths, denominator: 100 }).replace('.', ',');

describe('the result on a paper of an earlier decision', () => {
  it('is kept with points of parts A, B and C where the paper gives them', () => {
    expect(readEarlierResult(VERSIONS, PAPER)).toEqual({
      ok: true,
      value: {
        criteria: version('148'),
        star: 4,
        total: 8217,
        parts: { A: 3267, B: 2000, C: 2950 },
      },
    });
    expect(readEarlierResult(VERSIONS, { ...PAPER, total: '82.2', parts: NONE })).toEqual({
      ok: true,
      value: { criteria: version('148'), star: 4, total: 8220, parts: null },
    });
  });

  it.each([
    ['148/QĐ-TTg', '148'],
    ['148/qd-ttg', '148'],
    ['1489/QĐ-TTg', '148'],
    ['781/QĐ-TTg', '1048-781'],
    ['1048/QĐ-TTg', '1048-781'],
  ])('belongs to the criteria that %s issued or amended', (criteriaDecision, id) => {
    const read = readEarlierResult(VERSIONS, { ...PAPER, criteriaDecision, parts: NONE });
    expect(read).toMatchObject({ ok: true, value: { criteria: { id } } });
  });

  it('is no result under criteria that nobody knows, or whose sheets are kept here', () => {
    expect(refused({ criteriaDecision: '149/QĐ-TTg' })).toEqual(['EARLIER_CRITERIA_UNKNOWN']);
    expect(refused({ criteriaDecision: '26/2026/QĐ-TTg' })).toEqual(['EARLIER_CRITERIA_UNKNOWN']);
  });

  it('is not older than its criteria', () => {
    expect(refused({ decidedOn: plainDate(2023, 2, 23) })).toEqual(['EARLIER_BEFORE_CRITERIA']);
    expect(refused({ decidedOn: plainDate(2023, 2, 24) })).toEqual([]);
  });

  it('holds all three parts or none, each a number', () => {
    expect(refused({ parts: { A: '32,67', B: '', C: '29,50' } })).toEqual([
      'EARLIER_PARTS_INCOMPLETE',
    ]);
    expect(refused({ parts: { A: '', B: '20', C: ' ' } })).toEqual([
      'EARLIER_PARTS_INCOMPLETE',
      'EARLIER_PARTS_INCOMPLETE',
    ]);
    expect(refused({ parts: { A: '32,67', B: '-20', C: '29,505' } })).toEqual([
      'EARLIER_PART',
      'EARLIER_PART',
    ]);
  });

  it.each(['', 'tám mươi', '82,175', '100,01', '1e2', '-1'])(
    'has a total, which %j is not',
    (total) => {
      expect(refused({ total })).toEqual(['EARLIER_TOTAL']);
    },
  );

  it('names every fault at once', () => {
    const parts = { A: '40,01', B: 'x', C: '' };
    const change = { decidedOn: plainDate(2020, 1, 1), total: '101', parts };
    expect(refused(change)).toEqual([
      'EARLIER_BEFORE_CRITERIA',
      'EARLIER_PART_OVER',
      'EARLIER_PART',
      'EARLIER_PARTS_INCOMPLETE',
      'EARLIER_TOTAL',
    ]);
  });
});

describe('whatever an earlier paper says', () => {
  const earlier = fc.constantFrom(version('1048-781'), version('148'));
  /** Boundaries are likelier than chance makes them. */
  const upTo = (max: number) =>
    fc.oneof(fc.constantFrom(0, 1, max - 1, max), fc.integer({ min: 0, max }));
  const scored = earlier.chain((criteria) =>
    fc.record({
      criteria: fc.constant(criteria),
      A: upTo(criteria.partsMax.A * 100),
      B: upTo(criteria.partsMax.B * 100),
      C: upTo(criteria.partsMax.C * 100),
    }),
  );

  function paperOf(criteria: CriteriaVersion, parts: ByPart<number>, total: number, star: number) {
    return {
      criteriaDecision: criteria.decision,
      decidedOn: criteria.issued,
      star,
      total: written(total),
      parts: { A: written(parts.A), B: written(parts.B), C: written(parts.C) },
    };
  }

  /** Counted here by hand: the lower ends of the bands of both decisions. */
  const bandOf = (total: number) =>
    1 + [3000, 5000, 7000, 9000].filter((min) => total >= min).length;

  it('parts within their maxima that sum to the total are kept to the hundredth', () => {
    fc.assert(
      fc.property(scored, ({ criteria, ...parts }) => {
        const total = parts.A + parts.B + parts.C;
        const star = bandOf(total);
        expect(readEarlierResult(VERSIONS, paperOf(criteria, parts, total, star))).toEqual({
          ok: true,
          value: { criteria, star, total, parts },
        });
      }),
      SEED,
    );
  });

  it('a sum that is off by anything, even a hundredth, is refused', () => {
    const off = fc.oneof(fc.constantFrom(-1, 1), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(scored, off, ({ criteria, ...parts }, by) => {
        const total = parts.A + parts.B + parts.C + by;
        fc.pre(by !== 0 && total >= 0 && total <= 10_000);
        const read = readEarlierResult(VERSIONS, paperOf(criteria, parts, total, bandOf(total)));
        expect(read).toMatchObject({ ok: false, refusals: [{ code: 'EARLIER_SUM' }] });
      }),
      SEED,
    );
  });

  it('a hundredth above the maximum of its part under that decision is refused', () => {
    const over = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(
        scored,
        fc.constantFrom(...PART_CODES),
        over,
        ({ criteria, ...all }, part, by) => {
          const parts = { ...all, [part]: criteria.partsMax[part] * 100 + by };
          const total = parts.A + parts.B + parts.C;
          const read = readEarlierResult(VERSIONS, paperOf(criteria, parts, total, 1));
          const codes = read.ok ? [] : read.refusals.map(({ code, field }) => `${code} ${field}`);
          expect(codes.filter((one) => one !== 'EARLIER_TOTAL total')).toEqual([
            `EARLIER_PART_OVER part${part}`,
          ]);
        },
      ),
      SEED,
    );
  });

  it('no star goes above the band of the total, and a lower one stays as printed', () => {
    const total = fc.oneof(
      fc.constantFrom(0, 2999, 3000, 4999, 5000, 6999, 7000, 8999, 9000, 10_000),
      fc.integer({ min: 0, max: 10_000 }),
    );
    fc.assert(
      fc.property(earlier, total, fc.integer({ min: 0, max: 6 }), (criteria, points, star) => {
        const paper = { ...paperOf(criteria, { A: 0, B: 0, C: 0 }, points, star), parts: NONE };
        const read = readEarlierResult(VERSIONS, paper);
        expect(read.ok).toBe(star >= 1 && star <= bandOf(points));
      }),
      SEED,
    );
  });
});
