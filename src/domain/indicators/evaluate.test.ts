import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '../result.ts';
import { evaluate } from './evaluate.ts';
import { anyDefinition } from './testing/any-definition.ts';
import { slowly } from './testing/slow.ts';
import { day, PLACES, world } from './testing/small-world.ts';
import { parseDefinition } from './text/parse-definition.ts';
import { printDefinition } from './text/print-definition.ts';
import { snapshotsOf } from './world/snapshot.ts';

const RUNS = { seed: 20_261_130, numRuns: 3000 };
const period = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

/** Exact fractions against what a computer makes of them. */
const near = (value: number) => expect.closeTo(value, 9) as number;

describe('any indicator over any register on any day', () => {
  test('has the value and the list that the longest way finds', () => {
    fc.assert(
      fc.property(world, anyDefinition, period, (facts, definition, of) => {
        const quick = evaluate(definition, {
          snapshotOn: snapshotsOf(facts),
          places: PLACES,
          period: of,
        });
        const value = quick.value && quick.value.numerator / quick.value.denominator;
        const slow = slowly(facts, definition, of);
        expect({ value, list: quick.list.toSorted() }).toEqual({
          value: slow.value === null ? null : near(slow.value),
          list: slow.list.toSorted(),
        });
      }),
      RUNS,
    );
  }, 120_000);

  test('counts as many as its list is long, each once', () => {
    fc.assert(
      fc.property(world, anyDefinition, period, (facts, definition, of) => {
        const { value, list, unknown } = evaluate(definition, {
          snapshotOn: snapshotsOf(facts),
          places: PLACES,
          period: of,
        });
        expect(new Set(list).size).toBe(list.length);
        expect(list.filter((one) => unknown.includes(one))).toEqual([]);
        const { measure, time } = definition;
        const isCount = measure.kind === 'count' || measure.kind === 'distinct';
        if (isCount && time !== 'difference' && time !== 'growth' && value)
          expect(value).toEqual({ numerator: list.length, denominator: 1 });
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test('is the same when written down and read again', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        expect(parseDefinition(printDefinition(definition))).toEqual(ok(definition));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
});
