import { SESSION } from '#domain/council/session.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Seat } from '#domain/council/session.ts';
import { findSession, listSeats } from '#storage/council/sessions.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
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
import { asConfirmed } from '../access/confirmed-actor.ts';
import { assignDossier } from './assign-dossier.ts';
import { createSession } from './create-session.ts';
import { openSession } from './open-session.ts';
import { viewSession } from './view-session.ts';

const FIRST = plainDate(2026, 11, 2);
const deps = await testDeps({ today: FIRST });

test('a session is held under the Regulation in force when it opens, not when it was planned', async () => {
  deps.clock.moveTo(FIRST);
  const council = await makeCouncil(deps, { quorum: 50, spread: 10 }, 3, addDays(FIRST, 7));
  const { sessionId, secretary } = council;
  await giveDossier(deps, council);
  deps.clock.moveTo(addDays(FIRST, 7));
  const later = await makeRegulation(deps, { quorum: 100, spread: 20 });
  // Before the opening the page shows what the opening will ask.
  expect(valueOf(await viewSession(deps, secretary, sessionId)).regulation.id).toBe(later);
  const absent = [council.scorers[2].accountId];
  const open = { sessionId, absent, idempotencyKey: deps.newId() };
  expect(await openSession(deps, secretary, open)).toEqual({
    ok: false,
    refusals: [{ code: 'COUNCIL_BELOW_QUORUM', data: { present: 2, appointed: 3, needed: 3 } }],
  });
  await openCouncil(deps, council);
  const [, opened] = await listActs(deps.db, SESSION, sessionId);
  expect(opened?.data).toEqual({ absent: [], regulationId: later, tied: [] });
  deps.clock.moveTo(addDays(FIRST, 8));
  await makeRegulation(deps, { quorum: 50, spread: 5 });
  // A later one changes nothing: neither here nor for the minutes.
  expect((await findSession(deps.db, sessionId))?.regulationId).toBe(later);
});

test('whoever is invited loses the vote when the Regulation of the opening gives none (Đ7.3b-4)', async () => {
  deps.clock.moveTo(FIRST);
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  const earlier = await makeRegulation(deps, { invitedVote: true });
  const seats: Seat[] = [];
  for (const role of ['chair', 'member', 'invited', 'secretary'] as const) {
    const accountId = await makeCandidate(deps, role, 'Sở Y tế');
    seats.push({ accountId, name: role, bodyName: 'Sở Y tế', role, voting: role !== 'secretary' });
  }
  const plan = async () => {
    const { sessionId } = valueOf(
      await createSession(deps, office, {
        unitId: PLACES.laoCai,
        name: 'Phiên có khách mời',
        heldOn: deps.clock.today(),
        place: 'Hội trường',
        councilDecision: '1120/QĐ-UBND',
        councilDecidedOn: deps.clock.today(),
        seats,
        idempotencyKey: deps.newId(),
      }),
    );
    const dossier = await makeDossier(deps, 'accepted');
    const request = await requestNow(deps, dossier.id);
    valueOf(await assignDossier(deps, office, { ...request, sessionId }));
    return sessionId;
  };
  const [chair, , guest, last] = seats;
  if (!chair || !guest || !last) throw new Error('four seats');
  const open = async (sessionId: string, absent: readonly string[] = []) => {
    const { accountId, name } = last;
    const grants = [{ role: 'secretary', sessionId } as const];
    const secretary = asConfirmed({ kind: 'person', accountId, name, grants });
    const idempotencyKey = deps.newId();
    return codeOf(openSession(deps, secretary, { sessionId, absent, idempotencyKey }));
  };
  const votes = async (sessionId: string) =>
    (await listSeats(deps.db, sessionId)).map(({ role, voting }) => [role, voting]);

  const before = await plan();
  const after = await plan();
  expect(await open(before)).toBe('ok');
  deps.clock.passMinutes(1);
  const later = await makeRegulation(deps, { invitedVote: false, quorum: 100 });
  // Without its vote the guest is not asked for by the quorum either.
  expect(await open(after, [guest.accountId])).toBe('ok');
  expect(await votes(before)).toEqual([
    ['chair', true],
    ['member', true],
    ['invited', true],
    ['secretary', false],
  ]);
  expect(await votes(after)).toEqual([
    ['chair', true],
    ['member', true],
    ['invited', false],
    ['secretary', false],
  ]);
  const openedAs = async (id: string) => (await listActs(deps.db, SESSION, id))[1]?.data;
  expect(await openedAs(before)).toEqual({ absent: [], regulationId: earlier, tied: [] });
  expect(await openedAs(after)).toEqual({
    absent: [guest.accountId],
    regulationId: later,
    withoutVote: [guest.accountId],
    tied: [],
  });
});
