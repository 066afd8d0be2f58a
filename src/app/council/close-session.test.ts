import { DOSSIER } from '#domain/dossier/dossier.ts';
import { SESSION } from '#domain/council/session.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import {
  giveDossier,
  makeCouncil,
  openCouncil,
  sealTotal,
  sealTotals,
  type TestCouncil,
} from '../testing/make-council.ts';
import { makeActor, makeProduct, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { assignDossier } from './assign-dossier.ts';
import { closeSession } from './close-session.ts';
import { confirmKnockOut } from './confirm-knock-out.ts';
import { declareConflict } from './declare-conflict.ts';
import { liftKnockOut } from './lift-knock-out.ts';
import { markAttendance } from './mark-attendance.ts';
import { viewSession } from './view-session.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });

/** A session with products of these names, opened. */
async function openWith(...names: readonly string[]) {
  const council = await makeCouncil(deps);
  const ids: string[] = [];
  for (const name of names) {
    const producer = await makeProducer(deps);
    const product = await makeProduct(deps, producer.id, { name });
    ids.push((await giveDossier(deps, council, { producer, product })).id);
  }
  await openCouncil(deps, council);
  return { council, ids };
}

const request = ({ sessionId }: TestCouncil) => ({ sessionId, idempotencyKey: deps.newId() });
const close = (council: TestCouncil, actor = council.secretary) =>
  closeSession(deps, actor, request(council));
const lastAct = async (dossierId: string) => (await listActs(deps.db, DOSSIER, dossierId)).at(-1);
const leave = (council: TestCouncil, actor: Actor | undefined) =>
  markAttendance(deps, council.secretary, {
    ...request(council),
    accountId: actor?.accountId ?? '',
    present: false,
  });

describe('closing', () => {
  test('is refused below the quorum and with every missing sheet named, all at once', async () => {
    const { council, ids } = await openWith('Mận sấy', 'Miến đao');
    await sealTotals(deps, council, ids[0] ?? '', [74, 74, 74, 74, 74, 74, 74]);
    await leave(council, council.scorers[0]);
    await leave(council, council.scorers[1]);
    const refused = await close(council);
    expect(!refused.ok && refused.refusals).toEqual([
      { code: 'COUNCIL_BELOW_QUORUM', data: { present: 5, appointed: 7, needed: 6 } },
      {
        code: 'SHEETS_MISSING',
        data: {
          product: 'Miến đao',
          count: 5,
          names: expect.stringContaining('Nguyễn Thử Nghiệm'),
        },
      },
    ]);
    expect(await lastAct(ids[0] ?? '')).toMatchObject({ kind: 'assign' });
  });

  test('is the secretary’s alone, and happens once', async () => {
    const { council, ids } = await openWith('Mận sấy');
    await sealTotals(deps, council, ids[0] ?? '', [74, 74, 74, 74, 74, 74, 74]);
    expect(await codeOf(close(council, council.scorers[0]))).toBe('NOT_ALLOWED');
    expect(await codeOf(close(council, council.office))).toBe('NOT_ALLOWED');
    const once = request(council);
    const twice = await Promise.all([
      codeOf(closeSession(deps, council.secretary, once)),
      codeOf(closeSession(deps, council.secretary, once)),
    ]);
    expect(twice).toEqual(['ok', 'ok']);
    expect(await codeOf(close(council))).toBe('SESSION_CLOSED');
    const results = (await listActs(deps.db, DOSSIER, ids[0] ?? '')).filter(
      (act) => act.kind === 'recordResult',
    );
    expect(results).toHaveLength(1);
  });

  test('a session that is only planned is not closed', async () => {
    const council = await makeCouncil(deps);
    expect(await codeOf(close(council))).toBe('SESSION_ACT_NOT_NOW');
  });

  test('records the exact average, and defers a spread of more than 10 to another session', async () => {
    const { council, ids } = await openWith('Mận sấy', 'Tương ớt');
    const [plain = '', spread = ''] = ids;
    await sealTotals(deps, council, plain, [70, 80, 75, 75, 75, 75, 75]);
    await sealTotals(deps, council, spread, [70, 81, 75, 75, 75, 75, 75]);
    const standing = valueOf(await close(council));
    expect([...standing.deferred]).toEqual([spread]);
    expect(await lastAct(plain)).toMatchObject({
      kind: 'recordResult',
      role: 'secretary',
      data: { averageNumerator: 525, averageDenominator: 7, band: 4, knockedOut: null },
    });
    expect(await lastAct(spread)).toMatchObject({
      kind: 'defer',
      data: { sessionId: council.sessionId, reasons: ['SPREAD'] },
    });
    expect((await readStanding(deps.db, DOSSIER, spread)).state).toBe('accepted');
    const back = { ...(await requestNow(deps, spread)), sessionId: council.sessionId };
    expect(await codeOf(assignDossier(deps, council.office, back))).toBe('PRODUCT_WAS_HERE');
    const other = await makeCouncil(deps);
    expect(
      await codeOf(assignDossier(deps, other.office, { ...back, sessionId: other.sessionId })),
    ).toBe('ok');
  });

  test('whoever left after sealing stays counted, whoever left before does not', async () => {
    const { council, ids } = await openWith('Mận sấy');
    const [dossierId = ''] = ids;
    await sealTotals(deps, council, dossierId, [70, 72, 74, 76, 70, 72]);
    await leave(council, council.scorers[6]);
    valueOf(await close(council));
    const board = valueOf(await viewSession(deps, council.secretary, council.sessionId));
    expect(board.rows[0]?.result?.counted).toBe(6);
    expect(await lastAct(dossierId)).toMatchObject({
      data: { averageNumerator: 434, averageDenominator: 6 },
    });
  });

  test('the result can be made again from the stored sheets, and is what the dossier keeps', async () => {
    const { council, ids } = await openWith('Mận sấy');
    const [dossierId = ''] = ids;
    await sealTotals(deps, council, dossierId, [91, 88, 90, 89, 92, 87, 90]);
    valueOf(await close(council));
    deps.clock.passMinutes(60 * 24 * 400);
    const [row] = valueOf(await viewSession(deps, council.secretary, council.sessionId)).rows;
    const { result } = await readStanding(deps.db, DOSSIER, dossierId);
    expect(result).toMatchObject({
      averageNumerator: row?.result?.total.numerator,
      averageDenominator: row?.result?.total.denominator,
      band: row?.result?.band,
      star: row?.result?.star,
      missingMarks: row?.result?.missingMarks.map(({ star, criterion }) => ({ star, criterion })),
    });
    deps.clock.moveTo(plainDate(2026, 11, 24));
  });
});

describe('a ground of rejection', () => {
  test('confirmed by the secretary with its proof: no star, whatever the points, and nobody is waited for', async () => {
    const { council, ids } = await openWith('Mận sấy', 'Rượu ngô');
    const [dossierId = '', untouched = ''] = ids;
    await sealTotals(deps, council, dossierId, [95, 70, 75, 75, 75, 75, 75]);
    for (const id of [dossierId, untouched]) {
      const ground = {
        ...request(council),
        dossierId: id,
        ground: 'd1',
        proof: ' Phiếu kiểm nghiệm giả ',
      };
      expect(await codeOf(confirmKnockOut(deps, council.secretary, ground))).toBe('ok');
    }
    valueOf(await close(council));
    expect(await lastAct(dossierId)).toMatchObject({
      kind: 'recordResult',
      data: { star: 0, knockedOut: 'd1' },
    });
    expect(await lastAct(untouched)).toMatchObject({
      kind: 'recordResult',
      data: { averageNumerator: 0, averageDenominator: 1, star: 0, knockedOut: 'd1' },
    });
    const [row] = valueOf(await viewSession(deps, council.office, council.sessionId)).rows;
    expect(row?.knockedOut).toMatchObject({ ground: 'd1', proof: 'Phiếu kiểm nghiệm giả' });
  });

  test('needs a proof, a ground of the product’s own sheet, a product of the session, and the secretary', async () => {
    const { council, ids } = await openWith('Mận sấy');
    const confirm = (change: object, actor: Actor = council.secretary) =>
      codeOf(
        confirmKnockOut(deps, actor, {
          ...request(council),
          dossierId: ids[0] ?? '',
          ground: 'd1',
          proof: 'Giấy',
          ...change,
        }),
      );
    expect(await confirm({ proof: '  ' })).toBe('KNOCK_OUT_WITHOUT_PROOF');
    expect(await confirm({ ground: 'd99' })).toBe('UNKNOWN_KNOCK_OUT');
    expect(await confirm({ dossierId: deps.newId() })).toBe('NOT_FOUND');
    expect(await confirm({}, council.scorers[0])).toBe('NOT_ALLOWED');
  });

  test('confirmed by mistake is taken back with a reason, and the product is scored as before', async () => {
    const { council, ids } = await openWith('Mận sấy');
    const [dossierId = ''] = ids;
    const lift = (change: object, actor: Actor = council.secretary) =>
      codeOf(
        liftKnockOut(deps, actor, {
          ...request(council),
          dossierId,
          reason: 'Nhầm sản phẩm',
          ...change,
        }),
      );
    expect(await lift({})).toBe('NOT_KNOCKED_OUT');
    await confirmKnockOut(deps, council.secretary, {
      ...request(council),
      dossierId,
      ground: 'd1',
      proof: 'Giấy',
    });
    expect(await lift({ reason: '' })).toBe('LIFT_WITHOUT_REASON');
    expect(await lift({}, council.scorers[0])).toBe('NOT_ALLOWED');
    expect(await lift({})).toBe('ok');
    expect(await codeOf(close(council))).toBe('SHEETS_MISSING');
  });
});

describe('a tie to a producer', () => {
  test('leaves the member out of the product: neither asked for a sheet nor counted', async () => {
    const { council, ids } = await openWith('Mận sấy');
    const [dossierId = ''] = ids;
    const tied = council.scorers[6];
    if (!tied) throw new Error('a council has seven members');
    await sealTotals(deps, council, dossierId, [74, 74, 74, 74, 74, 74]);
    const declare = { ...request(council), dossierId, reason: 'Có em ruột là giám đốc' };
    expect(await codeOf(declareConflict(deps, tied, declare))).toBe('ok');
    valueOf(await close(council));
    expect(await lastAct(dossierId)).toMatchObject({
      data: { averageNumerator: 444, averageDenominator: 6 },
    });
  });

  test('when too many stand aside there is no quorum for the product, and it is deferred', async () => {
    const { council, ids } = await openWith('Mận sấy', 'Miến đao');
    const [dossierId = '', everybodyTied = ''] = ids;
    for (const member of council.scorers.slice(5)) {
      await declareConflict(deps, member, { ...request(council), dossierId, reason: 'Họ hàng' });
    }
    for (const member of council.scorers) {
      await declareConflict(deps, member, {
        ...request(council),
        dossierId: everybodyTied,
        reason: 'Họ hàng',
      });
    }
    await sealTotals(deps, council, dossierId, [74, 74, 74, 74, 74]);
    valueOf(await close(council));
    expect(await lastAct(dossierId)).toMatchObject({
      kind: 'defer',
      data: { reasons: ['QUORUM'] },
    });
    expect(await lastAct(everybodyTied)).toMatchObject({
      kind: 'defer',
      data: { reasons: ['QUORUM'] },
    });
  });

  test('needs a reason, a product of the session, an unsealed sheet, and the member itself', async () => {
    const { council, ids } = await openWith('Mận sấy');
    const [dossierId = ''] = ids;
    const [chair] = council.scorers;
    const declare = (actor: Actor, change: object = {}) =>
      codeOf(
        declareConflict(deps, actor, {
          ...request(council),
          dossierId,
          reason: 'Họ hàng',
          ...change,
        }),
      );
    expect(await declare(chair, { reason: ' ' })).toBe('CONFLICT_WITHOUT_REASON');
    expect(await declare(chair, { dossierId: deps.newId() })).toBe('NOT_FOUND');
    expect(await declare(council.secretary)).toBe('NOT_ALLOWED');
    expect(await declare(await makeActor(deps, 'leader', { unitId: PLACES.laoCai }))).toBe(
      'NOT_ALLOWED',
    );
    await sealTotal(deps, council, chair, dossierId, 74);
    expect(await declare(chair)).toBe('SHEET_SEALED_ALREADY');
  });

  test('of a member whose own account speaks for the producer is written down at the opening', async () => {
    const council = await makeCouncil(deps);
    const producer = await makeProducer(deps);
    const { id } = await giveDossier(deps, council, { producer });
    const [, , member] = council.scorers;
    await deps.db
      .insertInto('roleGrant')
      .values({
        id: deps.newId(),
        accountId: member.accountId,
        role: 'producer',
        unitId: null,
        producerId: producer.id,
        validFrom: plainDate(2026, 1, 1),
        validTo: null,
      })
      .execute();
    await openCouncil(deps, council);
    const { conflicts } = await readStanding(deps.db, SESSION, council.sessionId);
    expect(conflicts).toEqual(new Map([[id, new Set([member.accountId])]]));
  });
});
