import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, forwardedDossier, receivedDossier, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { communePapers } from './letter-frame.ts';
import { printLetter } from './print-letter.ts';
import { printReport } from './print-report.ts';
import { saveFinding } from './save-finding.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 14) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const draft = await receivedDossier(deps, officer);
const sent = await forwardedDossier(deps, officer);

test('before the hand-over the papers are drafts: the items done so far, no number and no date', async () => {
  const finding = {
    item: 'labour',
    opinion: 'partly',
    text: '55 trên 62.',
    seenVersion: 0,
  } as const;
  valueOf(await saveFinding(deps, officer, { dossierId: draft.id, ...finding }));
  const papers = valueOf(await communePapers(deps, officer, draft.id));
  expect(papers.report.items.map(({ item, text }) => [item, text])).toEqual([
    ['labour', '55 trên 62.'],
  ]);
  expect(papers).toMatchObject({
    commune: 'Ủy ban nhân dân xã Bắc Hà',
    province: 'Ủy ban nhân dân tỉnh Lào Cai',
    frame: { issuer: 'Ủy ban nhân dân xã Bắc Hà', place: 'Bắc Hà', date: null, year: 2026 },
  });
});

test('nobody but the commune reads its drafts', async () => {
  expect(await codeOf(printReport(deps, office, draft.id))).toBe('NOT_FOUND');
  expect(await codeOf(printLetter(deps, draft.actor, draft.id))).toBe('NOT_FOUND');
  const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  expect(await codeOf(printReport(deps, neighbour, draft.id))).toBe('NOT_ALLOWED');
});

test('nothing is written about a dossier that never came', async () => {
  for (const state of ['draft', 'submitted', 'withdrawn'] as const) {
    const dossier = await makeDossier(deps, state);
    for (const print of [printLetter, printReport]) {
      expect(await codeOf(print(deps, officer, dossier.id))).toBe('NOT_FOUND');
      expect(await codeOf(print(deps, dossier.actor, dossier.id))).toBe('NOT_FOUND');
    }
  }
});

test('what went to the province prints for whoever may see the dossier, the same each time', async () => {
  const letter = valueOf(await printLetter(deps, office, sent.id));
  expect(letter.fileName).toBe('cong-van-15-02839-01-2026.pdf');
  const report = valueOf(await printReport(deps, sent.actor, sent.id));
  expect(report.fileName).toBe('mau-03-15-02839-01-2026.pdf');
  expect(new TextDecoder().decode(report.pdf.slice(0, 5))).toBe('%PDF-');
  deps.clock.moveTo(plainDate(2026, 12, 1));
  expect(valueOf(await printReport(deps, sent.actor, sent.id)).pdf).toEqual(report.pdf);
  deps.clock.moveTo(plainDate(2026, 10, 14));
});
