import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { inOrder, matches, withDeadline, type Queued } from './queue.ts';

const calendar: WorkingCalendar = {
  holidays: new Set(),
  movedWorkingDays: new Set(),
  undecided: [],
};
const today = plainDate(2026, 10, 14);

function row(id: string, changes: Partial<Queued>) {
  const nothing: Queued = {
    state: 'communeReview',
    submittedOn: plainDate(2026, 9, 20),
    communeDueOn: null,
    forwardedOn: null,
    answerBy: null,
    changedOn: today,
  };
  return withDeadline({ ...nothing, ...changes, id }, calendar, today);
}

const rows = [
  row('fresh', { state: 'submitted', submittedOn: plainDate(2026, 10, 13) }),
  row('calm', { communeDueOn: plainDate(2026, 10, 29) }),
  row('late', { communeDueOn: plainDate(2026, 10, 13) }),
  row('closing', { communeDueOn: plainDate(2026, 10, 16) }),
  row('asked later', { state: 'completing', answerBy: plainDate(2026, 10, 23) }),
  row('asked', { state: 'completing', answerBy: plainDate(2026, 10, 20) }),
  row('given back', { state: 'returned' }),
  row('gone', {
    state: 'accepted',
    communeDueOn: plainDate(2026, 9, 22),
    forwardedOn: plainDate(2026, 9, 10),
  }),
  row('gone later', {
    state: 'forwarded',
    communeDueOn: plainDate(2026, 9, 22),
    forwardedOn: plainDate(2026, 9, 29),
  }),
];

test('what is to be done stands by working days left, late first, not yet received last', () => {
  const todo = inOrder('todo', rows).map(({ id, deadline }) => [id, deadline?.left ?? null]);
  expect(todo).toEqual([
    ['late', -1],
    ['closing', 2],
    ['calm', 11],
    ['fresh', null],
  ]);
});

test('what waits for the producer stands by the day it must answer', () => {
  const waiting = inOrder('waiting', rows).map(({ id }) => id);
  expect(waiting).toEqual(['asked', 'asked later', 'given back']);
});

test('what was passed on keeps the days it took, newest first, and is late only by its own day', () => {
  const gone = inOrder('passedOn', rows).map(({ id, deadline }) => [
    id,
    deadline?.used,
    deadline?.state,
  ]);
  expect(gone).toEqual([
    ['gone later', 20, 'late'],
    ['gone', 7, 'running'],
  ]);
});

test('each figure counts its own dossiers', () => {
  const todo = inOrder('todo', rows);
  const counted = (['late', 'closing', 'fresh'] as const).map((filter) =>
    todo.filter((one) => matches(one, filter)).map(({ id }) => id),
  );
  expect(counted).toEqual([['late'], ['closing'], ['fresh']]);
});
