import type { PlainDate } from '../calendar/plain-date.ts';

/** The papers on the way from the council's result to the certificate, in that order. */
export const DECISION_PAPERS = ['submission', 'decision', 'ministryLetter', 'notice'] as const;
export type DecisionPaper = (typeof DECISION_PAPERS)[number];

/** Those whose number the office enters from its book of documents; the decision's is entered with it. */
export const NUMBERED_PAPERS = ['submission', 'ministryLetter'] as const;
export type NumberedPaper = (typeof NUMBERED_PAPERS)[number];

/** What the book of documents gave a paper. */
export interface PaperNumber {
  readonly number: string;
  readonly dated: PlainDate;
}
