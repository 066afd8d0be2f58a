import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { MINISTRY_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A product whose request is with the ministry, or whose answer waits for the leader. */
export interface AtMinistry {
  readonly dossierId: string;
  readonly productName: string;
  readonly state: DossierState;
  readonly since: PlainDate;
  /** The leader sent the office's entry back. */
  readonly sentBack: boolean;
}

/** A page of them all, those that wait for the leader first, then the oldest. */
export async function listAtMinistry(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<readonly AtMinistry[]> {
  return atMinistry(db, reach)
    .where('dossierState.state', 'in', MINISTRY_STATES)
    .offset(offset)
    .limit(limit)
    .execute();
}

/** Those that wait for the leader. */
export async function listAnswered(db: Db, reach: Reach): Promise<readonly AtMinistry[]> {
  return atMinistry(db, reach).where('dossierState.state', '=', 'ministryAnswered').execute();
}

/** Those that the leader sent back. */
export async function listSentBack(db: Db, reach: Reach): Promise<readonly AtMinistry[]> {
  return atMinistry(db, reach).where('dossierState.sentBack', '=', true).execute();
}

function atMinistry(db: Db, reach: Reach) {
  return (
    db
      .selectFrom('dossierState')
      .innerJoin('dossier', 'dossier.id', 'dossierState.dossierId')
      .innerJoin('product', 'product.id', 'dossier.productId')
      .select([
        'dossier.id as dossierId',
        'product.name as productName',
        // The projection holds only states of the fold.
        sql<DossierState>`dossier_state.state`.as('state'),
        'dossierState.changedOn as since',
        'dossierState.sentBack',
      ])
      .where(isWithin('dossierState.unitId', reach))
      // `ministryAnswered` comes before `proposedToMinistry`.
      .orderBy('dossierState.state')
      .orderBy('dossierState.changedOn')
      .orderBy('dossier.id')
  );
}
