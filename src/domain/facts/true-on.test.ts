import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day-arithmetic.ts';
import { plainDate as d, type PlainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import type { Dated } from './fact.ts';
import { historyOf, knownOn, trueOn, untilFurtherNotice } from './true-on.ts';

interface Told extends Dated {
  readonly value: string;
}

function told(order: number, value: string, from: PlainDate, to: PlainDate | null = null): Told {
  return { name: 'legalName', value, validFrom: from, validTo: to, knownOn: from, order };
}

const GROUP = told(1, 'Tổ hợp tác Bản Mây', d(2019, 3, 14));
const COOPERATIVE = told(2, 'Hợp tác xã Bản Mây', d(2021, 2, 8));
const NAMES = [GROUP, COOPERATIVE];

const nameOn = (facts: readonly Told[], day: PlainDate) =>
  trueOn(facts, day).get('legalName')?.value ?? 'not known';

describe('a name that changed', () => {
  test.each([
    [d(2019, 3, 13), 'not known'],
    [d(2019, 3, 14), 'Tổ hợp tác Bản Mây'],
    [d(2021, 2, 7), 'Tổ hợp tác Bản Mây'],
    [d(2021, 2, 8), 'Hợp tác xã Bản Mây'],
    [d(9999, 12, 31), 'Hợp tác xã Bản Mây'],
  ])('is on %s %s', (day, name) => {
    expect(nameOn(NAMES, day)).toBe(name);
  });

  test('was wrong all along when a later statement covers its days', () => {
    const right = { ...told(3, 'Tổ hợp tác Bản Mây 1', d(2019, 3, 14), d(2021, 2, 7)) };
    const facts = [...NAMES, { ...right, knownOn: d(2026, 11, 24) }];
    expect(nameOn(facts, d(2020, 1, 1))).toBe('Tổ hợp tác Bản Mây 1');
    expect(nameOn(facts, d(2021, 2, 8))).toBe('Hợp tác xã Bản Mây');
    const before = knownOn(facts, d(2026, 11, 23), d(2020, 1, 1));
    expect(before.get('legalName')?.value).toBe('Tổ hợp tác Bản Mây');
    const since = knownOn(facts, d(2026, 11, 24), d(2020, 1, 1));
    expect(since.get('legalName')?.value).toBe('Tổ hợp tác Bản Mây 1');
  });

  test('has a history without a hole, each day in one stretch', () => {
    expect(historyOf(NAMES, 'legalName')).toEqual([
      { from: d(2019, 3, 14), to: d(2021, 2, 7), fact: GROUP },
      { from: d(2021, 2, 8), to: null, fact: COOPERATIVE },
    ]);
    expect(historyOf(NAMES, 'phone')).toEqual([]);
  });

  test('is not known between a fact that ended and the next one', () => {
    const ended = told(1, 'Tổ hợp tác Bản Mây', d(2019, 3, 14), d(2019, 12, 31));
    expect(historyOf([ended, COOPERATIVE], 'legalName')).toEqual([
      { from: d(2019, 3, 14), to: d(2019, 12, 31), fact: ended },
      { from: d(2020, 1, 1), to: d(2021, 2, 7), fact: null },
      { from: d(2021, 2, 8), to: null, fact: COOPERATIVE },
    ]);
    expect(historyOf([ended], 'legalName')).toEqual([
      { from: d(2019, 3, 14), to: d(2019, 12, 31), fact: ended },
    ]);
  });

  test('within one statement is on each day what begins closest before it', () => {
    const one = told(1, 'một', d(2020, 1, 1));
    const two = told(1, 'hai', d(2021, 1, 1));
    expect([nameOn([two, one], d(2020, 12, 31)), nameOn([two, one], d(2021, 1, 1))]).toEqual([
      'một',
      'hai',
    ]);
  });
});

const START = d(2024, 2, 26);
/** Around the end of February in a leap year and the turn of a year, close enough to overlap. */
const someDay = fc.oneof(
  days({ from: START, to: addDays(START, 8), edges: [d(2024, 2, 29)] }),
  days({ from: d(2024, 12, 30), to: d(2025, 1, 4), edges: [d(2024, 12, 31)] }),
);
const facts = fc
  .array(fc.tuple(someDay, fc.option(fc.nat(5)), someDay), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map(([from, length, known], index) => ({
      ...told(index, `giá trị ${index}`, from, length === null ? null : addDays(from, length)),
      knownOn: known,
    })),
  );
/** Every day that matters, and one on either side. */
const EVERY_DAY = Array.from({ length: 325 }, (_one, index) => addDays(START, index - 2));
const seeded = { seed: 26_2026, numRuns: 300 };

describe('whatever was stated', () => {
  test('the last statement that covers a day is right on it, and nothing on a day none covers', () => {
    fc.assert(
      fc.property(facts, someDay, (all, day) => {
        const covering = all.filter(
          (one) => one.validFrom <= day && (one.validTo === null || one.validTo >= day),
        );
        expect(trueOn(all, day).get('legalName')).toBe(covering.at(-1));
      }),
      seeded,
    );
  });

  test('the order in which facts are read changes nothing', () => {
    fc.assert(
      fc.property(facts, someDay, (all, day) => {
        expect(trueOn([...all].reverse(), day)).toEqual(trueOn(all, day));
      }),
      seeded,
    );
  });

  test('what is learned later changes nothing that was known before', () => {
    fc.assert(
      fc.property(facts, someDay, someDay, (all, known, day) => {
        const then = all.filter((one) => one.knownOn <= known);
        expect(knownOn(all, known, day)).toEqual(trueOn(then, day));
        expect(knownOn(all, d(9999, 12, 31), day)).toEqual(trueOn(all, day));
      }),
      seeded,
    );
  });

  test('the history says of each day what trueOn says, and no two stretches touch in one fact', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const history = historyOf(all, 'legalName');
        for (const day of EVERY_DAY) {
          const here = history.filter(({ from, to }) => from <= day && (to === null || day <= to));
          expect(here.length).toBeLessThanOrEqual(1);
          expect(here[0]?.fact ?? undefined).toBe(trueOn(all, day).get('legalName'));
        }
        for (const [index, { to }] of history.slice(0, -1).entries()) {
          expect(to && addDays(to, 1)).toBe(history[index + 1]?.from);
          expect(history[index + 1]?.fact).not.toBe(history[index]?.fact);
        }
        const last = history.at(-1);
        expect(last?.to === null ? last.fact : undefined).toBe(
          untilFurtherNotice(all).get('legalName'),
        );
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});
