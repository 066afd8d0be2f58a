import type { Actor } from '#domain/access/authorize.ts';
import type { CheckStanding } from '#domain/supervision/check-acts.ts';
import { CHECK, isOnTeam } from '#domain/supervision/check-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findCheck } from '#storage/supervision/checks.ts';
import type { CheckRow } from '#storage/supervision/checks.ts';
import type { CheckSight } from '#storage/supervision/list-checks.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** Which checks the actor may know of, as a filter for lists. */
export function checkSight(deps: Deps, actor: Actor): CheckSight {
  return {
    all: reachFor(deps, actor, 'check.foresee'),
    known: reachFor(deps, actor, 'check.view'),
    accountId: actor.accountId,
    producerIds: [...reachFor(deps, actor, 'check.remark').producerIds],
  };
}

/** Whether the actor reads the record of a check, its pictures too. */
export async function readsRecord(deps: Deps, actor: Actor, checkId: string): Promise<boolean> {
  const check = await findCheck(deps.db, checkId);
  if (!check) return false;
  const standing = await readStanding(deps.db, CHECK, checkId);
  const sight = sightOf(deps, actor, check, standing);
  return sight === 'whole' || (sight === 'producer' && standing.state === 'closed');
}

/** How much of a check somebody sees: all of it, what the producer sees of it, or not that there is one. */
export type Sight = 'whole' | 'producer' | 'none';

/** The same for one check (rule 3: list and page agree). */
export function sightOf(
  deps: Deps,
  actor: Actor,
  { kind, unitId, producerId }: CheckRow,
  standing: CheckStanding,
): Sight {
  if (isOnTeam(standing, actor.accountId)) return 'whole';
  if (allow(deps, actor, 'check.foresee', { unitId }).ok) return 'whole';
  const isAnnounced =
    kind === 'periodic' && standing.visitOn !== null && standing.state !== 'cancelled';
  if (standing.state !== 'closed' && !isAnnounced) return 'none';
  if (allow(deps, actor, 'check.view', { unitId }).ok) return 'whole';
  return allow(deps, actor, 'check.remark', { producerId }).ok ? 'producer' : 'none';
}
