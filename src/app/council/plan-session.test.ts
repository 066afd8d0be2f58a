import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { dossierAtOffice, codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import {
  giveDossier,
  makeCandidate,
  makeCouncil,
  makeRegulation,
  openCouncil,
} from '../testing/make-council.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { assignDossier } from './assign-dossier.ts';
import { createSession, type CreateSessionInput } from './create-session.ts';
import { listAccepted } from './list-accepted.ts';
import { listCandidates } from './list-candidates.ts';
import { listSessions } from './list-sessions.ts';
import { viewSession } from './view-session.ts';

const today = plainDate(2026, 11, 24);
const deps = await testDeps({ today });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

describe('who can be given a seat', () => {
  test('those the administrator made eligible, the leaders and the office, by name, with their bodies', async () => {
    const eligible = await makeCandidate(deps, 'Ánh', 'Sở Y tế');
    const [province, ...others] = valueOf(await listCandidates(deps, office));
    expect(others).toEqual([]);
    expect(province?.unitName).toBe('Tỉnh Lào Cai');
    const shown = province?.candidates.filter(
      ({ accountId }) => accountId === office.accountId || accountId === eligible,
    );
    expect(shown).toEqual([
      { accountId: eligible, name: 'Ánh', bodyName: 'Sở Y tế', roles: ['councilMember'] },
      { accountId: office.accountId, name: office.name, bodyName: '', roles: ['officeOfficer'] },
    ]);
    const names = province?.candidates.map((one) => one.name) ?? [];
    expect(names).toEqual(names.toSorted((x, y) => x.localeCompare(y, 'vi')));
    expect(names).not.toContain(commune.name);
  });

  test('nobody asks who plans no sessions', async () => {
    expect(await codeOf(listCandidates(deps, commune))).toBe('NOT_ALLOWED');
  });
});

describe('planning a session', async () => {
  const chair = await makeCandidate(deps, 'Vàng Thị Mẫu', 'Ủy ban nhân dân tỉnh');
  const plan = (change: Partial<CreateSessionInput> = {}): CreateSessionInput => ({
    unitId: PLACES.laoCai,
    name: 'Phiên đánh giá đợt 2',
    heldOn: today,
    place: 'Hội trường',
    councilDecision: '1120/QĐ-UBND',
    councilDecidedOn: plainDate(2026, 10, 1),
    seats: [
      { accountId: chair, name: '', bodyName: 'Ủy ban nhân dân tỉnh', role: 'chair', voting: true },
      { accountId: office.accountId, name: '', bodyName: '', role: 'secretary', voting: false },
    ],
    idempotencyKey: deps.newId(),
    ...change,
  });

  test('is refused without a Regulation in force, together with whatever else is wrong', async () => {
    const refused = await createSession(
      deps,
      office,
      plan({ seats: [], heldOn: plainDate(2026, 11, 1), councilDecidedOn: plainDate(2026, 12, 1) }),
    );
    expect(!refused.ok && refused.refusals.map((one) => one.code)).toEqual([
      'REGULATION_NOT_IN_FORCE',
      'COUNCIL_SEATS_WRONG',
      'COUNCIL_WITHOUT_SCORERS',
      'COUNCIL_DECIDED_LATER',
    ]);
  });

  test('sent twice, it plans one session, also when both come at once', async () => {
    await makeRegulation(deps);
    const once = plan({ name: 'Phiên gửi hai lần' });
    const both = await Promise.all([
      createSession(deps, office, once),
      createSession(deps, office, once),
    ]);
    expect(both[0]).toEqual(both[1]);
    const all = { state: null, page: 1 };
    const listed = (await listSessions(deps, office, all)).rows.filter(
      ({ name }) => name === 'Phiên gửi hai lần',
    );
    expect(listed.map(({ state, products }) => [state, products])).toEqual([['planned', 0]]);
    expect(await listSessions(deps, elsewhere, all)).toEqual({ rows: [], total: 0, pages: 1 });
  });

  test('names the bodies of Đ7.3b-2 that have no seat', async () => {
    const { sessionId } = valueOf(await createSession(deps, office, plan()));
    const view = valueOf(await viewSession(deps, office, sessionId));
    expect(view.missingBodies).toHaveLength(6);
  });

  test('refuses somebody who is not eligible, and an office of another province', async () => {
    const stranger = {
      accountId: commune.accountId,
      name: '',
      bodyName: '',
      role: 'member',
      voting: true,
    } as const;
    expect(
      await codeOf(createSession(deps, office, plan({ seats: [...plan().seats, stranger] }))),
    ).toBe('SEAT_NOT_ELIGIBLE');
    expect(await codeOf(createSession(deps, elsewhere, plan()))).toBe('NOT_ALLOWED');
    expect(await codeOf(createSession(deps, commune, plan()))).toBe('NOT_ALLOWED');
  });
});

describe('giving a dossier to a session', async () => {
  const council = await makeCouncil(deps);
  const given = await giveDossier(deps, council);

  test('the office chooses among the accepted dossiers of its province', async () => {
    const waiting = await makeDossier(deps, 'accepted');
    const intake = valueOf(await listAccepted(deps, office, council.sessionId));
    expect(intake.dossiers.map((one) => [one.dossierId, one.setNo, one.communeName])).toEqual([
      [waiting.id, 7, 'Xã Bắc Hà'],
    ]);
    expect(await codeOf(listAccepted(deps, elsewhere, council.sessionId))).toBe('NOT_ALLOWED');
    expect(await codeOf(listAccepted(deps, office, deps.newId()))).toBe('NOT_FOUND');
  });

  test('it stands on the agenda, and the session shows it to its members', async () => {
    const [chair] = council.scorers;
    const view = valueOf(await viewSession(deps, chair, council.sessionId));
    expect(view.rows.map((row) => [row.item.dossierId, row.item.position, row.own])).toEqual([
      [given.id, 1, 'notBegun'],
    ]);
  });

  test('a dossier that is not accepted, or by somebody else, is refused', async () => {
    const early = await dossierAtOffice(deps, { commune, office });
    const request = { ...(await requestNow(deps, early.id)), sessionId: council.sessionId };
    expect(await codeOf(assignDossier(deps, office, request))).toBe('ACT_NOT_NOW');
    expect(await codeOf(assignDossier(deps, commune, request))).toBe('NOT_ALLOWED');
    expect(await codeOf(assignDossier(deps, office, { ...request, dossierId: deps.newId() }))).toBe(
      'NOT_FOUND',
    );
  });

  test('two officers at once: one gives it, the other is told that it changed', async () => {
    const { id } = await makeDossier(deps, 'accepted');
    const request = await requestNow(deps, id);
    const codes = await Promise.all(
      [office, office].map((actor) =>
        codeOf(
          assignDossier(deps, actor, {
            ...request,
            idempotencyKey: deps.newId(),
            sessionId: council.sessionId,
          }),
        ),
      ),
    );
    expect(codes.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  });

  test('once the scoring is open, nothing comes on the agenda', async () => {
    await openCouncil(deps, council);
    const { id } = await makeDossier(deps, 'accepted');
    const request = { ...(await requestNow(deps, id)), sessionId: council.sessionId };
    expect(await codeOf(assignDossier(deps, office, request))).toBe('SESSION_ACT_NOT_NOW');
    expect(await codeOf(assignDossier(deps, office, { ...request, sessionId: deps.newId() }))).toBe(
      'NOT_FOUND',
    );
  });
});
