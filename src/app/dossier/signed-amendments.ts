import type { ActOf } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { DECISION, type DecisionActs } from '#domain/recognition/decision.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { signedFor, type Amendment, type AmendmentKind } from '#domain/recognition/amendment.ts';
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
  return asRead(amendments, of.dossierId);
}

/** The same of the acts of its decision, which another question brought along. */
export function signedIn(acts: readonly ActOf<DecisionActs>[], dossierId: string) {
  return asRead(standingOf(DECISION, acts).amendments, dossierId);
}

function asRead(amendments: readonly Amendment[], dossierId: string): readonly SignedAmendment[] {
  return signedFor(amendments, dossierId).map(({ kind, number, dated, text }) => ({
    kind,
    number,
    dated,
    text,
  }));
}
