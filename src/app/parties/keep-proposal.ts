import { EDITABLE_STATES, LAST_STATES } from '#domain/dossier/transitions.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Db, Trx } from '#storage/database.ts';
import { isUnderWay } from '#storage/dossier/insert-dossier.ts';
import {
  findLastProposal,
  insertProposal,
  settleProposal,
  type ProposedFacts,
  type Settlement,
} from '#storage/parties/proposals.ts';
import type { Deps } from '../deps.ts';

/**
 * Whether what is typed now waits as a proposal: somebody else has a dossier of the product, or of
 * any product of the producer, on the table. On the producer's own desk it is corrected at once,
 * since everybody reads it anew when it is sent.
 */
export function isHeld(
  db: Db | Trx,
  of: { readonly producerId: string; readonly productId?: string },
): Promise<boolean> {
  return isUnderWay(db, of, [...EDITABLE_STATES, ...LAST_STATES]);
}

/**
 * Keeps changed facts as a proposal and gives its id. The same facts again keep the one that waits;
 * other facts take its place; facts as they stand in the register take it back.
 */
export async function keepProposal(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  producerId: string,
  { now, typed }: { readonly now: ProposedFacts['facts']; readonly typed: ProposedFacts },
): Promise<string | undefined> {
  const last = await findLastProposal(trx, producerId, typed.productId);
  const pending = last?.settledAs === null ? last : undefined;
  const { facts, correction } = typed;
  if (pending && isSame([pending.facts, pending.correction], [facts, correction]))
    return pending.id;
  const changed = !isSame(now, facts);
  if (pending) await settle(deps, trx, actor, pending.id, changed ? 'replaced' : 'withdrawn');
  if (!changed) return undefined;
  const id = deps.newId();
  await insertProposal(trx, {
    id,
    producerId,
    proposed: typed,
    proposedBy: actor.accountId,
    proposedAt: deps.clock.now(),
  });
  return id;
}

/** A proposal that waits gives way to what was written into the register directly. */
export async function replaceProposal(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  producerId: string,
  productId: string | null,
): Promise<void> {
  const last = await findLastProposal(trx, producerId, productId);
  if (last?.settledAs === null) await settle(deps, trx, actor, last.id, 'replaced');
}

async function settle(deps: Deps, trx: Trx, actor: Actor, id: string, as: Settlement) {
  await settleProposal(trx, id, { as, by: actor.accountId, at: deps.clock.now() });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
