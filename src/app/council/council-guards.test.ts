import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { record } from '../acts/record.ts';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Seat } from '#domain/council/session.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import {
  choicesWithTotal,
  giveDossier,
  makeCandidate,
  makeCouncil,
  makeRegulation,
  openCouncil,
  sealTotals,
  setOfDried,
} from '../testing/make-council.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { assignDossier } from './assign-dossier.ts';
import { closeSession } from './close-session.ts';
import { confirmKnockOut } from './confirm-knock-out.ts';
import { createSession } from './create-session.ts';
import { openSession } from './open-session.ts';
import { saveSheet } from './save-sheet.ts';
import { sealSheet } from './seal-sheet.ts';
import { viewSheet } from './view-sheet.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
/** From 08:00, where the clock of a test stands. */
const MINUTES_TO_MIDNIGHT = 16 * 60;
const full = choicesWithTotal(setOfDried(deps), 74);

/** What saving, sealing and reading the own sheet answer to this person. */
async function answersTo(person: ConfirmedActor, sessionId: string, dossierId: string) {
  const sheet = { sessionId, dossierId, choices: full, remarks: {}, seenVersion: 0 };
  const seal = { sessionId, dossierId, seenVersion: 1, idempotencyKey: deps.newId() };
  return [
    await codeOf(saveSheet(deps, person, sheet)),
    await codeOf(sealSheet(deps, person, seal)),
    await codeOf(viewSheet(deps, person, sessionId, dossierId)),
  ];
}

test('a member who acts for the producer does not score, also when it became so after the opening', async () => {
  const council = await makeCouncil(deps, {}, 3);
  const { id, producer } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  const both = await withRole(deps, council.scorers[2], 'producer', { producerId: producer.id });
  const tied = 'CONFLICT_OF_INTEREST';
  expect(await answersTo(both, council.sessionId, id)).toEqual([tied, tied, tied]);
});

test('a secretary who acts for the producer confirms no ground of rejection of its product', async () => {
  const council = await makeCouncil(deps, {}, 3);
  const { id: dossierId, producer } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  const both = await withRole(deps, council.secretary, 'producer', { producerId: producer.id });
  const confirm = {
    sessionId: council.sessionId,
    dossierId,
    ground: 'd1',
    proof: 'Giấy giả',
    idempotencyKey: deps.newId(),
  };
  expect(await codeOf(confirmKnockOut(deps, both, confirm))).toBe('CONFLICT_OF_INTEREST');
});

test('a seat without a vote does not score', async () => {
  const council = await makeCouncil(deps, {}, 3);
  const { sessionId } = council;
  const { id } = await giveDossier(deps, council);
  const guest = await makeActor(deps, 'councilMember', { sessionId, seat: 'invited' });
  await openCouncil(deps, council);
  const refused = 'NOT_ALLOWED';
  expect(await answersTo(guest, sessionId, id)).toEqual([refused, refused, refused]);
});

test('the closing takes only what is still in this session: what went to another stays there', async () => {
  const council = await makeCouncil(deps, {}, 3);
  const other = await makeCouncil(deps, {}, 3);
  const { id: plain } = await giveDossier(deps, council);
  const { id: moved } = await giveDossier(deps, council);
  await openCouncil(deps, council);
  await sealTotals(deps, council, plain, [74, 74, 74]);
  await sealTotals(deps, council, moved, [74, 74, 74]);
  const before = await readStanding(deps.db, DOSSIER, moved);
  const away = {
    id: moved,
    idempotencyKey: null,
    kind: 'defer',
    role: 'secretary',
  } as const;
  const data = { sessionId: council.sessionId, reasons: ['QUORUM'] };
  const deferred = await inTransaction(deps.db, (trx) =>
    record(deps, trx, council.secretary, DOSSIERS, { ...away, data, before }),
  );
  valueOf(deferred);
  const give = { ...(await requestNow(deps, moved)), sessionId: other.sessionId };
  valueOf(await assignDossier(deps, other.office, give));
  const request = { sessionId: council.sessionId, idempotencyKey: deps.newId() };
  valueOf(await closeSession(deps, council.secretary, request));
  const states = [plain, moved].map(async (id) => {
    const { state, sessionId } = await readStanding(deps.db, DOSSIER, id);
    return [state, sessionId];
  });
  expect(await Promise.all(states)).toEqual([
    ['scored', council.sessionId],
    ['inCouncil', other.sessionId],
  ]);
});

test('a session is not opened before its day, and is from the first minute of it', async () => {
  const council = await makeCouncil(deps, {}, 3, plainDate(2026, 11, 25));
  await giveDossier(deps, council);
  const open = () =>
    openSession(deps, council.secretary, {
      sessionId: council.sessionId,
      absent: [],
      idempotencyKey: deps.newId(),
    });
  deps.clock.moveTo(plainDate(2026, 11, 24));
  deps.clock.passMinutes(MINUTES_TO_MIDNIGHT - 1);
  expect(await open()).toEqual({
    ok: false,
    refusals: [{ code: 'SESSION_BEFORE_ITS_DAY', data: { day: '25/11/2026' } }],
  });
  deps.clock.passMinutes(1);
  expect(await codeOf(open())).toBe('ok');
});

test.each([
  [false, 'INVITED_WITHOUT_VOTE'],
  [true, 'ok'],
] as const)(
  'an invited seat scores only where the Regulation gives it a vote: %s is %s',
  async (invitedVote, answer) => {
    const { office } = await makeCouncil(deps, {}, 3);
    await makeRegulation(deps, { invitedVote });
    const seat = async (role: Seat['role'], voting = role !== 'secretary'): Promise<Seat> => {
      const accountId = await makeCandidate(deps, role, 'Sở Y tế');
      return { accountId, name: role, bodyName: 'Sở Y tế', role, voting };
    };
    const planned = createSession(deps, office, {
      unitId: PLACES.laoCai,
      name: 'Phiên có khách mời',
      heldOn: deps.clock.today(),
      place: 'Hội trường',
      councilDecision: '1120/QĐ-UBND',
      councilDecidedOn: deps.clock.today(),
      seats: [await seat('chair'), await seat('secretary'), await seat('invited')],
      idempotencyKey: deps.newId(),
    });
    expect(await codeOf(planned)).toBe(answer);
  },
);
