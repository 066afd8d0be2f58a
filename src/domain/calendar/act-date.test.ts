import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dateBehind, isBehind, type ActDate } from './act-date.ts';
import { dayInVietNam } from './day-arithmetic.ts';
import { plainDate, type Instant } from './plain-date.ts';
import { days } from './testing/days.ts';

function moment(iso: string): ActDate {
  const at = new Date(iso).toISOString() as Instant;
  return { at, onDay: dayInVietNam(at) };
}

const before = moment('2026-09-24T16:58:00Z'); // 23:58 in Viet Nam

describe('the date of an act', () => {
  test.each([
    ['an hour after the act before', '2026-09-24T17:58:00Z', moment('2026-09-24T17:58:00Z')],
    ['at the same moment', '2026-09-24T16:58:00Z', before],
    [
      'by a clock five minutes behind: the moment of the act before',
      '2026-09-24T16:53:00Z',
      before,
    ],
  ])('%s is accepted', (_what, now, expected) => {
    expect(dateBehind(moment(now), before)).toEqual({ ok: true, value: expected });
  });

  test('by a clock more than five minutes behind is refused, with both moments', () => {
    expect(dateBehind(moment('2026-09-24T16:52:59.999Z'), before)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'CLOCK_RAN_BACK',
          data: { now: '2026-09-24T16:52:59.999Z', last: '2026-09-24T16:58:00.000Z' },
        },
      ],
    });
  });

  test('by a clock a little behind, over midnight in Viet Nam, keeps the day of the act before', () => {
    const afterMidnight = moment('2026-12-31T17:01:00.000Z');
    expect(dateBehind(moment('2026-12-31T16:58:00.000Z'), afterMidnight)).toEqual({
      ok: true,
      value: { at: '2026-12-31T17:01:00.000Z', onDay: '2027-01-01' },
    });
  });

  test('is never before the act before, whatever the clock says', () => {
    const day = days({
      from: plainDate(2020, 1, 1),
      to: plainDate(2039, 12, 31),
      edges: [plainDate(2026, 9, 24)],
    });
    // Where a day of Viet Nam begins, so that clock and act often lie on either side of it.
    const midnight = fc.integer({ min: 61_200_000 - 600_000, max: 61_200_000 + 600_000 });
    const date = fc
      .tuple(day, fc.oneof(fc.nat(86_399_999), midnight))
      .map(([one, after]) => moment(new Date(Date.parse(one) + after).toISOString()));
    const skew = fc.integer({ min: -600_000, max: 600_000 });
    fc.assert(
      fc.property(date, skew, (earlier, milliseconds) => {
        const clock = moment(new Date(Date.parse(earlier.at) + milliseconds).toISOString());
        const dated = dateBehind(clock, earlier);
        if (!dated.ok) return isBehind(clock.at, earlier.at);
        return dated.value.at >= earlier.at && dated.value.onDay >= earlier.onDay;
      }),
      { seed: 24092026, numRuns: 500 },
    );
  });
});
