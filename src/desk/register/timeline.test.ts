import { expect, test } from 'vitest';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import type { ShownStretch } from '#desk/parties/history/shown-history.ts';
import { factTimeline, TIMELINE_LEFT, TIMELINE_WIDTH } from './timeline.ts';

const stretch = (value: string, from: ReturnType<typeof d>, to: ShownStretch['to']) => ({
  ...{ value, from, to, days: '', source: '', reason: '', isNothing: false, isMasked: false },
  isOn: to === null,
});

test('values stand between their days, oldest first, and only where they fit', () => {
  const today = d(2026, 1, 1);
  const name = {
    name: 'legalName',
    label: 'Tên',
    stretches: [
      stretch('Hợp tác xã Bản Mây', d(2024, 1, 1), null),
      stretch('Tổ hợp tác Bản Mây', d(2023, 12, 1), d(2023, 12, 31)),
    ],
  };
  const drawn = factTimeline([name], today, today);
  expect(drawn?.years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  expect(drawn?.rows[0]?.bars.map(({ value, look }) => [value, look])).toEqual([
    ['', 'was'],
    ['Hợp tác xã Bản Mây', 'is'],
  ]);
  expect(drawn?.rows[0]?.bars[0]?.x).toBe(TIMELINE_LEFT);
  expect(drawn?.now).toBe(TIMELINE_WIDTH - 12);
  expect(drawn?.since).toBe(d(2023, 12, 1));
});

test('a day before anything was known is drawn too, and nothing is not', () => {
  expect(factTimeline([], d(2026, 1, 1), d(2026, 1, 1))).toBeNull();
  const known = { name: 'kind', label: 'Loại', stretches: [stretch('Hộ', d(2025, 6, 1), null)] };
  const drawn = factTimeline([known], d(2025, 1, 1), d(2026, 1, 1));
  expect(drawn?.now).toBe(TIMELINE_LEFT);
  // One day beneath the drawing: its own would stand over the one looked at.
  expect(drawn?.since).toBeNull();
});
