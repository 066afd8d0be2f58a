import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { LONGEST_FINDING } from '#domain/dossier/commune-report.ts';
import { findReport } from '#storage/commune/report.ts';
import {
  codeOf,
  forwardedDossier,
  receivedDossier,
  requestNow,
  valueOf,
} from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { requestCompletion } from './request-completion.ts';
import { saveFinding, type FindingInput } from './save-finding.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 29) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const colleague = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

function finding(dossierId: string, changes: Partial<FindingInput> = {}): FindingInput {
  return {
    dossierId,
    item: 'material',
    opinion: 'fits',
    text: '92% mận tươi lấy của 48 hộ trong xã.',
    seenVersion: 0,
    ...changes,
  };
}

test('form 03 grows item by item, each with its author and day', async () => {
  const { id } = await receivedDossier(deps, officer);
  expect(await findReport(deps.db, id)).toEqual({ kind: 'draft', findings: {}, savedAt: null });
  valueOf(await saveFinding(deps, officer, finding(id)));
  const half = finding(id, { item: 'labour', opinion: null, text: '55 trên 62' });
  valueOf(await saveFinding(deps, colleague, half));
  expect(await findReport(deps.db, id)).toEqual({
    kind: 'draft',
    findings: {
      material: {
        opinion: 'fits',
        text: '92% mận tươi lấy của 48 hộ trong xã.',
        authorId: officer.accountId,
        authorName: officer.name,
        onDay: '2026-09-29',
        version: 1,
      },
      labour: {
        opinion: null,
        text: '55 trên 62',
        authorId: colleague.accountId,
        authorName: colleague.name,
        onDay: '2026-09-29',
        version: 1,
      },
    },
    savedAt: deps.clock.now(),
  });
});

test('an item is written on from the version that was seen, and an older page does not undo it', async () => {
  const { id } = await receivedDossier(deps, officer);
  valueOf(await saveFinding(deps, officer, finding(id)));
  const second = valueOf(
    await saveFinding(deps, colleague, finding(id, { text: 'Đã cân lại.', seenVersion: 1 })),
  );
  expect(second.version).toBe(2);
  const stale = finding(id, { text: 'Bản cũ', seenVersion: 1 });
  expect(await codeOf(saveFinding(deps, officer, stale))).toBe('CHANGED_MEANWHILE');
  const report = await findReport(deps.db, id);
  expect(report.kind === 'draft' && report.findings.material?.text).toBe('Đã cân lại.');
});

test('the same words sent twice are kept once', async () => {
  const { id } = await receivedDossier(deps, officer);
  const answers = await Promise.all([
    saveFinding(deps, officer, finding(id)),
    saveFinding(deps, officer, finding(id)),
  ]);
  expect(answers.map((one) => valueOf(one).version)).toEqual([1, 1]);
});

test('of two officers who begin one item at once one wins, the other is told', async () => {
  const { id } = await receivedDossier(deps, officer);
  const codes = await Promise.all([
    codeOf(saveFinding(deps, officer, finding(id))),
    codeOf(saveFinding(deps, colleague, finding(id, { text: 'Khác' }))),
  ]);
  expect(codes.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
});

test('two officers may write two items at once', async () => {
  const { id } = await receivedDossier(deps, officer);
  const codes = await Promise.all([
    codeOf(saveFinding(deps, officer, finding(id))),
    codeOf(saveFinding(deps, colleague, finding(id, { item: 'idea' }))),
  ]);
  expect(codes).toEqual(['ok', 'ok']);
  const report = await findReport(deps.db, id);
  expect(report.kind === 'draft' && Object.keys(report.findings).toSorted()).toEqual([
    'idea',
    'material',
  ]);
});

test('form 03 is written on while the producer completes the dossier', async () => {
  const { id } = await receivedDossier(deps, officer);
  const asked = {
    ...(await requestNow(deps, id)),
    reasons: [{ text: 'Thiếu sổ cân.', criterion: '1.1' }],
    answerBy: plainDate(2026, 10, 6),
  };
  valueOf(await requestCompletion(deps, officer, asked));
  expect(await codeOf(saveFinding(deps, officer, finding(id)))).toBe('ok');
});

test('a finding longer than its box is refused and the draft stays as it was', async () => {
  const { id } = await receivedDossier(deps, officer);
  const long = finding(id, { text: 'x'.repeat(LONGEST_FINDING + 1) });
  expect(await codeOf(saveFinding(deps, officer, long))).toBe('REPORT_TEXT_LONG');
  expect(await findReport(deps.db, id)).toEqual({ kind: 'draft', findings: {}, savedAt: null });
});

test('another commune, another role, a dossier not received and one passed on are refused', async () => {
  const { id, actor: producer } = await receivedDossier(deps, officer);
  const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  for (const actor of [neighbour, office, producer]) {
    expect(await codeOf(saveFinding(deps, actor, finding(id)))).toBe('NOT_ALLOWED');
  }
  expect(await codeOf(saveFinding(deps, officer, finding(deps.newId())))).toBe('NOT_FOUND');
  const sent = await makeDossier(deps, 'submitted');
  expect(await codeOf(saveFinding(deps, officer, finding(sent.id)))).toBe('ACT_NOT_NOW');
  const gone = await forwardedDossier(deps, officer);
  const late = finding(gone.id, { seenVersion: 1, text: 'Sửa sau khi chuyển' });
  expect(await codeOf(saveFinding(deps, officer, late))).toBe('ACT_NOT_NOW');
});
