import type * as v from 'valibot';
import type { ActorIdentity } from '../access/actor-identity.ts';
import { day, list, oneOf, record, text } from '../acts/shapes.ts';
import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { tidyLines, tidyText } from '../text/tidy.ts';

/** A correction says what a signed decision should have said; an annex adds to it. */
export const AMENDMENT_KINDS = ['correction', 'annex'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** A paper that follows a signed decision under a number of its own; the decision itself stays as it is. */
export const PAPER_SHAPE = record({
  kind: oneOf(AMENDMENT_KINDS),
  number: text,
  dated: day,
  signerName: text,
  signerTitle: text,
  text,
  /** The products it speaks of; none: of the decision as a whole. */
  dossierIds: list(text),
});
export type AmendmentPaper = v.InferOutput<typeof PAPER_SHAPE>;

/** How a paper put before the leader came out of it. */
export type Unsigned = 'sentBack' | 'withdrawn';

export interface Amendment extends AmendmentPaper {
  /** Which act of the decision prepared it. */
  readonly seq: number;
  readonly state: 'waiting' | 'signed' | Unsigned;
  readonly preparedBy: ActorIdentity;
  /** When it was signed, sent back or withdrawn. */
  readonly settledOn: PlainDate | null;
  /** Hash of what was signed. */
  readonly sha256: string | null;
  /** Why it was sent back or withdrawn. */
  readonly reason: string | null;
}

/** What a paper is checked against. */
export interface AmendedDecision {
  readonly number: string;
  readonly dated: PlainDate;
  readonly dossierIds: readonly string[];
}

/**
 * Checks and tidies what the office prepares. Refuses AMENDMENT_INCOMPLETE, AMENDMENT_BEFORE_DECISION
 * and AMENDMENT_OF_OTHER_PRODUCTS, all at once.
 */
export function checkAmendment(
  sent: AmendmentPaper,
  decision: AmendedDecision,
): Result<AmendmentPaper> {
  const paper: AmendmentPaper = {
    ...sent,
    number: tidyText(sent.number),
    signerName: tidyText(sent.signerName),
    signerTitle: tidyText(sent.signerTitle),
    text: tidyLines(sent.text),
    dossierIds: [...new Set(sent.dossierIds)].sort(),
  };
  const { number, dated } = decision;
  const faults: Refusal[] = [];
  if ([paper.number, paper.signerName, paper.signerTitle, paper.text].includes(''))
    faults.push(refusal('AMENDMENT_INCOMPLETE', {}, 'text'));
  if (paper.dated < dated) {
    const data = { number, dated: formatVietnameseDate(dated) };
    faults.push(refusal('AMENDMENT_BEFORE_DECISION', data, 'dated'));
  }
  if (paper.dossierIds.some((id) => !decision.dossierIds.includes(id)))
    faults.push(refusal('AMENDMENT_OF_OTHER_PRODUCTS', { number }, 'dossierIds'));
  return okUnless(faults, paper);
}

/** Whether a paper speaks of a product of its decision. */
export function speaksOf({ dossierIds }: AmendmentPaper, dossierId: string): boolean {
  return dossierIds.length === 0 || dossierIds.includes(dossierId);
}

/** The one that the leader has before him; at most one waits at a time. */
export function waitingAmendment(amendments: readonly Amendment[]): Amendment | undefined {
  return amendments.find(({ state }) => state === 'waiting');
}

/** The last one where nobody signed it: what the next one sets out from. */
export function cameBack<One extends Pick<Amendment, 'state'>>(
  amendments: readonly One[],
): One | undefined {
  const last = amendments.at(-1);
  return last?.state === 'sentBack' || last?.state === 'withdrawn' ? last : undefined;
}

/** Those that were signed and speak of a product, in the order in which they were prepared. */
export function signedFor(
  amendments: readonly Amendment[],
  dossierId: string,
): readonly Amendment[] {
  return amendments.filter((one) => one.state === 'signed' && speaksOf(one, dossierId));
}
