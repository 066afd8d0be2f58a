import { DOSSIER } from '#domain/dossier/dossier.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { record } from '../acts/record.ts';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { valueOf } from '../testing/commune-work.ts';
import { asConfirmed } from '../access/confirmed-actor.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import {
  FOUR,
  KNOCKED_OUT,
  NINETY,
  preparedDecision,
  signing,
  THREE,
  TWO,
} from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { signDecision } from './sign-decision.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const deputy = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const request = (decisionId: string) => signing(deps, decisionId);

async function standing(dossierId: string | undefined) {
  return await readStanding(deps.db, DOSSIER, dossierId ?? '');
}

async function stateOf(dossierId: string | undefined) {
  return (await standing(dossierId)).state;
}

/** Certificates in the register, acts in the ledger, last serial of the year. */
async function traces() {
  const { certificates, acts } = await deps.db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('certificate')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .$asScalar()
        .as('certificates'),
      eb
        .selectFrom('act')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .$asScalar()
        .as('acts'),
    ])
    .executeTakeFirstOrThrow();
  const counter = await deps.db
    .selectFrom('counter')
    .select('last')
    .where('kind', '=', 'certificate')
    .where('year', '=', 2026)
    .executeTakeFirst();
  return { certificates, acts, serial: counter?.last ?? 0 };
}

describe('the leader signs and everything follows', () => {
  test('three and four stars are certified, ninety points go to the ministry, the rest get neither', async () => {
    const { decisionId, dossiers } = await preparedDecision(
      deps,
      office,
      [FOUR, THREE, NINETY, TWO, KNOCKED_OUT],
      { number: '3127/QĐ-UBND' },
    );
    const codes = await codesOf(dossiers.slice(0, 2).map(({ id }) => id));
    const signed = valueOf(await signDecision(deps, leader, await request(decisionId)));
    expect(signed.certificates).toEqual(codes);
    expect(await Promise.all(dossiers.map(({ id }) => stateOf(id)))).toEqual([
      'recognized',
      'recognized',
      'proposedToMinistry',
      'notRecognized',
      'notRecognized',
    ]);
    const certified = await deps.db
      .selectFrom('certificate')
      .select('dossierId')
      .where('decisionId', '=', decisionId)
      .orderBy('number')
      .execute();
    expect(certified.map((row) => row.dossierId)).toEqual([dossiers[0]?.id, dossiers[1]?.id]);
    expect((await listActs(deps.db, DECISION, decisionId)).at(-1)).toMatchObject({
      kind: 'sign',
      seq: 2,
      actor: { kind: 'person', accountId: leader.accountId },
      onDay: '2026-11-24',
      data: { certificates: codes },
    });
  });

  test('the certificate keeps what stood on the paper that day', async () => {
    const { serial } = await traces();
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR], {
      number: '3128/QĐ-UBND',
    });
    const { certificates } = valueOf(await signDecision(deps, leader, await request(decisionId)));
    const certificate = await findCertificate(deps.db, certificates[0] ?? '');
    const [dossier] = dossiers;
    expect(certificate).toEqual({
      id: (await standing(dossier?.id)).certificateId,
      edition: 1,
      code: certificates[0],
      number: `${String(serial + 1).padStart(4, '0')}/2026/GCN-OCOP`,
      productId: dossier?.product.id,
      producerId: dossier?.producer.id,
      dossierId: dossier?.id,
      decisionId,
      level: null,
      unitId: 'c:02839',
      productName: 'Mận sấy dẻo',
      producerName: 'Hợp tác xã Nông sản Bản Mây',
      address: 'thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai',
      issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
      signerName: 'Hoàng Minh Đức',
      signerTitle: 'Chủ tịch',
      decisionNumber: '3128/QĐ-UBND',
      decidedOn: '2026-11-24',
      criteriaDecision: '26/2026/QĐ-TTg',
      criteriaSet: 'QD26-07',
      annexI: 'I.3.c',
      star: 4,
      score: '73.86',
      parts: null,
      validFrom: '2026-11-24',
      validTo: '2029-11-24',
      isDemo: false,
    });
  });

  test('serials follow each other without a gap, one series a year', async () => {
    const before = await traces();
    const { decisionId } = await preparedDecision(deps, office, [FOUR, THREE]);
    valueOf(await signDecision(deps, leader, await request(decisionId)));
    expect((await traces()).serial).toBe(before.serial + 2);
    deps.clock.moveTo(plainDate(2027, 1, 4));
    const next = await preparedDecision(deps, office, [FOUR]);
    const { certificates } = valueOf(
      await signDecision(deps, leader, await request(next.decisionId)),
    );
    const first = await findCertificate(deps.db, certificates[0] ?? '');
    expect(first?.number).toBe('0001/2027/GCN-OCOP');
    deps.clock.moveTo(TODAY);
  });

  test('the certificate of an upgrade replaces the one before it, from its own first day', async () => {
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const older = await makeCertificate(deps, {
      code: '15-02839-77-2025',
      decidedOn: plainDate(2025, 12, 20),
      star: 3,
      product,
    });
    const { decisionId, dossiers } = await preparedDecision(deps, office, [
      { ...FOUR, product, kind: 'upgrade' },
    ]);
    expect(await stateRow(older.id)).toMatchObject({ seq: 1, replacedOn: null });
    valueOf(await signDecision(deps, leader, await request(decisionId)));
    const { certificateId } = await standing(dossiers[0]?.id);
    expect((await listActs(deps.db, CERTIFICATE, older.id)).at(-1)).toMatchObject({
      kind: 'replace',
      role: 'leader',
      onDay: '2026-11-24',
      data: { by: certificateId, from: '2026-11-24' },
    });
    expect(await stateRow(older.id)).toMatchObject({
      seq: 2,
      replacedOn: '2026-11-24',
      replacedBy: certificateId,
    });
  });

  test('a star that is not reached again leaves the older certificate as it was', async () => {
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const older = await makeCertificate(deps, {
      code: '15-02839-78-2025',
      decidedOn: plainDate(2025, 12, 20),
      star: 4,
      product,
    });
    const { decisionId } = await preparedDecision(deps, office, [
      { ...NINETY, product, kind: 'upgrade' },
    ]);
    valueOf(await signDecision(deps, leader, await request(decisionId)));
    expect(await stateRow(older.id)).toMatchObject({ seq: 1, replacedOn: null });
  });
});

test.each([
  ['before the day of this decision', '15-02839-90-2026', plainDate(2026, 11, 20)],
  ['after that day, before it is signed', '15-02839-91-2026', plainDate(2026, 11, 25)],
])(
  'of two dossiers of one product only one certifies, and nothing of a decision happens when the other did %s',
  async (_when, code, decidedOn) => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR, THREE]);
    const [first] = dossiers;
    if (!first) throw new Error('prepared above');
    await makeCertificate(deps, {
      code,
      decidedOn,
      product: first.product,
    });
    deps.clock.moveTo(plainDate(2026, 11, 26));
    const before = await traces();
    expect(await signDecision(deps, leader, await request(decisionId))).toMatchObject({
      refusals: [{ code: 'PRODUCT_CERTIFIED_MEANWHILE', data: { product: 'Mận sấy dẻo' } }],
    });
    expect(await traces()).toEqual(before);
    deps.clock.moveTo(TODAY);
  },
);

describe('a signature counts once', () => {
  test('the same request sent twice signs once', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    const input = await request(decisionId);
    valueOf(await signDecision(deps, leader, input));
    const after = await traces();
    expect((await signDecision(deps, leader, input)).ok).toBe(true);
    expect(await traces()).toEqual(after);
  });

  test('the same request twice at once signs once', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    const { certificates } = await traces();
    const input = await request(decisionId);
    const both = await Promise.all([
      signDecision(deps, leader, input),
      signDecision(deps, leader, input),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await traces()).certificates).toBe(certificates + 1);
  });

  test('of two leaders at once one signs, and the other reads that it is signed', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR, THREE], {
      number: '3130/QĐ-UBND',
    });
    const { certificates } = await traces();
    const opened = [await request(decisionId), await request(decisionId)] as const;
    const both = await Promise.all([
      signDecision(deps, leader, opened[0]),
      signDecision(deps, deputy, opened[1]),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusals: [
        { code: 'DECISION_ALREADY_SIGNED', data: { number: '3130/QĐ-UBND', day: '24/11/2026' } },
      ],
    });
    expect((await traces()).certificates).toBe(certificates + 2);
  });
});

describe('what is refused leaves nothing half-done', () => {
  test('a decision is not signed before the day that stands on it (Đ7.3e)', async () => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR], {
      number: '3131/QĐ-UBND',
      dated: plainDate(2026, 11, 25),
    });
    const before = await traces();
    expect(await signDecision(deps, leader, await request(decisionId))).toEqual({
      ok: false,
      refusals: [
        { code: 'DECISION_DATED_AHEAD', data: { number: '3131/QĐ-UBND', dated: '25/11/2026' } },
      ],
    });
    expect(await traces()).toEqual(before);
    deps.clock.moveTo(plainDate(2026, 11, 25));
    expect((await signDecision(deps, leader, await request(decisionId))).ok).toBe(true);
    expect(await stateOf(dossiers[0]?.id)).toBe('recognized');
    deps.clock.moveTo(TODAY);
  });

  test('one product that has moved on stops the whole signature: no certificate, no serial, no act', async () => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR, TWO]);
    await concludeAlone(dossiers[1]?.id ?? '', decisionId);
    const before = await traces();
    expect(await signDecision(deps, leader, await request(decisionId))).toMatchObject({
      refusals: [{ code: 'ACT_NOT_NOW' }],
    });
    expect(await traces()).toEqual(before);
    expect(await stateOf(dossiers[0]?.id)).toBe('scored');
  });

  test('nobody but the leader of the province signs', async () => {
    const { decisionId, dossiers, sessionId } = await preparedDecision(deps, office, [FOUR]);
    const [dossier] = dossiers;
    const wrong = [
      office,
      await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'advisor', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'leader', { unitId: PLACES.vinhLong }),
      await makeActor(deps, 'chair', { sessionId }),
      await makeActor(deps, 'secretary', { sessionId }),
      await makeActor(deps, 'councilMember', { sessionId }),
      ...(dossier ? [dossier.actor] : []),
    ];
    expect(wrong).toHaveLength(11);
    const before = await traces();
    for (const actor of wrong) {
      const input = await request(decisionId);
      expect(await signDecision(deps, asConfirmed(actor), input)).toMatchObject({
        refusals: [{ code: 'NOT_ALLOWED' }],
      });
    }
    expect(await traces()).toEqual(before);
  });

  test.each(['00000000-0000-4000-8000-0000000fffff', 'abc'])(
    'there is no decision %s',
    async (id) => {
      expect(await signDecision(deps, leader, await request(id))).toMatchObject({
        refusals: [{ code: 'NOT_FOUND' }],
      });
    },
  );
});

async function codesOf(dossierIds: readonly string[]): Promise<readonly string[]> {
  const standings = await Promise.all(dossierIds.map(standing));
  return standings.map(({ forwarded }) => forwarded?.productCode ?? '');
}

async function stateRow(certificateId: string) {
  return deps.db
    .selectFrom('certificateState')
    .selectAll()
    .where('certificateId', '=', certificateId)
    .executeTakeFirst();
}

async function concludeAlone(dossierId: string, decisionId: string) {
  const before = await standing(dossierId);
  const done = await inTransaction(deps.db, (trx) =>
    record(deps, trx, leader, DOSSIERS, {
      id: dossierId,
      idempotencyKey: null,
      kind: 'concludeWithout',
      role: 'leader',
      data: { decisionId, star: 2 },
      before,
    }),
  );
  valueOf(done);
}
