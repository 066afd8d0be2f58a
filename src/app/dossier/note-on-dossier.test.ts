import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { acceptDossier } from '../office/accept-dossier.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { noteOnDossier } from './note-on-dossier.ts';
import { viewDossier } from './view-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.laoCai });
const advisor = await makeActor(deps, 'advisor', { unitId: PLACES.laoCai });
const WORDS = 'Chủ thể hẹn gửi lại ảnh nhãn ngày 28/09.';

function noteOf(actor: Actor, { id }: TestDossier, note = WORDS, idempotencyKey = deps.newId()) {
  return noteOnDossier(deps, actor, { dossierId: id, note, idempotencyKey });
}

/** The notes that somebody reads with the dossier. */
async function notesRead(actor: Actor, { id }: TestDossier): Promise<readonly string[]> {
  const { timeline } = valueOf(await viewDossier(deps, actor, id));
  return timeline.flatMap((entry) => (entry.kind === 'note' ? [entry.data.note] : []));
}

describe('a note of an official on a dossier', () => {
  test('is read by desks, leader and inspector; never by the producer or whoever advises', async () => {
    const dossier = await makeDossier(deps, 'officeReview');
    valueOf(await noteOf(commune, dossier));
    for (const actor of [commune, office, leader, inspector])
      expect(await notesRead(actor, dossier)).toEqual([WORDS]);
    for (const actor of [dossier.actor, advisor])
      expect(await notesRead(actor, dossier)).toEqual([]);
  });

  test('is never read by the council, while it scores', async () => {
    const dossier = await makeDossier(deps, 'inCouncil');
    valueOf(await noteOf(commune, dossier));
    const { sessionId } = valueOf(await viewDossier(deps, office, dossier.id)).standing;
    for (const role of ['councilMember', 'secretary', 'chair'] as const) {
      const seated = await makeActor(deps, role, { sessionId: sessionId ?? '' });
      expect(await notesRead(seated, dossier)).toEqual([]);
    }
  });

  test('leaves what a colleague was about to do as it was', async () => {
    const dossier = await makeDossier(deps, 'officeReview');
    const seen = await requestNow(deps, dossier.id);
    valueOf(await noteOf(commune, dossier));
    const { state } = valueOf(await acceptDossier(deps, office, { ...seen, note: '' }));
    expect(state).toBe('accepted');
  });

  test('is written down once, however often it is sent', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const key = deps.newId();
    valueOf(await noteOf(commune, dossier, WORDS, key));
    valueOf(await noteOf(commune, dossier, WORDS, key));
    expect(await notesRead(commune, dossier)).toEqual([WORDS]);
    expect(await codeOf(noteOf(commune, dossier, 'Khác', key))).toBe('KEY_USED_FOR_ANOTHER');
  });

  test('needs words', async () => {
    expect(await codeOf(noteOf(commune, await makeDossier(deps, 'submitted'), ''))).toBe(
      'REQUIRED',
    );
  });

  test('is refused to everybody without a desk, to the desks of another place, and where none is', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const others = [
      dossier.actor,
      leader,
      inspector,
      advisor,
      await makeActor(deps, 'producer', { producerId: (await makeProducer(deps)).id }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh }),
      await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
    ];
    for (const actor of others) expect(await codeOf(noteOf(actor, dossier))).toBe('NOT_ALLOWED');
    expect(await codeOf(noteOf(commune, { ...dossier, id: deps.newId() }))).toBe('NOT_FOUND');
  });

  test.each(['draft', 'recognized', 'notRecognized', 'withdrawn'] as const)(
    'has no place on a dossier that is %s',
    async (state) => {
      const dossier = await makeDossier(deps, state);
      expect(await codeOf(noteOf(office, dossier))).toBe('ACT_NOT_NOW');
      expect(valueOf(await viewDossier(deps, dossier.actor, dossier.id)).mayNote).toBe(false);
    },
  );
});
