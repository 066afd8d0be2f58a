import { expect, test } from 'vitest';
import { certificatePage } from '../certificate.ts';
import { communeLetterPages } from '../forms/commune-letter.ts';
import { communeReportPages } from '../forms/commune-report.ts';
import { registrationPages } from '../forms/registration.ts';
import { scoreSheetPages } from '../forms/score-sheet.ts';
import { selfAssessmentPages } from '../forms/self-assessment.ts';
import { minutesPages } from '../minutes.ts';
import { decisionPaper } from '../papers/decision-paper.ts';
import { paperPages } from '../papers/paper-pdf.ts';
import { demoCertificate } from '../testing/certificate-record.ts';
import { demoDecisionFacts } from '../testing/decision-facts.ts';
import { demoForms } from '../testing/dossier-forms.ts';
import {
  demoCommuneLetter,
  demoCommuneReport,
  demoRegistration,
  demoScoreSheet,
} from '../testing/form-records.ts';
import { instant } from '../testing/instant.ts';
import { demoMinutes } from '../testing/minutes-record.ts';
import type { TemplateName } from './compiler.ts';
import { readDocument, wholeText } from '../testing/read-document.ts';
import { renderPdf } from './render-pdf.ts';

const OPTIONS = { timestamp: instant('2026-12-04T05:00:00.000Z'), title: 'Bản mẫu' };

/** Every kind of document, with all that may stand on it. */
const DOCUMENTS: readonly (readonly [TemplateName, unknown])[] = [
  ['certificate', [certificatePage(demoCertificate())]],
  ['minutes', minutesPages(demoMinutes())],
  ['form-01', registrationPages(demoRegistration())],
  ['form-02', selfAssessmentPages({ ...demoForms(), kind: 'reassessment' })],
  ['form-03', communeReportPages(demoCommuneReport())],
  ['commune-letter', communeLetterPages(demoCommuneLetter())],
  ['paper', paperPages(decisionPaper(demoDecisionFacts()))],
  ['score-sheet', scoreSheetPages(demoScoreSheet())],
];

/** A record in which a producer's name, wherever it stands, is replaced. */
function withName(data: unknown, name: string): unknown {
  const json = JSON.stringify(data).replaceAll('Bản Mây', JSON.stringify(name).slice(1, -1));
  return JSON.parse(json.replaceAll('Vàng Thị Mẫu', JSON.stringify(name).slice(1, -1)));
}

const latin = async (template: TemplateName, data: unknown) =>
  Buffer.from(await renderPdf(template, data, OPTIONS)).toString('latin1');

test.each(DOCUMENTS)(
  '%s is tagged PDF/A-2a in Vietnamese, the same bytes each time',
  async (template, data) => {
    const pdf = await latin(template, data);
    expect(pdf.includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
    expect(pdf.includes('<pdfaid:conformance>A</pdfaid:conformance>')).toBe(true);
    expect(pdf.includes('/Lang (vi-VN)')).toBe(true);
    expect(pdf === (await latin(template, data))).toBe(true);
  },
);

test.each(DOCUMENTS)('%s prints text that looks like markup as it was typed', (template, data) => {
  const name = '#panic() $x$ *a* _b_ `c` <d> @e // f \\ "g" [h] {i}';
  const printed = wholeText(readDocument(template, withName(data, name)));
  expect(printed.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
});

test.each(DOCUMENTS)(
  '%s prints the whole of a name of 120 letters without a blank',
  (template, data) => {
    const name = 'Ẵm'.repeat(60);
    const printed = wholeText(readDocument(template, withName(data, name)));
    expect(printed.replace(/\s/g, '')).toContain(name);
  },
);

test('a sign no font has does not stop a document: it only is no PDF/A any more', async () => {
  const pdf = await latin('certificate', [
    certificatePage({ ...demoCertificate(), product: 'Mận sấy 😀' }),
  ]);
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  expect(pdf.includes('pdfaid:part')).toBe(false);
});
