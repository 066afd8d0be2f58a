import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findDecision, type DecisionRow } from '#storage/recognition/decisions.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import {
  listActsBehind,
  listActsOfDecision,
  type ActBehind,
} from '#storage/recognition/people-behind.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { standsAside, tiesOf } from '../../dossier/council-sight.ts';
import { pagesOf } from '../../paging.ts';

export type { ActBehind };

export const PRODUCTS_PER_PAGE = 20;

/** Every person behind a decision: on all of it, and product by product. */
export interface PeopleView {
  readonly decision: Pick<DecisionRow, 'id' | 'number'>;
  /** Who held and closed the session, prepared, signed, told. */
  readonly together: readonly ActBehind[];
  readonly products: readonly {
    readonly dossierId: string;
    readonly product: string;
    readonly producer: string;
    /** Who declared, received, assessed, accepted, scored. */
    readonly acts: readonly ActBehind[];
  }[];
  /** Products that the reader stands aside from. */
  readonly hidden: number;
  readonly pages: number;
}

/**
 * From a decision to everybody behind it (Đ10.3c): names and moments, never a point. A page of products,
 * from 1. Refuses NOT_FOUND.
 */
export async function viewPeople(
  deps: Deps,
  actor: Actor,
  decisionId: string,
  page: number,
): Promise<Result<PeopleView>> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision || !allow(deps, actor, 'decision.view', decision).ok) return refuse('NOT_FOUND');
  const { id, number } = decision;
  const ties = await tiesOf(deps.db, actor);
  const all = await listDecisionItems(deps.db, id);
  const seen = all.filter((item) => !standsAside(actor, ties, item));
  const shown = seen.slice((page - 1) * PRODUCTS_PER_PAGE, page * PRODUCTS_PER_PAGE);
  const ids = shown.map(({ dossierId }) => dossierId);
  const acts = Map.groupBy(await listActsBehind(deps.db, id, ids), ({ dossierId }) => dossierId);
  return ok({
    decision: { id, number },
    together: await listActsOfDecision(deps.db, id),
    products: shown.map(({ dossierId, productName, producerName }) => ({
      dossierId,
      product: productName,
      producer: producerName,
      acts: acts.get(dossierId) ?? [],
    })),
    hidden: all.length - seen.length,
    pages: pagesOf(seen.length, PRODUCTS_PER_PAGE),
  });
}
