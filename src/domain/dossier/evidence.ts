import type { PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';

/** The 15 kinds of evidence of form 02, Annex III: guidance, by number. */
export const EVIDENCE_KINDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The file behind a paper. `sha256` in hex: what was handed in can be recognised for ever. */
export interface EvidenceFile {
  readonly id: string;
  readonly mime: string;
  readonly bytes: number;
  readonly name: string;
  readonly sha256: string;
}

/** What the producer says of a paper; one paper may serve several criteria. */
export interface EvidenceFacts {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  /** Last day; `null` = without end. */
  readonly validUntil: PlainDate | null;
  /** Codes of the dossier's set, in the order of the sheet. */
  readonly criteria: readonly string[];
}

/** One paper of a dossier. */
export interface EvidenceItem extends EvidenceFacts {
  readonly id: string;
  readonly file: EvidenceFile;
}

/**
 * Checks what was typed about a paper, all mistakes at once: a title, an issue day that is not to
 * come and not after the last day, criteria of this set only. Refuses REQUIRED, ISSUED_IN_FUTURE, ISSUED_AFTER_END, NOT_OFFERED.
 */
export function checkEvidence(
  facts: EvidenceFacts,
  codesOfSet: readonly string[],
  today: PlainDate,
): Result<EvidenceFacts> {
  const found: Refusal[] = [];
  if (facts.title === '') found.push(refusal('REQUIRED', {}, 'title'));
  if (facts.issuedOn !== null && facts.issuedOn > today)
    found.push(refusal('ISSUED_IN_FUTURE', {}, 'issuedOn'));
  if (facts.issuedOn !== null && facts.validUntil !== null && facts.issuedOn > facts.validUntil)
    found.push(refusal('ISSUED_AFTER_END', {}, 'validUntil'));
  const unknown = facts.criteria.filter((code) => !codesOfSet.includes(code));
  if (unknown.length > 0)
    found.push(refusal('NOT_OFFERED', { label: unknown.join(', ') }, 'criteria'));
  return okUnless(found, {
    ...facts,
    criteria: codesOfSet.filter((code) => facts.criteria.includes(code)),
  });
}

/** The papers that are said to prove a criterion. */
export function evidenceFor(
  evidence: readonly EvidenceItem[],
  criterion: string,
): readonly EvidenceItem[] {
  return evidence.filter((item) => item.criteria.includes(criterion));
}

/** How a paper stands on a day: it has no end, is good, ends within 120 days, or has ended. */
export function paperStateOn(
  item: Pick<EvidenceFacts, 'validUntil'>,
  today: PlainDate,
  soonFrom: PlainDate,
): 'noEnd' | 'good' | 'endsSoon' | 'ended' {
  if (item.validUntil === null) return 'noEnd';
  if (item.validUntil < today) return 'ended';
  return item.validUntil <= soonFrom ? 'endsSoon' : 'good';
}
