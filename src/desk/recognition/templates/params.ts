import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { m } from '#words/paraglide/messages.js';

/** How an address names the kind of paper. */
export const PAPER_PARAMS = {
  submission: 'to-trinh',
  decision: 'quyet-dinh',
  ministryLetter: 'cong-van-gui-bo',
  notice: 'thong-bao',
} as const satisfies Record<DecisionPaper, string>;

export const PAPER_WORDS = {
  submission: m.recognition_papers_submission,
  decision: m.recognition_papers_decision,
  ministryLetter: m.recognition_papers_letter,
  notice: m.recognition_papers_notice,
} as const satisfies Record<DecisionPaper, () => string>;

export function templatesHref(paper?: DecisionPaper, fileId?: string): string {
  const parts = ['/lam-viec/mau-van-ban', ...(paper ? [PAPER_PARAMS[paper]] : [])];
  return [...parts, ...(fileId === undefined ? [] : [fileId])].join('/');
}
