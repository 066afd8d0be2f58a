import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChecks, producerLotText, type DrawCandidate, type DrawMethod } from './draw.ts';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const SEED = '7F3A-91C2-07AE-0001-0002-0003-0004-0005';
const lots = (value: number, byRisk = 0): DrawMethod => {
  return { byRisk, random: { mode: 'count', value } };
};

/** Producers a, b, c … with one product each, in one commune, without points. */
function candidates(count: number, points: readonly number[] = []): readonly DrawCandidate[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(97 + index);
    const code = `LC-${name}`;
    const product = { certificateId: code, code, points: points[index] ?? 0 };
    return { producerId: name, unitId: 'xa', products: [product] };
  });
}
const drawn = (...asked: Parameters<typeof drawChecks> extends [...infer A, unknown] ? A : never) =>
  drawChecks(...asked, hash).map(
    ({ certificateId, why, place }) => `${why}${place} ${certificateId}`,
  );

describe('a draw', () => {
  test('is what the SHA-256 of seed and code say, which any tool computes', () => {
    // In the order of `printf '%s' 'SEED chu-the CODE' | sha256sum`: a 6ad8…, d 8f6d…, b ba59…, e d038…, c e394….
    expect(producerLotText(SEED, 'LC-a')).toBe(`${SEED} chu-the LC-a`);
    expect(drawn(candidates(5), lots(2), SEED)).toEqual(['lot1 LC-a', 'lot2 LC-d']);
  });

  test('takes those with most points first, nobody without one, and lots settle equal points', () => {
    const all = candidates(5, [0, 4, 7, 4, 0]);
    const three = drawn(all, lots(0, 3), SEED);
    expect([
      three[0],
      ...three
        .slice(1)
        .map((one) => one.slice(6))
        .toSorted(),
    ]).toEqual(['risk1 LC-c', 'LC-b', 'LC-d']);
    expect(drawn(all, lots(0, 9), SEED)).toEqual(three);
    const other = drawn(all, lots(0, 2), `${SEED}-x`);
    const orders = new Set(
      Array.from({ length: 20 }, (_, index) => drawn(all, lots(0, 2), String(index)).join()),
    );
    expect(orders.size).toBe(2);
    expect(orders).toContain(other.join());
  });

  test('takes a share of each commune, rounded up, of those not chosen by risk', () => {
    const here = candidates(11, [9]);
    const there = here.map((one) => ({
      ...one,
      ...{ unitId: 'khac', producerId: `${one.producerId}2` },
      products: one.products.map(({ code, points }) => {
        return { certificateId: `${code}2`, code: `${code}2`, points: points > 0 ? 1 : 0 };
      }),
    }));
    const method = { byRisk: 1, random: { mode: 'share', value: 20 } } as const;
    const out = drawChecks([...here, ...there], method, SEED, hash);
    expect(out.map(({ why, place, among }) => `${why} ${place}/${among}`)).toEqual([
      ...['risk 1/22', 'lot 1/11', 'lot 2/11', 'lot 3/11'],
      ...['lot 1/10', 'lot 2/10'],
    ]);
  });

  test('of the same seed and list is the same, in whatever order the list comes', () => {
    const draws = fc.record({
      count: fc.integer({ min: 1, max: 26 }),
      points: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 26 }),
      method: fc.record({ byRisk: fc.nat(8), value: fc.nat(8) }),
      seed: fc.string({ minLength: 1, maxLength: 20 }),
      turn: fc.nat(25),
    });
    fc.assert(
      fc.property(draws, ({ count, points, method, seed, turn }) => {
        const all = candidates(count, points);
        const other = [...all.slice(turn % count), ...all.slice(0, turn % count)].toReversed();
        const first = drawChecks(all, lots(method.value, method.byRisk), seed, hash);
        expect(drawChecks(other, lots(method.value, method.byRisk), seed, hash)).toEqual(first);
        expect(new Set(first.map(({ certificateId }) => certificateId)).size).toBe(first.length);
      }),
      { seed: 9, numRuns: 100 },
    );
  });

  test('takes each producer equally often, however many stars it has, and each of its stars', () => {
    const many = candidates(10).map((one, index) =>
      index > 0 ? one : { ...one, products: [...one.products, ...MORE] },
    );
    const times = new Map<string, number>();
    const SEEDS = 4000;
    for (let seed = 0; seed < SEEDS; seed += 1) {
      for (const { certificateId } of drawChecks(many, lots(3), `hat-${seed}`, hash))
        times.set(certificateId, (times.get(certificateId) ?? 0) + 1);
    }
    const ofFirst = ['LC-a', 'LC-a2', 'LC-a3'].map((code) => times.get(code) ?? 0);
    const others = 'bcdefghij'.split('').map((name) => times.get(`LC-${name}`) ?? 0);
    // 1,200 of 4,000 each; four deviations of a fair draw are 116. Of the first, 400 each, four are 76.
    for (const count of [sum(ofFirst), ...others]) expect(Math.abs(count - 1200)).toBeLessThan(116);
    for (const count of ofFirst) expect(Math.abs(count - 400)).toBeLessThan(76);
  });
});

const MORE = ['LC-a2', 'LC-a3'].map((code) => ({ certificateId: code, code, points: 0 }));
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
