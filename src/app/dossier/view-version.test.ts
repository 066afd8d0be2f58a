import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { codeOf, submitAgain, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { saveForm } from './save-form.ts';
import { viewDossier } from './view-dossier.ts';
import { viewVersion } from './view-version.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

/** A dossier that was handed in, sent back, changed and handed in again. */
async function twiceHandedIn() {
  const dossier = await makeDossier(deps, 'completing');
  const first = valueOf(await viewDossier(deps, officer, dossier.id));
  valueOf(
    await saveForm(deps, dossier.actor, {
      dossierId: dossier.id,
      seenVersion: (await findDossier(deps.db, dossier.id))?.contentVersion ?? 0,
      section: 'history',
      value: { history: 'Bản sửa', structure: first.content.history.structure },
    }),
  );
  await submitAgain(deps, dossier);
  return { dossier, first };
}

describe('a version that was handed in (Đ7.1)', () => {
  test('stays readable as it was, beside the one that counts now', async () => {
    const { dossier, first } = await twiceHandedIn();
    const one = valueOf(await viewVersion(deps, officer, dossier.id, 1));
    const two = valueOf(await viewVersion(deps, officer, dossier.id, 2));
    expect([one.no, one.last, one.sha256]).toEqual([1, 2, first.sealed?.sha256]);
    expect(one.papers.content.history).toEqual(first.content.history);
    expect(two.papers.content.history.history).toBe('Bản sửa');
  });

  test('is shown to whoever may see the dossier, and to nobody else', async () => {
    const { dossier } = await twiceHandedIn();
    const elsewhere = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    const stranger = await makeActor(deps, 'producer', {
      producerId: (await makeProducer(deps)).id,
    });
    expect(valueOf(await viewVersion(deps, dossier.actor, dossier.id, 1)).no).toBe(1);
    for (const actor of [elsewhere, stranger]) {
      expect(await codeOf(viewVersion(deps, actor, dossier.id, 1))).toBe('NOT_ALLOWED');
    }
  });

  test.each([0, 3, 1.5, Number.NaN, 2 ** 40])(
    'that never was handed in, %d, is not found',
    async (no) => {
      const { dossier } = await twiceHandedIn();
      expect(await codeOf(viewVersion(deps, officer, dossier.id, no))).toBe('NOT_FOUND');
    },
  );
});
