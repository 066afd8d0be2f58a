import type { Instant, PlainDate } from '../calendar/plain-date.ts';

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

/** Those that come back signed: a scan with a stamp, or a file with a digital signature. */
export const SIGNED_PAPERS = ['submission', 'decision', 'ministryLetter'] as const;
export type SignedPaper = (typeof SIGNED_PAPERS)[number];

/** A signed paper as it came back; its bytes are kept as they are. */
export interface KeptPaper {
  readonly paper: SignedPaper;
  readonly fileId: string;
  /** Of its bytes, as hexadecimal digits. */
  readonly sha256: string;
  readonly keptAt: Instant;
}
