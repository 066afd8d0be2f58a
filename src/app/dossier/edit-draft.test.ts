import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { EvidenceFacts } from '#domain/dossier/evidence.ts';
import { inTransaction } from '#storage/database.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { keepPaper, makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addEvidence } from './add-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';
import { saveForm } from './save-form.ts';
import { saveSelfScore } from './save-self-score.ts';
import { updateEvidence } from './update-evidence.ts';
import { viewDossier } from './view-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const HACCP: EvidenceFacts = {
  kind: 14,
  title: 'Chứng nhận HACCP',
  number: 'HC-118',
  issuer: 'Trung tâm Chứng nhận',
  issuedOn: plainDate(2026, 3, 1),
  validUntil: plainDate(2029, 2, 28),
  criteria: ['9'],
};

async function versionOf({ id }: TestDossier): Promise<number> {
  return (await findDossier(deps.db, id))?.contentVersion ?? 0;
}

async function uploaded(producerId: string): Promise<string> {
  return inTransaction(deps.db, (trx) => keepPaper(deps, trx, producerId));
}

async function history(dossier: TestDossier, text: string, seenVersion?: number) {
  return saveForm(deps, dossier.actor, {
    dossierId: dossier.id,
    seenVersion: seenVersion ?? (await versionOf(dossier)),
    section: 'history',
    value: { history: text, structure: '' },
  });
}

async function viewOf(dossier: TestDossier) {
  return valueOf(await viewDossier(deps, dossier.actor, dossier.id));
}

describe('saving a form', () => {
  test('keeps what was typed, gaps and all, and leaves the other sections alone', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const before = await viewOf(dossier);
    valueOf(await history(dossier, 'Từ 12 hộ năm 2019'));
    const after = await viewOf(dossier);
    expect(after.content).toEqual({
      ...before.content,
      history: { history: 'Từ 12 hộ năm 2019', structure: '' },
    });
  });

  test('by two people at once: one of them wins, the other is told', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const seen = await versionOf(dossier);
    const answers = await Promise.all([
      history(dossier, 'một', seen),
      history(dossier, 'hai', seen),
    ]);
    expect(answers.map((answer) => answer.ok).toSorted()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toEqual({
      ok: false,
      refusals: [{ code: 'CHANGED_MEANWHILE', data: {} }],
    });
  });

  test.each(['submitted', 'communeReview', 'forwarded', 'recognized', 'withdrawn'] as const)(
    'is refused while the dossier is %s',
    async (state) => {
      const dossier = await makeDossier(deps, state);
      expect(await codeOf(history(dossier, 'muộn'))).toBe('DOSSIER_NOT_EDITABLE');
    },
  );

  test.each(['completing', 'returned', 'officeReturned'] as const)(
    'is possible while the dossier is %s',
    async (state) => {
      const dossier = await makeDossier(deps, state);
      expect((await history(dossier, 'bổ sung')).ok).toBe(true);
    },
  );
});

describe('saving an own score', () => {
  test('keeps level, words and papers of the criteria that were sent', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const { evidence } = await viewOf(dossier);
    const paper = evidence[0]?.id ?? '';
    valueOf(
      await saveSelfScore(deps, dossier.actor, {
        dossierId: dossier.id,
        seenVersion: await versionOf(dossier),
        scores: {
          '1.1': { choice: 0, text: 'Một nửa trong tỉnh', noPaper: false, papers: [paper] },
          '1.2': { choice: null, text: 'Chưa có', noPaper: true, papers: [] },
        },
      }),
    );
    const view = await viewOf(dossier);
    expect(view.content.selfScore['1.1']).toEqual({
      choice: 0,
      text: 'Một nửa trong tỉnh',
      noPaper: false,
    });
    expect(view.selfScore).toMatchObject({ '1.1': 0, '1.2': null, '1.3': 2 });
    expect(view.evidence[0]?.criteria).not.toContain('1.2');
    expect(view.evidence[0]?.criteria).toContain('1.1');
    expect(view.evidence[0]?.criteria).toContain('11');
  });

  test('refuses a criterion and a level that the set does not have', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const save = async (scores: Parameters<typeof saveSelfScore>[2]['scores']) =>
      saveSelfScore(deps, dossier.actor, {
        dossierId: dossier.id,
        seenVersion: await versionOf(dossier),
        scores,
      });
    const score = { text: '', noPaper: false, papers: [] };
    expect(await codeOf(save({ '99': { ...score, choice: 0 } }))).toBe('NOT_OFFERED');
    expect(await codeOf(save({ '1.1': { ...score, choice: 3 } }))).toBe('NOT_OFFERED');
    expect(await codeOf(save({ '1.1': { ...score, choice: -1 } }))).toBe('NOT_OFFERED');
    expect(await codeOf(save({ '1.1': { ...score, choice: 0.5 } }))).toBe('NOT_OFFERED');
    expect(await codeOf(save({ '1.1': { ...score, choice: Number.NaN } }))).toBe('NOT_OFFERED');
  });
});

describe('a paper', () => {
  test('is added, corrected and removed; each counts the content up', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const before = await versionOf(dossier);
    const fileId = await uploaded(dossier.producer.id);
    const target = { dossierId: dossier.id };
    valueOf(await addEvidence(deps, dossier.actor, { ...HACCP, ...target, fileId }));
    const added = (await viewOf(dossier)).evidence.find((item) => item.file.id === fileId);
    expect(added).toMatchObject({ ...HACCP, file: { name: 'hop-dong.pdf' } });
    const evidenceId = added?.id ?? '';
    const corrected = { ...HACCP, number: 'HC-119', criteria: ['8', '9'] };
    const seenVersion = await versionOf(dossier);
    valueOf(
      await updateEvidence(deps, dossier.actor, {
        ...corrected,
        ...target,
        evidenceId,
        seenVersion,
      }),
    );
    expect((await viewOf(dossier)).evidence.find(({ id }) => id === evidenceId)).toMatchObject(
      corrected,
    );
    valueOf(await removeEvidence(deps, dossier.actor, { ...target, evidenceId }));
    expect((await viewOf(dossier)).evidence.map(({ id }) => id)).not.toContain(evidenceId);
    expect(await versionOf(dossier)).toBe(before + 3);
    expect(await codeOf(removeEvidence(deps, dossier.actor, { ...target, evidenceId }))).toBe(
      'NOT_FOUND',
    );
  });

  test('of another producer, or none, cannot be used', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const neighbour = await makeProducer(deps);
    for (const fileId of [await uploaded(neighbour.id), '', deps.newId()]) {
      const input = { ...HACCP, dossierId: dossier.id, fileId };
      expect(await codeOf(addEvidence(deps, dossier.actor, input))).toBe('FILE_MISSING');
    }
  });

  test('that was handed in stays in its version when it is taken off the desk', async () => {
    const dossier = await makeDossier(deps, 'completing');
    const evidenceId = (await viewOf(dossier)).evidence[0]?.id ?? '';
    valueOf(await removeEvidence(deps, dossier.actor, { dossierId: dossier.id, evidenceId }));
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const read = valueOf(await viewDossier(deps, officer, dossier.id));
    expect(read.evidence.map(({ id }) => id)).toEqual([evidenceId]);
    expect((await viewOf(dossier)).evidence).toEqual([]);
  });
});

describe('the wrong person', () => {
  test('changes neither form nor score nor paper', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const neighbour = await makeProducer(deps);
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const other = await makeActor(deps, 'producer', { producerId: neighbour.id });
    const seenVersion = await versionOf(dossier);
    const { id: dossierId } = dossier;
    const evidenceId = (await viewOf(dossier)).evidence[0]?.id ?? '';
    const fileId = await uploaded(dossier.producer.id);
    for (const actor of [officer, other]) {
      const refused = [
        await codeOf(
          saveForm(deps, actor, {
            dossierId,
            seenVersion,
            section: 'history',
            value: { history: '', structure: '' },
          }),
        ),
        await codeOf(saveSelfScore(deps, actor, { dossierId, seenVersion, scores: {} })),
        await codeOf(addEvidence(deps, actor, { ...HACCP, dossierId, fileId })),
        await codeOf(updateEvidence(deps, actor, { ...HACCP, dossierId, evidenceId, seenVersion })),
        await codeOf(removeEvidence(deps, actor, { dossierId, evidenceId })),
      ];
      expect(refused).toEqual(Array.from({ length: 5 }, () => 'NOT_ALLOWED'));
    }
    expect(await versionOf(dossier)).toBe(seenVersion);
  });
});
