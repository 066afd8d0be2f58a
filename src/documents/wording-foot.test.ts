import { expect, test } from 'vitest';
import type { SetWording } from '#domain/criteria/types.ts';
import { communeReportPages } from './forms/commune-report.ts';
import { scoreSheetPages } from './forms/score-sheet.ts';
import { selfAssessmentPages } from './forms/self-assessment.ts';
import { minutesPages } from './minutes.ts';
import { demoForms } from './testing/dossier-forms.ts';
import { demoCommuneReport, demoScoreSheet } from './testing/form-records.ts';
import { demoMinutes } from './testing/minutes-record.ts';
import { readDocument, wholeText } from './testing/read-document.ts';
import type { TemplateName } from './typst/compiler.ts';
import { wordingFoot } from './wording-foot.ts';

const SHORT = 'Diễn đạt rút gọn; đối chiếu Phụ lục II';
const NOTES = 'Ghi chú và căn cứ loại diễn đạt rút gọn; đối chiếu Phụ lục II';

/** The papers that print criteria, in each of the words they can be in. */
const PAPERS: readonly (readonly [TemplateName, (wording?: SetWording) => unknown])[] = [
  [
    'score-sheet',
    (wording) => scoreSheetPages({ ...demoScoreSheet(), ...inWords(demoScoreSheet(), wording) }),
  ],
  [
    'form-02',
    (wording) => selfAssessmentPages({ ...demoForms(), ...inWords(demoForms(), wording) }),
  ],
  [
    'form-03',
    (wording) =>
      communeReportPages({ ...demoCommuneReport(), ...inWords(demoCommuneReport(), wording) }),
  ],
  [
    'minutes',
    (wording) => {
      const record = demoMinutes();
      const products = record.products.map((product) => ({
        ...product,
        ...inWords(product, wording),
      }));
      return minutesPages({ ...record, products });
    },
  ],
];

function inWords<S extends object>({ set }: { readonly set: S }, wording?: SetWording) {
  return { set: wording === undefined ? set : { ...set, wording } };
}

test.each(PAPERS)(
  '%s says at the foot of every page whose words its criteria are',
  (name, paper) => {
    const pages = (wording?: SetWording) => readDocument(name, paper(wording)).pages;
    const says = (page: readonly string[], foot: string) =>
      wholeText({ pages: [page], outlines: '' }).includes(foot);
    expect(pages().map((page) => says(page, SHORT))).toEqual(pages().map(() => true));
    const almost = pages('withoutNotes');
    expect(almost.map((page) => says(page, NOTES))).toEqual(almost.map(() => true));
    expect(pages('gazette').some((page) => says(page, 'rút gọn'))).toBe(false);
  },
);

test('one set in short words is enough to say it, and a paper without criteria says nothing', () => {
  expect(wordingFoot([{ wording: 'gazette' }, {}])).toBe(SHORT);
  expect(wordingFoot([{ wording: 'gazette' }, { wording: 'withoutNotes' }])).toBe(NOTES);
  expect(wordingFoot([])).toBe('');
});
