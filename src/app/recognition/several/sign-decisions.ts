import type { Refusal } from '#domain/result.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import type { ConfirmedActor } from '../../access/confirmed-actor.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { signDecision } from '../sign-decision.ts';
import type { ChosenDecision } from './sign-decisions.input.ts';

/** What became of one decision. */
export interface SignedLine {
  readonly decisionId: string;
  /** Null for one that this person may not read. */
  readonly number: string | null;
  /** How many certificates it gave; null where it was not signed. */
  readonly certificates: number | null;
  /** Why it was not signed. */
  readonly refusals: readonly Refusal[];
}

/**
 * The leader signs several decisions after typing the password once. Each is signed by `signDecision`,
 * whole and in a transaction of its own, in the order given: one that changed meanwhile is refused by
 * name and keeps none of the others back (note on several decisions). The same form sent again signs
 * what is left and nothing twice.
 */
export async function signDecisions(
  deps: Deps,
  leader: ConfirmedActor,
  chosen: readonly ChosenDecision[],
): Promise<readonly SignedLine[]> {
  const lines: SignedLine[] = [];
  for (const one of chosen) {
    const signed = await signDecision(deps, leader, one);
    const { decisionId } = one;
    const line = { decisionId, number: await numberOf(deps, leader, decisionId) };
    lines.push(
      signed.ok
        ? { ...line, certificates: signed.value.certificates.length, refusals: [] }
        : { ...line, certificates: null, refusals: signed.refusals },
    );
  }
  return lines;
}

async function numberOf(deps: Deps, leader: ConfirmedActor, id: string): Promise<string | null> {
  const decision = await findDecision(deps.db, id);
  if (!decision || !allow(deps, leader, 'decision.view', decision).ok) return null;
  return decision.number;
}
