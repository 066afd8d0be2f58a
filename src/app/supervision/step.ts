import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import type { RevocationActData, RevocationActKind } from '#domain/supervision/revocation-acts.ts';
import type { RevocationStanding } from '#domain/supervision/revocation.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { REVOCATIONS, type RevocationFound, type RevocationRequest } from './revocation-subject.ts';

/** A step that changes nothing but its case; `prepare` gives what the act carries, or refuses. */
export function step<Kind extends RevocationActKind>(
  deps: Deps,
  actor: Actor,
  kind: Kind,
  request: RevocationRequest,
  prepare: (
    found: RevocationFound,
    today: PlainDate,
  ) => Result<RevocationActData[Kind]> | Promise<Result<RevocationActData[Kind]>>,
): Promise<Result<RevocationStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, REVOCATIONS, kind, request, async (found) =>
      prepare(found, deps.clock.today()),
    ),
  );
}
