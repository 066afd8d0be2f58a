import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
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
import { requestCompletion } from './request-completion.ts';
import { returnDossier } from './return-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 29) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const colleague = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

async function standing(dossierId: string) {
  return await readStanding(deps.db, DOSSIER, dossierId);
}

async function lastSlip(): Promise<number> {
  const row = await deps.db
    .selectFrom('counter')
    .select('last')
    .where('unitId', '=', PLACES.bacHa)
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

test('the term of a dossier that comes before Tết skips its days off', async () => {
  deps.clock.moveTo(plainDate(2027, 2, 3));
  const { id } = await makeDossier(deps, 'submitted');
  const input = { ...(await requestNow(deps, id)), paperReceived: true };
  const received = valueOf(await receiveDossier(deps, officer, input));
  expect(received.communeDueOn).toBe('2027-03-03');
  expect(received.communeSlip).toBe('01-X/PĐK-15-02839-2027');
  deps.clock.moveTo(plainDate(2026, 9, 29));
});

test('the term runs since the dossier came, however late somebody presses', async () => {
  const { id } = await makeDossier(deps, 'submitted');
  deps.clock.moveTo(plainDate(2026, 10, 12));
  const input = { ...(await requestNow(deps, id)), paperReceived: true };
  const received = valueOf(await receiveDossier(deps, officer, input));
  expect(received).toMatchObject({
    communeReceivedOn: '2026-10-12',
    communeCountsFrom: '2026-09-29',
    communeDueOn: '2026-10-20',
  });
  deps.clock.moveTo(plainDate(2026, 9, 29));
});

test.each([
  ['at 17:00 it counts as arrived that day', 540, '2026-09-29', '2026-10-20'],
  ['at 17:01 it counts from the next working day', 541, '2026-09-30', '2026-10-21'],
])(
  'handed in again %s, and the producer is told the day at once',
  async (_when, minutes, from, due) => {
    const dossier = await receivedDossier(deps, officer);
    const reasons = [{ text: 'Cơ sở ở xã khác.', criterion: '' }];
    valueOf(
      await returnDossier(deps, officer, { ...(await requestNow(deps, dossier.id)), reasons }),
    );
    deps.clock.passMinutes(minutes);
    await submitAgain(deps, dossier);
    expect(await standing(dossier.id)).toMatchObject({
      state: 'submitted',
      communeCountsFrom: from,
      communeDueOn: due,
    });
    deps.clock.moveTo(plainDate(2026, 10, 5));
    const input = { ...(await requestNow(deps, dossier.id)), paperReceived: true };
    expect(valueOf(await receiveDossier(deps, officer, input)).communeDueOn).toBe(due);
    deps.clock.moveTo(plainDate(2026, 9, 29));
  },
);

test('what completes a dossier under way gives it no new term (note 15)', async () => {
  const dossier = await receivedDossier(deps, officer);
  const { communeDueOn } = await standing(dossier.id);
  valueOf(
    await requestCompletion(deps, officer, {
      ...(await requestNow(deps, dossier.id)),
      reasons: [{ text: 'Thiếu phiếu kiểm nghiệm.', criterion: '9' }],
      answerBy: plainDate(2026, 10, 20),
    }),
  );
  deps.clock.moveTo(plainDate(2026, 10, 15));
  await submitAgain(deps, dossier);
  expect(await standing(dossier.id)).toMatchObject({ state: 'communeReview', communeDueOn });
  deps.clock.moveTo(plainDate(2026, 9, 29));
});

test.each([
  ['receipt', '2026-11-09', '2026-11-10', '2026-11-10', '2026-12-02'],
  ['nextWorkingDay', '2026-11-16', '2026-11-18', '2026-11-17', '2026-12-09'],
] as const)(
  'where the Regulation says %s, what comes on %s and is received on %s counts from %s',
  async (communeClock, sent, receivedOn, communeCountsFrom, communeDueOn) => {
    const [from, to] = [sent, receivedOn] as unknown as readonly [PlainDate, PlainDate];
    const settings = JSON.stringify({ ...REGULATION_DEFAULTS, communeClock });
    await deps.db
      .insertInto('regulation')
      .values({
        ...{ id: deps.newId(), unitId: PLACES.laoCai, number: communeClock, settings },
        ...{ signedOn: from, publishedAt: deps.clock.now(), validFrom: from, validTo: to },
      })
      .execute();
    deps.clock.moveTo(from);
    const { id } = await makeDossier(deps, 'submitted');
    deps.clock.moveTo(to);
    const input = { ...(await requestNow(deps, id)), paperReceived: true };
    const received = valueOf(await receiveDossier(deps, officer, input));
    expect(received).toMatchObject({ communeCountsFrom, communeDueOn });
    deps.clock.moveTo(plainDate(2026, 9, 29));
  },
);

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
  // Both have the page open before either presses; else who is faster would decide the answer.
  const opened = [await requestNow(deps, id), await requestNow(deps, id)] as const;
  const codes = await Promise.all([
    codeOf(receiveDossier(deps, officer, { ...opened[0], paperReceived: true })),
    codeOf(receiveDossier(deps, colleague, { ...opened[1], paperReceived: true })),
  ]);
  expect(codes.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  const opensLater = { ...(await requestNow(deps, id)), paperReceived: true };
  expect(await codeOf(receiveDossier(deps, colleague, opensLater))).toBe('ACT_NOT_NOW');
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
