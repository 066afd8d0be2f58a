import { letterheadLines, signatureBlock } from '../official.ts';
import { renderPdf } from '../typst/render-pdf.ts';
import type { PdfOptions } from '../typst/render-pdf.ts';
import { DRAFT_WORDS, type Paper } from './paper.ts';

/** The paper as PDF. Rejects as `renderPdf` does. */
export function paperPdf(paper: Paper, options: PdfOptions): Promise<Uint8Array> {
  return renderPdf('paper', paperPages(paper), options);
}

/** The paper as the template reads it. */
export function paperPages(paper: Paper) {
  return {
    letterhead: letterheadLines(paper.letterhead),
    subject: paper.subject ?? '',
    title: paper.title,
    authority: paper.authority ?? '',
    addressees: paper.addressees,
    blocks: paper.blocks,
    recipients: paper.recipients,
    signature: signatureBlock(paper.signatory),
    annexes: paper.annexes,
    draft: paper.draft ? DRAFT_WORDS : '',
    foot: paper.foot ?? '',
    demo: paper.demo,
  };
}
