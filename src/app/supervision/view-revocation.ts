import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { actsOffered, standingOf } from '#domain/acts/subject.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { MINISTRY_STAR } from '#domain/supervision/steps.ts';
import {
  clockOf,
  REVOCATION,
  type RevocationClock,
  type RevocationStanding,
} from '#domain/supervision/revocation.ts';
import type { RevocationAct, RevocationActKind } from '#domain/supervision/revocation-acts.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import {
  findRevocation,
  listStatements,
  type RevocationRow,
} from '#storage/supervision/revocations.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { producersOf } from '../dossier/council-sight.ts';
import { wasOnTeam } from './failed-check.ts';
import { revocationAsShown } from './revocation-as-shown.ts';

/** A case as its page shows it. */
export interface RevocationView {
  readonly row: RevocationRow;
  readonly acts: readonly RevocationAct[];
  readonly standing: RevocationStanding;
  readonly statements: readonly { readonly text: string; readonly statedAt: string }[];
  readonly clock: (RevocationClock & { readonly today: PlainDate; readonly left: number }) | null;
  /** The ministry's to revoke. */
  readonly national: boolean;
  /** What this person may do now. */
  readonly offered: readonly RevocationActKind[];
  /** Worked on it, so somebody else decides. */
  readonly worked: boolean;
  /** Hash of what stands here. */
  readonly shown: string;
}

/** A case with all that was done, for whoever may read it. Refuses NOT_FOUND and NOT_ALLOWED. */
export async function viewRevocation(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<RevocationView>> {
  const row = await findRevocation(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'revocation.view', { unitId: row.unitId });
  if (!role.ok) return role;
  const acts = await listActs(deps.db, REVOCATION, id);
  const standing = standingOf(REVOCATION, acts);
  const clock = clockOf(standing);
  const today = deps.clock.today();
  const tied = producersOf(actor).has(row.producerId);
  const roles = [...new Set(actor.grants.map((grant) => grant.role))];
  const offered = tied ? [] : roles.flatMap((one) => actsOffered(REVOCATION, standing.state, one));
  return ok({
    row,
    acts,
    standing,
    statements: await listStatements(deps.db, id),
    clock: clock && { ...clock, today, left: daysBetween(standing.endedOn ?? today, clock.dueOn) },
    national: row.star >= MINISTRY_STAR,
    offered: [...new Set(offered)].filter((kind) => kind !== 'makeStatement'),
    worked:
      standing.hands.some((hand) => isPerson(hand, actor.accountId)) ||
      (await wasOnTeam(deps.db, actor, row.checkId)),
    shown: revocationAsShown(row, standing),
  });
}
