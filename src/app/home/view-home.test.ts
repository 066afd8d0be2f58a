import { SESSION } from '#domain/council/session.ts';
import { record } from '../acts/record.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { reassessmentWindow } from '#domain/calendar/reassessment-window.ts';
import { inTransaction } from '#storage/database.ts';
import { SESSIONS } from '../council/session-subject.ts';
import { openSession } from '../council/open-session.ts';
import { receivedDossier } from '../testing/commune-work.ts';
import { makeAccount, makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { testDeps } from '../testing/test-deps.ts';
import type { Thing } from './thing.ts';
import { viewHome } from './view-home.ts';

const TODAY = plainDate(2026, 9, 24);
const deps = await testDeps({ today: TODAY });

beforeEach(() => {
  deps.clock.moveTo(TODAY);
});

async function thingsOf(actor: Actor): Promise<readonly Partial<Thing>[]> {
  const { things } = await viewHome(deps, actor);
  return things.map(({ kind, name, days }) => ({ kind, name, days }));
}

describe('the home of a producer', () => {
  test('shows drafts to go on with, and counts what others hold', async () => {
    const draft = await makeDossier(deps, 'draft');
    const sent = { producer: draft.producer, actor: draft.actor };
    const name = 'Lê Tai nung sấy';
    const product = await makeProduct(deps, draft.producer.id, { name });
    await makeDossier(deps, 'submitted', { ...sent, product });
    expect(await viewHome(deps, draft.actor)).toEqual({
      things: [
        {
          kind: 'draft',
          id: draft.id,
          name: 'Mận Tam hoa sấy dẻo Bắc Hà',
          day: null,
          days: null,
          count: null,
        },
      ],
      count: 1,
      figures: [
        { key: 'products', value: 2 },
        { key: 'underWay', value: 1 },
      ],
    });
  });

  test('counts the days to answer what the commune asked for', async () => {
    const asked = await makeDossier(deps, 'completing');
    const [thing] = (await viewHome(deps, asked.actor)).things;
    const day = thing?.day ?? TODAY;
    expect(thing).toMatchObject({ kind: 'answer', id: asked.id });
    deps.clock.moveTo(addDays(day, 2));
    expect((await viewHome(deps, asked.actor)).things[0]?.days).toBe(-2);
  });

  test('calls for the re-assessment from the day its window opens until the certificate ends', async () => {
    const producer = await makeProducer(deps);
    const actor = await makeActor(deps, 'producer', { producerId: producer.id });
    const product = await makeProduct(deps, producer.id, { name: 'Siro mận' });
    const decidedOn = plainDate(2024, 4, 21);
    await makeCertificate(deps, { code: '15-02839-001-2024', decidedOn, product });
    const { validTo } = certificateTerm(decidedOn, 'dayBefore');
    const { opensOn, closesOn } = reassessmentWindow(validTo);
    const on = async (day: PlainDate) => {
      deps.clock.moveTo(day);
      return thingsOf(actor);
    };
    expect(await on(addDays(opensOn, -1))).toEqual([]);
    expect(await on(opensOn)).toEqual([{ kind: 'reassess', name: 'Siro mận', days: 60 }]);
    expect(await on(closesOn)).toEqual([{ kind: 'reassess', name: 'Siro mận', days: 0 }]);
    expect(await on(addDays(closesOn, 1))).toEqual([
      { kind: 'reassess', name: 'Siro mận', days: -1 },
    ]);
    expect(await on(addDays(validTo, 1))).toEqual([]);
    deps.clock.moveTo(opensOn);
    await makeDossier(deps, 'draft', { producer, actor, product, kind: 'reassessment' });
    expect(await thingsOf(actor)).toEqual([{ kind: 'draft', name: 'Siro mận', days: null }]);
  });

  test('shows nothing of another producer', async () => {
    await makeDossier(deps, 'draft');
    const other = await makeProducer(deps);
    const actor = await makeActor(deps, 'producer', { producerId: other.id });
    expect(await viewHome(deps, actor)).toEqual({
      things: [],
      count: 0,
      figures: [
        { key: 'products', value: 0 },
        { key: 'underWay', value: 0 },
      ],
    });
  });
});

describe('the home of an officer', () => {
  test('of the commune puts the nearest deadline first, what is fresh last', async () => {
    const commune = PLACES.lungPhinh;
    const officer = await makeActor(deps, 'communeOfficer', { unitId: commune });
    const dossier = async (name: string) => {
      const producer = await makeProducer(deps, { unitId: commune });
      const product = await makeProduct(deps, producer.id, { name });
      return { producer, product };
    };
    await receivedDossier(deps, officer, await dossier('Chè dây rừng'));
    deps.clock.passMinutes(7 * 24 * 60);
    await receivedDossier(deps, officer, await dossier('Bánh chưng đen'));
    await makeDossier(deps, 'submitted', await dossier('Rượu ngô'));
    const home = await viewHome(deps, officer);
    expect(home.things.map(({ kind, name, count }) => ({ kind, name, count }))).toEqual([
      { kind: 'assess', name: 'Chè dây rừng', count: 10 },
      { kind: 'assess', name: 'Bánh chưng đen', count: 15 },
      { kind: 'receive', name: 'Rượu ngô', count: 15 },
    ]);
    expect(home.figures).toEqual([
      { key: 'late', value: 0 },
      { key: 'closing', value: 0 },
      { key: 'fresh', value: 1 },
      { key: 'stopped', value: 0 },
    ]);
  });

  test('of the office holds what communes passed on', async () => {
    const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const { id } = await makeDossier(deps, 'forwarded');
    const { things, figures } = await viewHome(deps, office);
    expect(things.find((thing) => thing.id === id)).toMatchObject({ kind: 'officeReceive' });
    expect(figures.map(({ key }) => key)).toEqual([
      'officeFresh',
      'officeReading',
      'accepted',
      'sessions',
    ]);
  });
});

describe('the home of a council', () => {
  test('tells a member how many products wait, and the secretary how many sheets', async () => {
    const { sessionId, member, secretary } = await scoringSession();
    expect(await thingsOf(member)).toEqual([
      { kind: 'score', name: 'Phiên đánh giá đợt 2', days: 0 },
    ]);
    expect(await thingsOf(secretary)).toEqual([
      { kind: 'missingSheets', name: 'Phiên đánh giá đợt 2', days: 0 },
    ]);
    const [waiting] = (await viewHome(deps, secretary)).things;
    expect(waiting).toMatchObject({ id: sessionId, count: 1 });
  });
});

/** A session of a chair and a secretary that has begun to score one product. */
async function scoringSession() {
  const dossier = await makeDossier(deps, 'inCouncil');
  const { sessionId } = await deps.db
    .selectFrom('sessionDossier')
    .select('sessionId')
    .where('dossierId', '=', dossier.id)
    .executeTakeFirstOrThrow();
  const member = await makeActor(deps, 'chair', { sessionId });
  const secretary = await makeActor(deps, 'secretary', { sessionId });
  const planned = await inTransaction(deps.db, (trx) =>
    record(deps, trx, member, SESSIONS, {
      id: sessionId,
      idempotencyKey: deps.newId(),
      kind: 'create',
      role: 'officeOfficer',
      data: { regulationId: deps.newId() },
      before: SESSION.nothing(),
    }),
  );
  expect(planned.ok).toBe(true);
  const waiting = (await viewHome(deps, secretary)).things.map(({ kind }) => kind);
  expect(waiting).toEqual(['openSession']);
  const request = { sessionId, idempotencyKey: deps.newId(), absent: [] };
  expect(await openSession(deps, secretary, request)).toMatchObject({ ok: true });
  return { sessionId, member, secretary };
}

describe('the home of others', () => {
  test('of a reader leads to the dossiers of the area', async () => {
    const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.vinhLong });
    expect(await viewHome(deps, inspector)).toEqual({
      things: [],
      count: 0,
      figures: [
        { key: 'sessions', value: 0 },
        { key: 'dossiers', value: 0 },
      ],
    });
  });

  test('of the administrator tells which roles run out within a month', async () => {
    const admin = await makeActor(deps, 'administrator', { unitId: PLACES.vinhLong });
    for (const [name, days] of [
      ['Hết hạn hôm nay', 0],
      ['Hết hạn trong một tháng', 30],
      ['Còn lâu', 31],
    ] as const) {
      await deps.db
        .insertInto('roleGrant')
        .values({
          id: deps.newId(),
          accountId: await makeAccount(deps, { name }),
          role: 'inspector',
          unitId: PLACES.vinhLong,
          producerId: null,
          validFrom: plainDate(2026, 1, 1),
          validTo: addDays(TODAY, days),
        })
        .execute();
    }
    const { things, figures } = await viewHome(deps, admin);
    expect(things.map(({ kind, name, days }) => ({ kind, name, days }))).toEqual([
      { kind: 'grantEnding', name: 'Hết hạn hôm nay', days: 0 },
      { kind: 'grantEnding', name: 'Hết hạn trong một tháng', days: 30 },
    ]);
    // With the inspector of the test before and the administrator's own.
    expect(figures).toEqual([
      { key: 'accounts', value: 5 },
      { key: 'failedJobs', value: 0 },
    ]);
  });

  test('without a role shows nothing at all', async () => {
    const accountId = await makeAccount(deps, { name: 'Chưa có việc' });
    const nobody = { kind: 'person', accountId, name: 'Chưa có việc', grants: [] } as const;
    expect(await viewHome(deps, nobody)).toEqual({ things: [], count: 0, figures: [] });
  });
});
