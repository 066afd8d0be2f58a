import type { Actor } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import type { PrintOf } from '#storage/recognition/prints.ts';
import { allow, reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';

/** What somebody wants printed: the certificates of one decision, or of all decisions of a year. */
export type PrintWish = { readonly decisionId: string } | { readonly year: number };

/** Which certificates that are, and what the paper is named after. */
export interface WantedPrint {
  readonly of: PrintOf;
  /** Number of the decision; null for a year. */
  readonly number: string | null;
  readonly year: number;
}

/** The years of which certificates are printed: the programme's first decisions are of 2018. */
export const PRINTED_YEARS = { from: 2018, to: 2200 } as const;

/**
 * Whether the actor prints these certificates: a decision's where it lies, a year's of the office that
 * the actor belongs to. Refuses NOT_FOUND, also outside the actor's reach.
 */
export async function wantedPrint(
  deps: Deps,
  actor: Actor,
  wish: PrintWish,
): Promise<Result<WantedPrint>> {
  if ('year' in wish) return wantedYear(deps, actor, wish.year);
  const decision = await findDecision(deps.db, wish.decisionId);
  if (!decision) return refuse('NOT_FOUND');
  const { id: decisionId, unitId, number, dated } = decision;
  if (!allow(deps, actor, 'certificate.print', { unitId }).ok) return refuse('NOT_FOUND');
  return ok({ of: { unitId, decisionId, year: null }, number, year: yearOf(dated) });
}

function wantedYear(deps: Deps, actor: Actor, year: number): Result<WantedPrint> {
  const [unitId] = reachFor(deps, actor, 'certificate.print').withinUnits;
  const printed = year >= PRINTED_YEARS.from && year <= PRINTED_YEARS.to;
  if (unitId === undefined || !printed) return refuse('NOT_FOUND');
  return ok({ of: { unitId, decisionId: null, year }, number: null, year });
}
