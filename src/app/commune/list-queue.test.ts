import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import {
  fillReport,
  forwardedDossier,
  receivedDossier,
  requestNow,
  valueOf,
} from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listQueue } from './list-queue.ts';
import { requestCompletion } from './request-completion.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 22) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });

const late = await receivedDossier(deps, officer);
deps.clock.moveTo(plainDate(2026, 9, 29));
const soon = await receivedDossier(deps, officer);
await fillReport(deps, officer, soon.id);
const gone = await forwardedDossier(deps, officer);
const asked = await receivedDossier(deps, officer);
valueOf(
  await requestCompletion(deps, officer, {
    ...(await requestNow(deps, asked.id)),
    reasons: [{ text: 'Thiếu phiếu kiểm nghiệm.', criterion: '9' }],
    answerBy: plainDate(2026, 10, 20),
  }),
);
deps.clock.moveTo(plainDate(2026, 9, 30));
const fresh = await makeDossier(deps, 'submitted');
await makeDossier(deps, 'draft');
const elsewhere = await makeProducer(deps, { unitId: PLACES.lungPhinh, identifier: '5300000999' });
const foreign = await makeDossier(deps, 'submitted', { producer: elsewhere });
deps.clock.moveTo(plainDate(2026, 10, 14));

test('the 16th working day is late, and late dossiers come first', async () => {
  const queue = await listQueue(deps, officer, { view: 'todo', filter: null, page: 1 });
  const rows = queue.rows.map((row) => [row.dossierId, row.state, row.deadline?.left ?? null]);
  expect(rows).toEqual([
    [late.id, 'communeReview', -1],
    [soon.id, 'communeReview', 4],
    [fresh.id, 'submitted', 5],
  ]);
  expect(queue.rows[0]?.deadline).toMatchObject({ lastDay: '2026-10-13', used: 16, state: 'late' });
  expect(Object.keys(queue.rows[1]?.findings ?? {})).toHaveLength(4);
});

test('every figure leads to its list', async () => {
  const queue = await listQueue(deps, officer, { view: 'todo', filter: 'late', page: 1 });
  expect(queue.figures).toEqual({ late: 1, closing: 1, fresh: 1 });
  expect(queue.views).toEqual({ todo: 3, waiting: 1, passedOn: 1 });
  expect(queue.rows.map((row) => row.dossierId)).toEqual([late.id]);
  const filtered = await listQueue(deps, officer, { view: 'todo', filter: 'fresh', page: 1 });
  expect(filtered.rows.map((row) => row.dossierId)).toEqual([fresh.id]);
});

test('what the producer holds shows its term, what was passed on shows the days it took', async () => {
  const waiting = await listQueue(deps, officer, { view: 'waiting', filter: null, page: 1 });
  expect(waiting.rows.map((row) => [row.dossierId, row.answerBy])).toEqual([
    [asked.id, '2026-10-20'],
  ]);
  const passedOn = await listQueue(deps, officer, { view: 'passedOn', filter: null, page: 1 });
  expect(passedOn.rows.map((row) => [row.dossierId, row.productCode, row.deadline?.used])).toEqual([
    [gone.id, '15-02839-01-2026', 0],
  ]);
});

test('the queue says how long a letter still reaches the round', async () => {
  const { round } = await listQueue(deps, officer, { view: 'todo', filter: null, page: 1 });
  expect(round).toEqual({
    year: 2026,
    number: 2,
    requestsBefore: '2026-10-30',
    resultBefore: '2026-12-30',
    workingDaysLeft: 11,
  });
});

test('a commune sees its own dossiers only, and nobody else has a commune queue', async () => {
  const queue = await listQueue(deps, neighbour, { view: 'todo', filter: null, page: 1 });
  expect(queue.rows.map((row) => row.dossierId)).toEqual([foreign.id]);
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  for (const actor of [office, fresh.actor]) {
    const none = await listQueue(deps, actor, { view: 'todo', filter: null, page: 1 });
    expect(none.views).toEqual({ todo: 0, waiting: 0, passedOn: 0 });
  }
});
