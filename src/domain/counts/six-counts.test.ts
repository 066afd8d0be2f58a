import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days } from '../calendar/testing/days.ts';
import { addDays, dayInVietNam } from '../calendar/day-arithmetic.ts';
import { termFrom } from '../calendar/commune-deadline.ts';
import { plainDate, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { workingCalendar } from '../calendar/public-holidays.ts';
import { workingDaysUsed } from '../calendar/working-days.ts';
import type { DossierActKind } from '../dossier/acts.ts';
import { daysOf, stretchesOf } from '../dossier/stretches.ts';
import type { Step } from '../dossier/steps.ts';
import { COUNT_DESKS, countedAt, sixCounts, type CountDesk, type CountName } from './six-counts.ts';
import { randomSteps } from './testing/random-steps.ts';
import { slowCount } from './testing/slow-count.ts';

const CALENDAR = workingCalendar([]);
const QUARTER = { from: plainDate(2026, 10, 1), to: plainDate(2026, 12, 31) };

/** Steps by kind and day; an arrival tells its term. */
function life(...done: readonly (readonly [DossierActKind, string])[]): readonly Step[] {
  let away = true;
  return done.map(([kind, day], at): Step => {
    const onDay = day as PlainDate;
    const isArrival = kind === 'submit' && away;
    away = kind === 'create' || kind === 'returnToProducer';
    const term = isArrival ? termFrom(CALENDAR, onDay) : { countsFrom: null, dueOn: null };
    return { kind, seq: at + 1, onDay, ...term };
  });
}

const at = (desk: CountDesk, steps: readonly Step[], period = QUARTER) =>
  countedAt(desk, steps, period, CALENDAR);

describe('a dossier is counted once at a desk', () => {
  const handedOn = life(
    ['create', '2026-09-20'],
    ['submit', '2026-09-28'],
    ['receive', '2026-09-29'],
    ['forward', '2026-10-16'],
    ['officeReceive', '2026-10-19'],
  );

  test('carried over and done at the commune, received and open in the province, carried over and open in all', () => {
    expect(
      COUNT_DESKS.map((desk) => [at(desk, handedOn)?.came, at(desk, handedOn)?.became]),
    ).toEqual([
      ['carried', 'done'],
      ['received', 'open'],
      ['carried', 'open'],
    ]);
  });

  test('returned and sent again in the period it is received once, and stands as it does at the end', () => {
    const again = life(
      ['create', '2026-10-01'],
      ['submit', '2026-10-02'],
      ['receive', '2026-10-02'],
      ['returnToProducer', '2026-10-09'],
      ['submit', '2026-11-02'],
    );
    expect(at('commune', again)).toMatchObject({
      came: 'received',
      became: 'open',
      arrivedOn: '2026-11-02',
    });
    const october = { from: plainDate(2026, 10, 1), to: plainDate(2026, 10, 31) };
    const november = { from: plainDate(2026, 11, 1), to: plainDate(2026, 11, 30) };
    expect(at('commune', again, october)?.became).toBe('returned');
    expect(at('commune', again, november)?.came).toBe('received');
  });

  test('what was done before the period, or comes after it, is not there', () => {
    expect(at('commune', handedOn, { from: plainDate(2026, 10, 17), to: QUARTER.to })).toBeNull();
    expect(
      at('commune', handedOn, { from: plainDate(2026, 1, 1), to: plainDate(2026, 9, 27) }),
    ).toBeNull();
  });

  test('the last second of the quarter in Viet Nam belongs to it, the next one does not', () => {
    const sent = (moment: string) => dayInVietNam(moment as Instant);
    const arrived = (day: string) => life(['create', '2026-12-01'], ['submit', day]);
    expect(at('commune', arrived(sent('2026-12-31T16:59:59.999Z')))?.came).toBe('received');
    expect(at('commune', arrived(sent('2026-12-31T17:00:00.000Z')))).toBeNull();
  });

  test('a result that the ministry has assessed again is received in the province a second time', () => {
    const redone = life(
      ...([
        ['create', '2026-01-05'],
        ['submit', '2026-01-06'],
        ['receive', '2026-01-06'],
      ] as const),
      ...([
        ['forward', '2026-01-20'],
        ['officeReceive', '2026-01-20'],
      ] as const),
      ...([
        ['accept', '2026-02-02'],
        ['assign', '2026-02-03'],
      ] as const),
      ...([
        ['recordResult', '2026-03-02'],
        ['concludeWithout', '2026-03-09'],
      ] as const),
      ['redo', '2026-11-03'],
    );
    expect(at('province', redone)).toMatchObject({ came: 'received', became: 'open' });
    expect(at('commune', redone)).toBeNull();
  });
});

describe('late is who used more than its own 15 working days', () => {
  test('three weeks with the producer, twice, are none of the commune’s', () => {
    const asked = life(
      ['create', '2026-09-30'],
      ['submit', '2026-10-01'],
      ['receive', '2026-10-02'],
      ['requestCompletion', '2026-10-05'],
      ['submit', '2026-10-26'],
      ['requestCompletion', '2026-10-28'],
      ['submit', '2026-11-18'],
    );
    const on = (day: PlainDate) => at('commune', asked, { from: QUARTER.from, to: day });
    expect(on(plainDate(2026, 11, 17))).toMatchObject({ became: 'open', isLate: false });
    expect(on(plainDate(2026, 11, 18))?.term).toEqual({
      dueOn: '2026-10-22',
      producerDays: 30,
      inTimeUntil: '2026-12-04',
      lateBy: 0,
    });
    expect(on(plainDate(2026, 12, 4))?.isLate).toBe(false);
    expect(on(plainDate(2026, 12, 7))).toMatchObject({ isLate: true, term: { lateBy: 1 } });
  });

  test('sent back late it is no part of late, and is named beside it', () => {
    const late = life(
      ['create', '2026-09-30'],
      ['submit', '2026-10-01'],
      ['receive', '2026-10-02'],
      ['returnToProducer', '2026-11-02'],
    );
    const found = at('commune', late);
    const counted = found ? [{ id: 'a', ...found }] : [];
    expect(sixCounts('commune', counted)).toEqual({
      ...{ carried: [], received: ['a'], returned: ['a'], done: [], open: [] },
      ...{ late: [], returnedLate: ['a'] },
    });
    expect(sixCounts('province', counted)).toMatchObject({ late: null, returnedLate: null });
  });
});

const EDGES = [QUARTER.from, QUARTER.to, addDays(QUARTER.to, 1)] as const;
const day = days({ from: plainDate(2026, 7, 1), to: plainDate(2027, 2, 28), edges: EDGES });
const window = fc
  .tuple(day, day)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

test('random lives count as an evaluator does that goes day by day', () => {
  fc.assert(
    fc.property(
      randomSteps(CALENDAR, day),
      window,
      fc.constantFrom(...COUNT_DESKS),
      (steps, span, desk) => {
        const counted = countedAt(desk, steps, span, CALENDAR);
        const { came, became, isLate } = counted ?? {};
        const fast = counted && { came, became, isLate: desk !== 'province' && isLate };
        expect(fast).toEqual(slowCount(desk, steps, span, CALENDAR));
      },
    ),
    { seed: 8, numRuns: 3000 },
  );
});

test('carried over + received = returned + done + open, late lies within, and what is open is carried over', () => {
  const many = fc.array(randomSteps(CALENDAR, day), { maxLength: 12 });
  fc.assert(
    fc.property(many, window, fc.constantFrom('commune', 'whole'), (lives, { from, to }, desk) => {
      const count = (span: typeof QUARTER) =>
        sixCounts(
          desk,
          lives.flatMap((steps, no) => {
            const counted = countedAt(desk, steps, span, CALENDAR);
            return counted ? [{ id: `${no}`, ...counted }] : [];
          }),
        );
      const now = count({ from, to });
      const sum = (...names: readonly CountName[]) =>
        names.flatMap((name) => now[name] ?? []).sort();
      expect(sum('carried', 'received')).toEqual(sum('returned', 'done', 'open'));
      expect(sum('returned', 'done', 'open')).toEqual(expect.arrayContaining(sum('late')));
      expect(count({ from: addDays(to, 1), to: addDays(to, 30) }).carried).toEqual(now.open);
    }),
    { seed: 26, numRuns: 400 },
  );
});

test('the working days of the stretches are those of the whole', () => {
  fc.assert(
    fc.property(randomSteps(CALENDAR, day), day, (steps, asOf) => {
      const stretches = stretchesOf(steps.filter(({ onDay }) => onDay <= asOf));
      const [first, last] = [stretches[0], stretches.at(-1)];
      if (!first || !last) return;
      const touching = stretches.every(
        (one, at) => at === 0 || stretches[at - 1]?.lastSeq === one.afterSeq,
      );
      const parts = stretches.reduce((sum, one) => sum + daysOf(CALENDAR, one, asOf), 0);
      const whole = workingDaysUsed(CALENDAR, first.countsFrom, last.countsTo ?? asOf);
      if (touching) expect(parts).toBe(whole);
      else expect(parts).toBeLessThanOrEqual(whole);
    }),
    { seed: 15, numRuns: 1000 },
  );
});
