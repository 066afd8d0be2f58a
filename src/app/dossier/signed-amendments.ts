import { DECISION } from '#domain/recognition/decision.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { signedFor, type AmendmentKind } from '#domain/recognition/amendment.ts';
import type { Deps } from '../deps.ts';

/** A correction or an annex as everybody reads it beside what the decision gave. */
export interface SignedAmendment {
  readonly kind: AmendmentKind;
  readonly number: string;
  readonly dated: PlainDate;
  readonly text: string;
}

/**
 * What was signed after a decision and speaks of one of its products, the oldest first. Read from the
 * acts, so that no second copy of the words can differ from them.
 */
export async function signedAmendments(
  deps: Deps,
  of: { readonly decisionId: string | null; readonly dossierId: string | null },
): Promise<readonly SignedAmendment[]> {
  if (of.decisionId === null || of.dossierId === null) return [];
  const { amendments } = await readStanding(deps.db, DECISION, of.decisionId);
  return signedFor(amendments, of.dossierId).map(({ kind, number, dated, text }) => ({
    kind,
    number,
    dated,
    text,
  }));
}
