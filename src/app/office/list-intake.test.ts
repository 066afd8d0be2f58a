import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { dossierAtOffice, forwardedDossier, requestNow, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptDossier } from './accept-dossier.ts';
import { listIntake } from './list-intake.ts';
import { officeReturn } from './office-return.ts';
import { viewOfficeDesk } from './view-office-desk.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 29) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const people = { commune, office };

const reading = await dossierAtOffice(deps, people);
const returned = await dossierAtOffice(deps, people);
valueOf(
  await officeReturn(deps, office, {
    ...(await requestNow(deps, returned.id)),
    reasons: [{ text: 'Cấp lại giấy ATTP.', criterion: '9' }],
    answerBy: plainDate(2026, 11, 12),
  }),
);
const accepted = await dossierAtOffice(deps, people);
valueOf(await acceptDossier(deps, office, { ...(await requestNow(deps, accepted.id)), note: '' }));
deps.clock.moveTo(plainDate(2026, 11, 2));
const nextRound = await forwardedDossier(deps, commune);

test('the intake shows both dates of a hand-over and its round, nearest round first', async () => {
  const intake = await listIntake(deps, office, { view: 'todo', filter: null, page: 1 });
  expect(
    intake.rows.map((row) => ({
      id: row.dossierId,
      state: row.state,
      commune: row.communeName,
      letter: [row.letterNumber, row.letterDate],
      passedOn: row.forwardedOn,
      round: [row.roundNo, row.roundYear, row.daysToRoundEnd],
    })),
  ).toEqual([
    {
      id: reading.id,
      state: 'officeReview',
      commune: 'Xã Bắc Hà',
      letter: ['41/UBND-KT', '2026-10-29'],
      passedOn: '2026-10-29',
      round: [2, 2026, 58],
    },
    {
      id: nextRound.id,
      state: 'forwarded',
      commune: 'Xã Bắc Hà',
      letter: ['41/UBND-KT', '2026-11-02'],
      passedOn: '2026-11-02',
      round: [1, 2027, 240],
    },
  ]);
});

test('every figure leads to its list', async () => {
  const fresh = await listIntake(deps, office, { view: 'todo', filter: 'fresh', page: 1 });
  expect(fresh.figures).toEqual({ fresh: 1, reading: 1 });
  expect(fresh.views).toEqual({ todo: 2, waiting: 1, accepted: 1 });
  expect(fresh.rows.map((row) => row.dossierId)).toEqual([nextRound.id]);
  const waiting = await listIntake(deps, office, { view: 'waiting', filter: null, page: 1 });
  expect(waiting.rows.map((row) => [row.dossierId, row.answerBy])).toEqual([
    [returned.id, '2026-11-12'],
  ]);
  const ready = await listIntake(deps, office, { view: 'accepted', filter: null, page: 1 });
  expect(ready.rows.map((row) => row.dossierId)).toEqual([accepted.id]);
});

test('another province and a commune see nothing of it', async () => {
  const otherProvince = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
  for (const actor of [otherProvince, commune]) {
    const intake = await listIntake(deps, actor, { view: 'todo', filter: null, page: 1 });
    expect(intake.views).toEqual({ todo: 0, waiting: 0, accepted: 0 });
    const desk = await viewOfficeDesk(deps, actor, reading.id);
    expect(desk.ok ? 'ok' : desk.refusals[0].code).toBe('NOT_ALLOWED');
  }
});

test("the office's desk shows form 03, the round and what may be done", async () => {
  const desk = valueOf(await viewOfficeDesk(deps, office, reading.id));
  expect(desk.report.items.map(({ item, opinion }) => [item, opinion])).toEqual([
    ['material', 'fits'],
    ['labour', 'fits'],
    ['idea', 'fits'],
    ['identity', 'fits'],
  ]);
  expect(desk.communeName).toBe('Xã Bắc Hà');
  expect(desk.round).toMatchObject({ year: 2026, no: 2, daysLeft: 58 });
  expect(desk.offered).toEqual(['note', 'officeReturn', 'accept']);
});
