import { DOSSIER } from '#domain/dossier/dossier.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { listDemoAccounts } from '#app/access/list-demo-accounts.ts';
import { checkLists } from '#app/ledger/checks/lists.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { setForAnnexI } from '#domain/criteria/find.ts';
import { emptyContent } from '#domain/dossier/content.ts';
import { DOSSIER_STATES } from '#domain/dossier/transitions.ts';
import { producerFrom, productFrom } from '#domain/facts/rows.ts';
import { checkEmail } from '#domain/parties/email.ts';
import { checkPhone } from '#domain/parties/phone.ts';
import { certificateStateOn } from '#domain/recognition/certificate.ts';
import { actorOf } from '#storage/acts/actor-columns.ts';
import { hashOf, type NewAct } from '#storage/acts/append-act.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { getContent } from '#storage/dossier/content.ts';
import { listEvidence } from '#storage/dossier/evidence.ts';
import { inSnapshot } from '#storage/ledger/snapshot.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { certificateStateOf } from '#storage/recognition/certificates.ts';
import { loadDemo } from './load.ts';
import { TODAY } from './timeline.ts';

const deps = await testDeps({ today: TODAY, demo: true });
const { db } = deps;
await loadDemo(deps);

test('every criteria set in force has a product', async () => {
  const version = deps.criteria.find(({ complete }) => complete);
  if (!version) throw new Error('no version is complete');
  const rows = await db.selectFrom('product').select('annexI').execute();
  const sets = rows.map(({ annexI }) => {
    const set = setForAnnexI(version, annexI);
    return set.ok ? set.value.no : 0;
  });
  const all = Array.from({ length: 26 }, (_, index) => index + 1);
  expect([...new Set(sets)].sort((a, b) => a - b)).toEqual(all);
});

test('some dossier stands in every state, and each where its story says', async () => {
  const rows = await db
    .selectFrom('dossierState')
    .select(['state', (eb) => eb.fn.countAll<number>().as('dossiers')])
    .groupBy('state')
    .execute();
  expect(Object.fromEntries(rows.map(({ state, dossiers }) => [state, dossiers]))).toEqual({
    draft: 2,
    submitted: 3,
    communeReview: 2,
    completing: 1,
    returned: 1,
    forwarded: 2,
    officeReview: 2,
    officeReturned: 1,
    accepted: 2,
    inCouncil: 10,
    scored: 5,
    recognized: 13,
    proposedToMinistry: 1,
    notRecognized: 2,
    withdrawn: 1,
  });
  // The ministry's answer is left for whoever tries: to be entered and confirmed by hand.
  expect(rows.map(({ state }) => state).sort()).toEqual(
    DOSSIER_STATES.filter((state) => state !== 'none' && state !== 'ministryAnswered').sort(),
  );
});

test('the council has found three and four stars, 90 points, two stars, a knock-out and a dispute', async () => {
  const rows = await db
    .selectFrom('act')
    .innerJoin('dossier', 'dossier.id', 'act.subjectId')
    .innerJoin('product', 'product.id', 'dossier.productId')
    .select(['product.name', 'act.kind', sql<number>`(act.data ->> 'star')::integer`.as('star')])
    .where('act.kind', 'in', ['recordResult', 'defer'])
    .execute();
  const found = rows.map(({ name, kind, star }) => [name, kind === 'defer' ? 'spread' : star]);
  expect(Object.fromEntries(found)).toEqual({
    'Bánh chưng đen Mường Lò': 3,
    'Bạch trà Shan tuyết Suối Giàng': 5,
    'Cam sành Lục Yên': 3,
    'Cao atisô Sa Pa': 4,
    'Chó Bắc Hà Lùng Phình': 4,
    'Cà phê Arabica Cao Sơn': 3,
    'Cá hồi vân Ngũ Chỉ Sơn': 3,
    'Du lịch cộng đồng Tả Van Giáy': 3,
    'Dầu gội thảo dược Tả Phìn': 3,
    'Gạo Séng Cù Nấm Lư': 4,
    'Khăn lanh nhuộm chàm Tả Van': 4,
    'Miến đao Quy Mông': 4,
    'Quế điếu Mỏ Vàng': 'spread',
    'Thịt trâu gác bếp Mường Lò': 4,
    'Tinh dầu quế Mỏ Vàng': 4,
    'Trà Shan tuyết Bản Liền': 4,
    'Trà Shan tuyết Phình Hồ': 4,
    'Trà hoa cúc túi lọc Phố Lu': 0,
    'Tương ớt Pha Long': 4,
    'Vang sơn tra Mù Cang Chải': 4,
    'Đào chậu Ô Quý Hồ': 2,
    'Địa lan Sa Pa': 3,
  });
});

test('certificates are valid, expiring, in transition, expired, revoked and replaced on the day of the story', async () => {
  const rows = await db.selectFrom('certificate').select(['id', 'code']).execute();
  const states: Record<string, number> = {};
  for (const { id } of rows) {
    const state = certificateStateOn(await readStanding(db, CERTIFICATE, id), TODAY);
    states[state] = (states[state] ?? 0) + 1;
  }
  const ended = { expired: 3, revoked: 2, replaced: 5 };
  expect(states).toEqual({ valid: 19, expiring: 4, transitional: 1, ...ended });
});

test('one session is in the middle: a product through, others half, one nobody has looked at', async () => {
  const rows = await db
    .selectFrom('sessionDossier')
    .innerJoin('councilSession', 'councilSession.id', 'sessionDossier.sessionId')
    .leftJoin('sheet', (join) =>
      join
        .onRef('sheet.dossierId', '=', 'sessionDossier.dossierId')
        .onRef('sheet.sessionId', '=', 'sessionDossier.sessionId'),
    )
    .select((eb) => [
      'sessionDossier.position',
      eb.fn.count<number>('sheet.sealedAt').as('sealed'),
      eb.fn.count<number>('sheet.id').as('begun'),
    ])
    .where('councilSession.heldOn', '=', plainDate(2026, 11, 20))
    .groupBy('sessionDossier.position')
    .execute();
  expect(rows.map(({ sealed, begun }) => `${sealed}/${begun}`).sort()).toEqual([
    '0/0',
    '0/1',
    '1/3',
    '3/6',
    '5/7',
    '7/7',
  ]);
});

test('the plums of Bản Mây wait as a draft with nothing filled in', async () => {
  const { id } = await db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.productId')
    .select('dossier.id')
    .where('product.name', '=', 'Mận Tam hoa sấy dẻo Bắc Hà')
    .executeTakeFirstOrThrow();
  const empty = emptyContent(2027, 'Xã Bắc Hà', 2025);
  const samples = { ...empty.registration, samples: 5 };
  expect(await getContent(db, id)).toEqual({ ...empty, registration: samples });
  expect(await listEvidence(db, id)).toEqual([]);
});

describe('nothing in it can be taken for real', () => {
  test.each([
    'account',
    'producer',
    'product',
    'dossier',
    'councilSession',
    'decision',
    'certificate',
  ] as const)('every %s says that it is a demonstration', async (table) => {
    const real = db.selectFrom(table).select('id').where('isDemo', '=', false);
    expect(await real.execute()).toEqual([]);
  });

  test('telephones, mail and numbers come from ranges that nobody has', async () => {
    const people = [
      ...(await db.selectFrom('account').select(['phone', 'email']).execute()),
      ...(await db.selectFrom('producer').select(['phone', 'email']).execute()),
    ];
    for (const { phone, email } of people) {
      expect(phone).toMatch(/^\+84912000\d{3}$/);
      expect(checkPhone(phone ?? '').ok).toBe(true);
      expect(email).toMatch(/@[a-z0-9-]+\.example$/);
      expect(checkEmail(email ?? '').ok).toBe(true);
    }
    const producers = await db.selectFrom('producer').select('identifier').execute();
    expect(
      producers.filter(({ identifier }) => !/^(99\d{8}|010[01]05\d{6})$/.test(identifier ?? '')),
    ).toEqual([]);
    expect(new Set(people.map(({ phone }) => phone)).size).toBeGreaterThan(60);
  });

  test('each product has its own words', async () => {
    const rows = await db.selectFrom('product').select(['summary', 'story', 'packing']).execute();
    for (const column of ['summary', 'story'] as const) {
      const texts = rows.map((row) => row[column]);
      expect(texts.filter((text) => text === '')).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

test('what producers claim is said in so many words that none of them fills the dossiers', async () => {
  const dossiers = await db.selectFrom('dossier').select('id').execute();
  const told = new Map<string, number>();
  for (const { id } of dossiers) {
    const { selfScore } = await getContent(db, id);
    for (const { text } of Object.values(selfScore)) told.set(text, (told.get(text) ?? 0) + 1);
  }
  expect(told.size).toBeGreaterThan(1200);
  expect([...told].filter(([, times]) => times > 8)).toEqual([]);
});

describe('the past is true', () => {
  test('every act carries the hash of what happened and of the act before it', async () => {
    const acts = await db
      .selectFrom('act')
      .selectAll()
      .orderBy('subjectKind')
      .orderBy('subjectId')
      .orderBy('seq')
      .execute();
    let previous: Buffer | null = null;
    for (const act of acts) {
      if (act.seq === 1) previous = null;
      const happened = {
        subjectKind: act.subjectKind,
        subjectId: act.subjectId,
        afterSeq: act.seq - 1,
        kind: act.kind,
        actor: actorOf(act),
        role: act.role as NewAct['role'],
        at: act.at,
        onDay: act.onDay,
        data: act.data,
      };
      expect(act.previousHash).toEqual(previous);
      expect(hashOf(happened, previous)).toEqual(act.hash);
      previous = act.hash;
    }
    expect(acts.length).toBeGreaterThan(700);
  });

  test('nothing happened after the day of the story', async () => {
    const later = db.selectFrom('act').select('id').where('onDay', '>', TODAY);
    expect(await later.execute()).toEqual([]);
  });

  test('what lists read of every dossier is what its acts come to', async () => {
    for (const row of await db.selectFrom('dossierState').selectAll().execute()) {
      const standing = await readStanding(db, DOSSIER, row.dossierId);
      expect(row).toMatchObject({
        seq: standing.seq,
        state: standing.state,
        submittedOn: standing.submittedOn,
        communeReceivedOn: standing.communeReceivedOn,
        communeDueOn: standing.communeDueOn,
        forwardedOn: standing.forwardedOn,
        officeReceivedOn: standing.officeReceivedOn,
        sessionId: standing.sessionId,
        star: standing.star,
        changedOn: standing.changedOn,
      });
      expect((await findDossier(db, row.dossierId))?.isDemo).toBe(true);
    }
  });

  test('what lists read of every certificate is what its acts come to', async () => {
    for (const row of await db.selectFrom('certificateState').selectAll().execute()) {
      const standing = await readStanding(db, CERTIFICATE, row.certificateId);
      const { certificateId } = row;
      expect(row).toEqual({ certificateId, ...certificateStateOf(standing) });
    }
  });

  test('what lists and homes read of every session and decision is what its acts come to', async () => {
    expect(await inSnapshot(db, checkLists)).toBeNull();
  });

  test('one hand-over came after its fifteen working days, and one dossier is late today', async () => {
    const rows = await db
      .selectFrom('dossierState')
      .select(['forwardedOn', 'communeDueOn', 'state'])
      .where('communeDueOn', 'is not', null)
      .execute();
    const late = rows.filter(
      ({ forwardedOn, communeDueOn, state }) =>
        (forwardedOn ?? (state === 'communeReview' ? TODAY : '')) > (communeDueOn ?? ''),
    );
    expect(late.map(({ state }) => state).sort()).toEqual(['communeReview', 'notRecognized']);
  });
});

test('every producer and product is what its facts come to', async () => {
  for (const { id } of await db.selectFrom('producer').select('id').execute()) {
    const facts = await listFacts(db, 'producer', id);
    expect(await findProducer(db, id)).toMatchObject(producerFrom(facts));
  }
  for (const { id } of await db.selectFrom('product').select('id').execute()) {
    const facts = await listFacts(db, 'product', id);
    expect(await findProduct(db, id)).toMatchObject(productFrom(facts));
  }
});

test('the sign-in page names few enough people to choose from', async () => {
  const accounts = await listDemoAccounts(deps);
  expect(accounts.map(({ signInName }) => signInName).sort()).toEqual([
    'can-bo-xa',
    'can-bo-xa-2',
    'chu-the',
    'chu-the-2',
    'chu-tich-hd',
    'lanh-dao',
    'quan-tri',
    'thanh-tra',
    'thanh-vien-1',
    'thanh-vien-2',
    'thanh-vien-3',
    'thanh-vien-4',
    'thanh-vien-5',
    'thanh-vien-6',
    'thu-ky',
    'to-tu-van',
    'truong-phong',
    'van-phong',
  ]);
  expect(accounts.filter(({ place }) => place === '')).toEqual([]);
});
