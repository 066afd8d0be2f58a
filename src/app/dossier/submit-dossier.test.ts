import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { findVersion, hashOfPapers } from '#storage/dossier/versions.ts';
import { codeOf, requestNow, submitAgain, valueOf } from '../testing/commune-work.ts';
import { makeDossier, papersNow, type TestDossier } from '../testing/make-dossier.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { saveForm } from './save-form.ts';
import { submitDossier, type SubmitDossier } from './submit-dossier.ts';
import { viewDossier } from './view-dossier.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

async function submission(
  { id }: TestDossier,
  changes: Partial<SubmitDossier> = {},
): Promise<SubmitDossier> {
  return {
    ...(await requestNow(deps, id)),
    shown: await papersNow(deps, id),
    answers: [],
    ...changes,
  };
}

async function contentVersion({ id }: TestDossier): Promise<number> {
  return (await findDossier(deps.db, id))?.contentVersion ?? 0;
}

describe('the kind is asked again when a dossier is sent', () => {
  test('a first one is refused when a star has come since it was opened', async () => {
    const dossier = await makeDossier(deps, 'draft');
    await makeCertificate(deps, {
      code: '15-02839-51-2026',
      decidedOn: plainDate(2026, 9, 1),
      product: dossier.product,
    });
    const input = await submission(dossier);
    expect(await codeOf(submitDossier(deps, dossier.actor, input))).toBe('FIRST_HAS_STAR');
    expect(await findVersion(deps.db, dossier.id, 1)).toBeUndefined();
  });

  test('a re-assessment opened in time is too late on the day after its window (Đ7.6a)', async () => {
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const decidedOn = plainDate(2024, 2, 10);
    await makeCertificate(deps, { code: '15-02839-52-2024', decidedOn, product });
    const producer = await deps.db
      .selectFrom('producer')
      .selectAll()
      .where('id', '=', product.producerId)
      .executeTakeFirstOrThrow();
    const kind = 'reassessment' as const;
    const dossier = await makeDossier(deps, 'draft', { product, producer, kind });
    const input = await submission(dossier);
    deps.clock.moveTo(plainDate(2026, 10, 13));
    expect(await codeOf(submitDossier(deps, dossier.actor, input))).toBe('REASSESSMENT_TOO_LATE');
    deps.clock.moveTo(plainDate(2026, 10, 12));
    expect(await codeOf(submitDossier(deps, dossier.actor, input))).toBe('ok');
    deps.clock.moveTo(plainDate(2026, 9, 24));
  });

  test('an upgrade claims more than the star in force (Đ7.5)', async () => {
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const decidedOn = plainDate(2025, 5, 4);
    await makeCertificate(deps, { code: '15-02839-53-2025', decidedOn, product });
    const producer = await deps.db
      .selectFrom('producer')
      .selectAll()
      .where('id', '=', product.producerId)
      .executeTakeFirstOrThrow();
    const kind = 'upgrade' as const;
    const wish = { product, producer, kind, choice: () => 0 };
    const low = await makeDossier(deps, 'draft', wish);
    const input = await submission(low);
    expect(await codeOf(submitDossier(deps, low.actor, input))).toBe('UPGRADE_NOT_HIGHER');
  });
});

describe('handing in', () => {
  test('seals what was looked over with its hash, and the commune may read it', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const standing = valueOf(await submitDossier(deps, dossier.actor, await submission(dossier)));
    expect(standing).toMatchObject({ state: 'submitted', version: 1, submittedOn: '2026-09-24' });
    const sealed = await findVersion(deps.db, dossier.id, 1);
    if (!sealed) throw new Error('version 1 is not there');
    const { no: _no, sha256, submittedBy, ...papers } = sealed;
    expect(submittedBy).toBe(dossier.actor.accountId);
    expect(hashOfPapers(papers).toString('hex')).toBe(sha256);
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const view = valueOf(await viewDossier(deps, officer, dossier.id));
    expect(view.sealed).toEqual({ no: 1, sha256 });
    expect(view.editable).toBe(false);
    expect(view.evidence.map((item) => item.file.sha256)).toEqual(
      papers.evidence.map((item) => item.file.sha256),
    );
  });

  test('twice by the same button goes in once', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const input = await submission(dossier);
    valueOf(await submitDossier(deps, dossier.actor, input));
    const again = valueOf(await submitDossier(deps, dossier.actor, input));
    expect(again).toMatchObject({ state: 'submitted', version: 1, seq: 2 });
  });

  test('twice at the same moment goes in once too', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const input = await submission(dossier);
    const answers = await Promise.all([
      submitDossier(deps, dossier.actor, input),
      submitDossier(deps, dossier.actor, input),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect(valueOf(answers[1])).toMatchObject({ version: 1, seq: 2 });
  });

  test('from two machines at the same moment: one of them wins, the other is told', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const [one, two] = [await submission(dossier), await submission(dossier)];
    const answers = await Promise.all([
      submitDossier(deps, dossier.actor, one),
      submitDossier(deps, dossier.actor, two),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({
      ok: false,
      refusals: [{ code: 'CHANGED_MEANWHILE', data: {} }],
    });
    expect(await findVersion(deps.db, dossier.id, 2)).toBeUndefined();
  });

  test('is refused when somebody changed a form after it was looked over', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const input = await submission(dossier);
    valueOf(
      await saveForm(deps, dossier.actor, {
        dossierId: dossier.id,
        seenVersion: await contentVersion(dossier),
        section: 'history',
        value: { history: 'Khác', structure: 'Khác' },
      }),
    );
    expect(await codeOf(submitDossier(deps, dossier.actor, input))).toBe('DOSSIER_NOT_AS_SHOWN');
    expect(await findVersion(deps.db, dossier.id, 1)).toBeUndefined();
  });

  test('is refused when the name in the register changed after it was looked over', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const input = await submission(dossier);
    await deps.db
      .updateTable('producer')
      .set({ legalName: 'Thần dược khỏi ung thư' })
      .where('id', '=', dossier.producer.id)
      .execute();
    expect(await codeOf(submitDossier(deps, dossier.actor, input))).toBe('DOSSIER_NOT_AS_SHOWN');
    const bare = { ...input, shown: '' };
    expect(await codeOf(submitDossier(deps, dossier.actor, bare))).toBe('DOSSIER_NOT_AS_SHOWN');
    expect(await findVersion(deps.db, dossier.id, 1)).toBeUndefined();
    const looked = await submission(dossier);
    expect(await codeOf(submitDossier(deps, dossier.actor, looked))).toBe('ok');
  });

  test('of an incomplete dossier names everything that is missing and leaves nothing behind', async () => {
    const dossier = await makeDossier(deps, 'draft');
    valueOf(
      await saveForm(deps, dossier.actor, {
        dossierId: dossier.id,
        seenVersion: await contentVersion(dossier),
        section: 'plan',
        value: { development: '', organisation: '', market: 'Hà Nội' },
      }),
    );
    const input = await submission(dossier);
    expect(await submitDossier(deps, dossier.actor, input)).toEqual({
      ok: false,
      refusals: [
        { code: 'REQUIRED', data: {}, field: 'development' },
        { code: 'REQUIRED', data: {}, field: 'organisation' },
      ],
    });
    const view = valueOf(await viewDossier(deps, dossier.actor, dossier.id));
    expect(view.standing).toMatchObject({ state: 'draft', version: 0 });
  });

  test('is too late once the decision it was opened under has lapsed (Đ11.2)', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const lapses = plainDate(2026, 9, 23);
    const later = { ...deps, criteria: deps.criteria.map((version) => ({ ...version, lapses })) };
    const input = await submission(dossier);
    expect(await codeOf(submitDossier(later, dossier.actor, input))).toBe('CRITERIA_LAPSED');
  });

  test('is refused after it was handed in', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const input = await submission(dossier);
    expect(await codeOf(submitDossier(deps, dossier.actor, input))).toBe('ACT_NOT_NOW');
  });
});

describe('handing in again after a return', () => {
  test('needs an answer to every reason, and makes a second version', async () => {
    const dossier = await makeDossier(deps, 'completing');
    const input = await submission(dossier);
    expect(await submitDossier(deps, dossier.actor, input)).toEqual({
      ok: false,
      refusals: [{ code: 'REASON_UNANSWERED', data: { no: 1 }, field: 'answer.0' }],
    });
    await submitAgain(deps, dossier);
    const view = valueOf(await viewDossier(deps, dossier.actor, dossier.id));
    expect(view.standing).toMatchObject({ state: 'communeReview', version: 2, openReasons: [] });
    expect(await findVersion(deps.db, dossier.id, 1)).toBeDefined();
  });

  test('until then the commune keeps reading what was handed in before', async () => {
    const dossier = await makeDossier(deps, 'completing');
    const seenVersion = await contentVersion(dossier);
    valueOf(
      await saveForm(deps, dossier.actor, {
        dossierId: dossier.id,
        seenVersion,
        section: 'history',
        value: { history: 'Bản sửa', structure: 'Bản sửa' },
      }),
    );
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const read = valueOf(await viewDossier(deps, officer, dossier.id));
    expect(read.content.history.history).toBe('Thành lập năm 2019 từ 12 hộ trồng mận');
    const own = valueOf(await viewDossier(deps, dossier.actor, dossier.id));
    expect(own.content.history.history).toBe('Bản sửa');
  });
});

describe('taking a dossier back', () => {
  test('ends it, with the reason in the ledger', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const input = { ...(await requestNow(deps, dossier.id)), reason: 'Đổi bao bì' };
    expect(valueOf(await withdrawDossier(deps, dossier.actor, input)).state).toBe('withdrawn');
    const view = valueOf(await viewDossier(deps, dossier.actor, dossier.id));
    expect(view.timeline[0]).toMatchObject({ kind: 'withdraw', data: { reason: 'Đổi bao bì' } });
  });

  test('needs a reason', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const input = { ...(await requestNow(deps, dossier.id)), reason: '' };
    expect(await codeOf(withdrawDossier(deps, dossier.actor, input))).toBe('REQUIRED');
  });

  test('is too late once the commune works on it', async () => {
    const dossier = await makeDossier(deps, 'communeReview');
    const input = { ...(await requestNow(deps, dossier.id)), reason: 'Đổi bao bì' };
    expect(await codeOf(withdrawDossier(deps, dossier.actor, input))).toBe('ACT_NOT_NOW');
  });
});

describe('the wrong person', () => {
  test('neither hands in nor takes back', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const neighbour = await makeProducer(deps);
    const strangers = [
      await makeActor(deps, 'producer', { producerId: neighbour.id }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'leader', { unitId: PLACES.laoCai }),
    ];
    for (const stranger of strangers) {
      const input = await submission(dossier);
      expect(await codeOf(submitDossier(deps, stranger, input))).toBe('NOT_ALLOWED');
      const back = { ...input, reason: 'Không phải của tôi' };
      expect(await codeOf(withdrawDossier(deps, stranger, back))).toBe('NOT_ALLOWED');
    }
  });
});
