import type { Actor } from '#domain/access/authorize.ts';
import {
  CONCERN,
  type ConcernActs,
  type ConcernStanding,
  type ConcernState,
} from '#domain/support/concerns/concern.ts';
import { isPerson } from '#domain/access/actor-identity.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  lockConcern,
  projectConcern,
  type ConcernRow,
} from '#storage/support/concerns/concerns.ts';
import type { KeyedInput } from '../../acts/act-on.ts';
import type { Found, StoredSubject } from '../../acts/stored-subject.ts';

export interface ConcernRequest extends KeyedInput {
  readonly concernId: string;
}

/** A difficulty or proposal in the tables: of its unit, and of its producer where it has one. */
export const CONCERNS: StoredSubject<
  ConcernActs,
  ConcernState,
  ConcernStanding,
  ConcernRow,
  ConcernRequest
> = {
  rules: CONCERN,
  idOf: ({ concernId }) => concernId,
  lock: lockConcern,
  targetOf: (_trx, _actor, row) => placeOfConcern(row),
  check: (actor, kind, found) =>
    Promise.resolve(kind === 'withdrawConcern' ? notedBy(actor, found) : ok(null)),
  project: projectConcern,
};

export function placeOfConcern({ unitId, producerId }: Pick<ConcernRow, 'unitId' | 'producerId'>) {
  return producerId === null ? { unitId } : { unitId, producerId };
}

/** What a producer said, the producer takes back; what a desk noted, that desk. */
function notedBy(
  actor: Actor,
  { acts, role }: Found<ConcernActs, ConcernStanding, ConcernRow>,
): Result<null> {
  const [first] = acts;
  const isSame =
    first !== undefined && (isPerson(first.actor, actor.accountId) || first.role === role);
  return isSame ? ok(null) : refuse('CONCERN_NOT_YOURS');
}
