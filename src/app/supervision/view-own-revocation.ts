import type { Actor } from '#domain/access/authorize.ts';
import { standingOf } from '#domain/acts/subject.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { REVOCATION, type RevocationStanding } from '#domain/supervision/revocation.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import {
  findRevocation,
  listStatements,
  type RevocationRow,
} from '#storage/supervision/revocations.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** A case as the producer reads it: what it is asked about, and what it has said. */
export interface OwnRevocation {
  readonly row: Pick<RevocationRow, 'id' | 'number' | 'code' | 'productName' | 'star'>;
  readonly standing: Pick<
    RevocationStanding,
    'seq' | 'state' | 'opening' | 'verified' | 'answerBy' | 'endedOn' | 'dropped'
  >;
  readonly statements: readonly { readonly text: string; readonly statedAt: string }[];
  /** Its term runs: it may say something. */
  readonly mayState: boolean;
  readonly today: PlainDate;
}

/**
 * The case for its producer, from the day it is asked; before that an unannounced check stays
 * unannounced. Refuses NOT_FOUND and NOT_ALLOWED.
 */
export async function viewOwnRevocation(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<OwnRevocation>> {
  const row = await findRevocation(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const own = allow(deps, actor, 'revocation.answer', { producerId: row.producerId });
  if (!own.ok) return own;
  const standing = standingOf(REVOCATION, await listActs(deps.db, REVOCATION, id));
  const { seq, state, opening, verified, answerBy, endedOn, dropped } = standing;
  if (answerBy === null) return refuse('NOT_FOUND');
  const today = deps.clock.today();
  const { number, code, productName, star } = row;
  return ok({
    row: { id, number, code, productName, star },
    standing: { seq, state, opening, verified, answerBy, endedOn, dropped },
    statements: await listStatements(deps.db, id),
    mayState: state === 'hearing' && today <= answerBy,
    today,
  });
}
