import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { DOSSIER_STATES } from '../dossier/transitions.ts';
import { QUEUE_STATES, QUEUE_VIEWS, withDeadline } from './queue.ts';

const calendar: WorkingCalendar = {
  holidays: new Set(),
  movedWorkingDays: new Set(),
  undecided: [],
};

test('every dossier that was sent is in one view of the commune, what was not sent in none', () => {
  const inViews = QUEUE_VIEWS.flatMap((view) => QUEUE_STATES[view]);
  const sent = DOSSIER_STATES.filter((state) => !['none', 'draft', 'withdrawn'].includes(state));
  expect(inViews.toSorted()).toEqual(sent.toSorted());
});

test('what was passed on keeps the days it took, and is late only by its own day', () => {
  const gone = (forwardedOn: ReturnType<typeof plainDate>) => {
    const submittedOn = plainDate(2026, 9, 1);
    const communeDueOn = plainDate(2026, 9, 22);
    const row = { state: 'accepted' as const, submittedOn, communeDueOn, forwardedOn };
    const { deadline } = withDeadline(row, calendar, plainDate(2026, 10, 14));
    return [deadline?.used, deadline?.state];
  };
  expect(gone(plainDate(2026, 9, 10))).toEqual([7, 'running']);
  expect(gone(plainDate(2026, 9, 22))).toEqual([15, 'closing']);
  expect(gone(plainDate(2026, 9, 29))).toEqual([20, 'late']);
});
