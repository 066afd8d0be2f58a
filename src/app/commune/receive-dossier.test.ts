import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { standingOf } from '#domain/dossier/dossier.ts';
import { listDossierActs } from '#storage/dossier/read-dossier.ts';
import {
  codeOf,
  receivedDossier,
  requestNow,
  submitAgain,
  valueOf,
} from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { receiveDossier } from './receive-dossier.ts';
import { returnDossier } from './return-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 29) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const colleague = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

async function standing(dossierId: string) {
  return standingOf(await listDossierActs(deps.db, dossierId));
}

async function lastSlip(): Promise<number> {
  const row = await deps.db
    .selectFrom('counter')
    .select('last')
    .where('unit_id', '=', PLACES.bacHa)
    .where('kind', '=', 'communeSlip')
    .executeTakeFirst();
  return row?.last ?? 0;
}

test('a receipt gives the slip number of form 01, notes the paper set and ends 15 working days later', async () => {
  const { id } = await makeDossier(deps, 'submitted');
  const input = { ...(await requestNow(deps, id)), paperReceived: true };
  const received = valueOf(await receiveDossier(deps, officer, input));
  expect(received).toMatchObject({
    state: 'communeReview',
    communeSlip: '01-X/PĐK-15-02839-2026',
    communeReceivedOn: '2026-09-29',
    communeDueOn: '2026-10-20',
    paperReceived: true,
  });
});

test('a missing paper set stays visible', async () => {
  const { id } = await makeDossier(deps, 'submitted');
  const input = { ...(await requestNow(deps, id)), paperReceived: false };
  expect(valueOf(await receiveDossier(deps, officer, input)).paperReceived).toBe(false);
});

test('a receipt before Tết skips its days off', async () => {
  const tet = [8, 9, 10, 11, 12].map((day) => plainDate(2027, 2, day));
  const workingDays = {
    holidays: new Set(tet),
    movedWorkingDays: new Set<never>(),
    undecided: [],
  };
  const { id } = await makeDossier(deps, 'submitted');
  deps.clock.moveTo(plainDate(2027, 2, 3));
  const input = { ...(await requestNow(deps, id)), paperReceived: true };
  const received = valueOf(await receiveDossier({ ...deps, workingDays }, officer, input));
  expect(received.communeDueOn).toBe('2027-03-03');
  expect(received.communeSlip).toBe('01-X/PĐK-15-02839-2027');
  deps.clock.moveTo(plainDate(2026, 9, 29));
});

test('a dossier that comes back after a return keeps its number and gets a new term', async () => {
  const dossier = await receivedDossier(deps, officer);
  const before = await standing(dossier.id);
  const reasons = [{ text: 'Cơ sở ở xã khác.', criterion: '' }];
  valueOf(await returnDossier(deps, officer, { ...(await requestNow(deps, dossier.id)), reasons }));
  deps.clock.moveTo(plainDate(2026, 10, 12));
  await submitAgain(deps, dossier);
  const input = { ...(await requestNow(deps, dossier.id)), paperReceived: true };
  const after = valueOf(await receiveDossier(deps, officer, input));
  expect(after.communeSlip).toBe(before.communeSlip);
  expect(after.communeReceivedOn).toBe('2026-10-12');
  expect(after.communeDueOn).toBe('2026-11-02');
  deps.clock.moveTo(plainDate(2026, 9, 29));
});

test('two clerks who receive two dossiers at once get two serials', async () => {
  const dossiers = [await makeDossier(deps, 'submitted'), await makeDossier(deps, 'submitted')];
  const before = await lastSlip();
  const received = await Promise.all(
    dossiers.map(async ({ id }, index) => {
      const clerk = index === 0 ? officer : colleague;
      const input = { ...(await requestNow(deps, id)), paperReceived: true };
      return valueOf(await receiveDossier(deps, clerk, input)).communeSlip;
    }),
  );
  expect(received.toSorted()).toEqual(
    [before + 1, before + 2].map(
      (serial) => `${String(serial).padStart(2, '0')}-X/PĐK-15-02839-2026`,
    ),
  );
});

test('of two officers who receive one dossier at once one wins, and no number is lost', async () => {
  const { id } = await makeDossier(deps, 'submitted');
  const before = await lastSlip();
  const answers = await Promise.all(
    [officer, colleague].map(async (actor) =>
      receiveDossier(deps, actor, { ...(await requestNow(deps, id)), paperReceived: true }),
    ),
  );
  const refused = answers.flatMap((one) => (one.ok ? [] : one.refusals.map(({ code }) => code)));
  expect(refused).toEqual(['CHANGED_MEANWHILE']);
  expect(await lastSlip()).toBe(before + 1);
  expect((await standing(id)).seq).toBe(3);
});

test('a form sent twice receives once, one after the other and both at once', async () => {
  const { id } = await makeDossier(deps, 'submitted');
  const before = await lastSlip();
  const input = { ...(await requestNow(deps, id)), paperReceived: true };
  const answers = await Promise.all([
    receiveDossier(deps, officer, input),
    receiveDossier(deps, officer, input),
  ]);
  const again = await receiveDossier(deps, officer, input);
  const slips = [...answers, again].map((one) => valueOf(one).communeSlip);
  expect(new Set(slips).size).toBe(1);
  expect(await lastSlip()).toBe(before + 1);
  expect((await standing(id)).seq).toBe(3);
});

test('another commune, another role, another step and an old page are refused', async () => {
  const { id, actor: producer } = await makeDossier(deps, 'submitted');
  const input = { ...(await requestNow(deps, id)), paperReceived: true };
  const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  const codes = [];
  for (const actor of [neighbour, office, producer]) {
    codes.push(await codeOf(receiveDossier(deps, actor, input)));
  }
  expect(codes).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
  expect(await codeOf(receiveDossier(deps, officer, { ...input, seenSeq: 1 }))).toBe(
    'CHANGED_MEANWHILE',
  );
  const draft = await makeDossier(deps, 'draft', { producer: await makeProducer(deps) });
  const early = { ...(await requestNow(deps, draft.id)), paperReceived: true };
  expect(await codeOf(receiveDossier(deps, officer, early))).toBe('ACT_NOT_NOW');
  const nowhere = { ...input, dossierId: deps.newId() };
  expect(await codeOf(receiveDossier(deps, officer, nowhere))).toBe('NOT_FOUND');
  expect((await standing(id)).state).toBe('submitted');
});
