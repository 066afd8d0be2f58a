import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { DEMO_WORDS, DRAFT_WORDS, type Paper } from '../paper.ts';
import { centred, FONT, twips } from './text.ts';

export const A4 = { width: twips(210), height: twips(297) } as const;
/** The writer turns the sides by itself. */
export const LANDSCAPE = { ...A4, orientation: PageOrientation.LANDSCAPE } as const;

/** 20, 20, 30 and 20 mm (Decree 30/2020, Annex I). */
export function margins() {
  return {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    right: twips(20),
    header: twips(10),
  };
}

/** The number of the page from page 2 on, and what an unsigned or an invented paper says on each. */
export function sectionFrame(paper: Paper): Pick<ISectionOptions, 'headers' | 'footers'> {
  const lines = [
    ...(paper.draft ? [centred(DRAFT_WORDS, { bold: true, size: 20 })] : []),
    ...(paper.foot === undefined ? [] : [centred(paper.foot, { italics: true, size: 18 })]),
    ...(paper.demo ? [centred(DEMO_WORDS, { italics: true, size: 18 })] : []),
  ];
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
  });
  const none = new Paragraph({});
  return {
    headers: {
      first: new Header({ children: [none] }),
      default: new Header({ children: [number] }),
    },
    footers: {
      first: new Footer({ children: lines.length > 0 ? lines : [none] }),
      default: new Footer({ children: lines.length > 0 ? lines : [none] }),
    },
  };
}
