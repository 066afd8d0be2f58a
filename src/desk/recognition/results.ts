import type { DecidedOutcome } from '#domain/recognition/outcome-words.ts';
import { OUTCOMES, type Outcome } from '#domain/recognition/outcome.ts';
import { m } from '#words/paraglide/messages.js';

/** One product of a decision as the pages list it. */
export interface ResultLine extends DecidedOutcome {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  /** Two decimals with a point. */
  readonly score: string;
  readonly code: string | null;
  /** What the signature covers besides; absent before there is a decision. */
  readonly assessed?: {
    readonly address: string;
    /** Leaf of Annex I. */
    readonly annexI: string;
    readonly versionNo: number;
  };
}

export interface ResultGroup {
  readonly outcome: Outcome;
  readonly heading: string;
  readonly lines: readonly ResultLine[];
}

/** What a leader asks first: who is certified, who goes to the ministry, who gets neither; most stars first. */
export function groupsOf(lines: readonly ResultLine[]): readonly ResultGroup[] {
  return OUTCOMES.map((outcome) => ({
    outcome,
    heading: HEADING[outcome](),
    lines: lines.filter((line) => line.outcome === outcome).toSorted((a, b) => b.star - a.star),
  })).filter((group) => group.lines.length > 0);
}

export function countOf(
  lines: readonly ResultLine[],
  counts: (outcome: Outcome) => boolean,
): number {
  return lines.filter((line) => counts(line.outcome)).length;
}

const HEADING = {
  certificate: () => m.recognition_group_certificate(),
  certificateAndMinistry: () => m.recognition_group_certificate_and_ministry(),
  kept: () => m.recognition_group_kept(),
  ministry: () => m.recognition_group_ministry(),
  none: () => m.recognition_group_none(),
} as const satisfies Record<Outcome, () => string>;
