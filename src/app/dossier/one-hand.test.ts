import { SESSION } from '#domain/council/session.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { receiveDossier } from '../commune/receive-dossier.ts';
import { saveSheet } from '../council/save-sheet.ts';
import { officeReceive } from '../office/office-receive.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import { asConfirmed } from '../access/confirmed-actor.ts';
import { codeOf, forwardedDossier, requestNow } from '../testing/commune-work.ts';
import { giveDossier, makeCouncil, openCouncil } from '../testing/make-council.ts';
import { FOUR, preparedDecision, signing } from '../testing/make-decision.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const province = { unitId: PLACES.laoCai };

test('whoever sent a dossier for the producer does not receive it in the commune, in whatever role since', async () => {
  const { id, actor } = await makeDossier(deps, 'submitted');
  const place = { unitId: PLACES.bacHa };
  const officer = await withRole(deps, { ...actor, grants: [] }, 'communeOfficer', place);
  const request = { ...(await requestNow(deps, id)), paperReceived: true };
  expect(await codeOf(receiveDossier(deps, officer, request))).toBe('HAD_IT_AS_PRODUCER');
});

test('whoever passed a dossier on in the commune does not take it in at the office', async () => {
  const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
  const { id } = await forwardedDossier(deps, commune);
  const moved = await withRole(deps, { ...commune, grants: [] }, 'officeOfficer', province);
  expect(await codeOf(officeReceive(deps, moved, await requestNow(deps, id)))).toBe(
    'HAD_IT_IN_COMMUNE',
  );
  const office = await makeActor(deps, 'officeOfficer', province);
  expect(await codeOf(officeReceive(deps, office, await requestNow(deps, id)))).toBe('ok');
});

test('a member who dealt with a dossier before is tied to it from the opening, and scores the others', async () => {
  const council = await makeCouncil(deps);
  const [, , member] = council.scorers;
  const commune = await withRole(deps, { ...member, grants: [] }, 'communeOfficer', {
    unitId: PLACES.bacHa,
  });
  const received = await makeDossier(deps, 'submitted');
  const request = { ...(await requestNow(deps, received.id)), paperReceived: true };
  expect(await codeOf(receiveDossier(deps, commune, request))).toBe('ok');
  const other = await giveDossier(deps, council);
  await inTransaction(deps.db, (trx) =>
    trx
      .insertInto('sessionDossier')
      .values({ sessionId: council.sessionId, dossierId: received.id, position: 9 })
      .execute(),
  );
  await openCouncil(deps, council);
  const { conflicts } = await readStanding(deps.db, SESSION, council.sessionId);
  expect([...conflicts].map(([dossier, who]) => [dossier, [...who]])).toEqual([
    [received.id, [member.accountId]],
  ]);
  const save = (dossierId: string) =>
    codeOf(
      saveSheet(deps, member, {
        sessionId: council.sessionId,
        dossierId,
        choices: {},
        remarks: {},
        seenVersion: 0,
      }),
    );
  expect(await save(received.id)).toBe('CONFLICT_OF_INTEREST');
  expect(await save(other.id)).toBe('ok');
});

test('a leader who sat in the council of a product does not sign its decision; another leader does', async () => {
  const office = await makeActor(deps, 'officeOfficer', province);
  const { sessionId, decisionId } = await preparedDecision(deps, office, [FOUR]);
  const chair = await makeActor(deps, 'chair', { sessionId });
  const leader = await withRole(deps, chair, 'leader', province);
  const sign = async (actor: typeof leader) =>
    codeOf(signDecision(deps, asConfirmed(actor), await signing(deps, decisionId)));
  expect(await sign(leader)).toBe('HAD_IT_IN_COUNCIL');
  expect(await sign(await makeActor(deps, 'leader', province))).toBe('ok');
});
