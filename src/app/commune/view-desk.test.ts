import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, forwardedDossier, receivedDossier, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { viewDesk } from './view-desk.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 22) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const received = await receivedDossier(deps, officer);
const gone = await forwardedDossier(deps, officer);
const fresh = await makeDossier(deps, 'submitted');
deps.clock.moveTo(plainDate(2026, 10, 14));

test('the desk shows what was sent with its seal checked anew, the claims and the clock', async () => {
  const desk = valueOf(await viewDesk(deps, officer, received.id));
  expect(desk.intact).toBe(true);
  expect(desk.offered).toEqual(['note', 'requestCompletion', 'returnToProducer', 'forward']);
  expect(desk.deadline).toEqual({
    lastDay: '2026-10-13',
    used: 16,
    left: -1,
    state: 'late',
    provisional: false,
  });
  expect(desk.claims.idea).toMatchObject({ criterion: '2.1', text: 'Thuyết minh tiêu chí 2.1' });
});

test('the clock starts when the dossier comes and stops with the hand-over', async () => {
  const before = valueOf(await viewDesk(deps, officer, fresh.id));
  expect(before.deadline).toMatchObject({ lastDay: '2026-10-13', left: -1, state: 'late' });
  expect(before.dueIfReceived).toBe('2026-10-13');
  expect(before.offered).toEqual(['note', 'receive', 'returnToProducer']);
  const after = valueOf(await viewDesk(deps, officer, gone.id));
  expect([after.deadline?.used, after.offered]).toEqual([0, ['note']]);
});

test('another commune, the office and the producer have no seat at this desk', async () => {
  const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  for (const actor of [neighbour, office, received.actor]) {
    expect(await codeOf(viewDesk(deps, actor, received.id))).toBe('NOT_ALLOWED');
  }
  expect(await codeOf(viewDesk(deps, officer, deps.newId()))).toBe('NOT_FOUND');
});
