import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { decisionPaper } from '#documents/papers/decision-paper.ts';
import { toMinistry, type DecisionFacts, type PaperItem } from '#documents/papers/facts.ts';
import { ministryLetter } from '#documents/papers/ministry-letter.ts';
import { noticePaper } from '#documents/papers/notice-paper.ts';
import type { Paper } from '#documents/papers/paper.ts';
import { submissionPaper } from '#documents/papers/submission.ts';
import { addresseeOf } from './addressees.ts';

/** A paper with what it is called, to people and on a disk. */
export interface DrawnPaper {
  readonly title: string;
  readonly stem: string;
  readonly kind: DecisionPaper;
  readonly facts: DecisionFacts;
  readonly paper: Paper;
  /** The products that it is about. */
  readonly items: readonly PaperItem[];
}

/**
 * One paper out of the facts of its decision. Refuses PAPER_WITHOUT_PRODUCTS for a letter to the
 * ministry about nothing, NOT_FOUND for a notice to somebody whom the decision does not name.
 */
export function drawPaper(
  facts: DecisionFacts,
  { paper, to }: { readonly paper: DecisionPaper; readonly to?: string },
): Result<DrawnPaper> {
  const { number } = facts;
  const name = (title: string, stem: string) => ({
    ...{ kind: paper, facts, items: facts.items },
    title: `${title} ${number}`,
    stem: `${stem}-${plain(number)}`,
  });
  switch (paper) {
    case 'submission':
      return ok({
        ...name('Tờ trình về Quyết định', 'to-trinh'),
        paper: submissionPaper(facts),
      });
    case 'decision':
      return ok({
        ...name('Quyết định', facts.signed ? 'quyet-dinh' : 'du-thao-quyet-dinh'),
        paper: decisionPaper(facts),
      });
    case 'ministryLetter':
      return toMinistry(facts).length === 0
        ? refuse('PAPER_WITHOUT_PRODUCTS', { number })
        : ok({
            ...name('Công văn gửi Bộ về Quyết định', 'cong-van-gui-bo'),
            paper: ministryLetter(facts),
            items: toMinistry(facts),
          });
    case 'notice': {
      const addressee = addresseeOf(facts, to ?? '');
      if (!addressee) return refuse('NOT_FOUND');
      const named = name('Thông báo kết quả theo Quyết định', 'thong-bao');
      return ok({ ...named, paper: noticePaper(facts, addressee), items: addressee.items });
    }
  }
}

/** "3127/QĐ-UBND" as "3127-qd-ubnd". */
function plain(number: string): string {
  return fold(number)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 40);
}
