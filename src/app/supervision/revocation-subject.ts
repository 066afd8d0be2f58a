import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { RevocationActKind, RevocationActs } from '#domain/supervision/revocation-acts.ts';
import {
  REVOCATION,
  type RevocationStanding,
  type RevocationState,
} from '#domain/supervision/revocation.ts';
import { lockProduct } from '#storage/parties/products.ts';
import {
  findRevocation,
  projectRevocation,
  type RevocationRow,
} from '#storage/supervision/revocations.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { Found, StoredSubject } from '../acts/stored-subject.ts';
import { producersOf } from '../dossier/council-sight.ts';
import { wasOnTeam } from './failed-check.ts';

/** A request to act on a case; made by the form once, sent again on retry. */
export interface RevocationRequest extends KeyedInput {
  readonly revocationId: string;
}

export type RevocationFound = Found<RevocationActs, RevocationStanding, RevocationRow>;

/** What makes or takes away a star, or says that it stays: by somebody who did not work on the case. */
const DECIDES: readonly RevocationActKind[] = ['sign', 'confirmRevoked', 'confirmKept'];

/**
 * A case in the tables. Its product is locked with it, since certificates of one product are changed one
 * after another; the producer's own people only answer, and whoever worked on it, or was sent
 * to the check it follows from, does not decide.
 */
export const REVOCATIONS: StoredSubject<
  RevocationActs,
  RevocationState,
  RevocationStanding,
  RevocationRow,
  RevocationRequest
> = {
  rules: REVOCATION,
  idOf: ({ revocationId }) => revocationId,
  lock: async (trx, id) => {
    const row = await findRevocation(trx, id);
    if (row) await lockProduct(trx, row.productId);
    return row;
  },
  targetOf: (_trx, _actor, { unitId, producerId }) => ({ unitId, producerId }),
  check: checkPerson,
  project: projectRevocation,
};

async function checkPerson(
  actor: Actor,
  kind: RevocationActKind,
  { trx, row, standing }: RevocationFound,
): Promise<Result<null>> {
  if (kind !== 'makeStatement' && producersOf(actor).has(row.producerId))
    return refuse('REVOCATION_OVER_A_TIE');
  if (!DECIDES.includes(kind)) return ok(null);
  const worked =
    standing.hands.some((hand) => isPerson(hand, actor.accountId)) ||
    (await wasOnTeam(trx, actor, row.checkId));
  return worked ? refuse('REVOCATION_BY_ONESELF') : ok(null);
}
