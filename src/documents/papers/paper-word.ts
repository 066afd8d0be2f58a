import { Document, Packer, SectionType, type ISectionOptions } from 'docx';
import { printableText } from '../typst/printable.ts';
import { annexHead, blocksOf } from './word/blocks.ts';
import { addresseeLines, foot, letterhead, titleLines } from './word/frame.ts';
import { A4, LANDSCAPE, margins, sectionFrame } from './word/page.ts';
import { FONT, TEXT_SIZE } from './word/text.ts';
import type { Paper } from './paper.ts';

/** The paper as a Word file: the same words as its PDF, for an office that goes on writing in it. */
export async function paperWord(
  paper: Paper,
  { title }: { readonly title: string },
): Promise<Uint8Array> {
  const clean = printable(paper);
  const document = new Document({
    title: printableText(title),
    creator: clean.letterhead.issuer.replace('\n', ' '),
    lastModifiedBy: 'Sao Quê',
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: [mainSection(clean), ...clean.annexes.map((one) => annexSection(clean, one))],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function mainSection(paper: Paper): ISectionOptions {
  return {
    ...sectionFrame(paper),
    properties: { page: { size: A4, margin: margins() }, titlePage: true },
    children: [
      ...letterhead(paper),
      ...titleLines(paper),
      ...addresseeLines(paper),
      ...blocksOf(paper.blocks),
      ...foot(paper),
    ],
  };
}

function annexSection(paper: Paper, annex: Paper['annexes'][number]): ISectionOptions {
  return {
    ...sectionFrame(paper),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: annex.landscape ? LANDSCAPE : A4, margin: margins() },
    },
    children: [...annexHead(annex), ...blocksOf(annex.blocks)],
  };
}

/** The same cleaning as every printed document has: no text may hide or turn around another. */
function printable(paper: Paper): Paper {
  return JSON.parse(
    JSON.stringify(paper, (_key, value: unknown) =>
      typeof value === 'string' ? printableText(value) : value,
    ),
  ) as Paper;
}
