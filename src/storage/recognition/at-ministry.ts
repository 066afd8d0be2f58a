import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierActKind } from '#domain/dossier/acts.ts';
import { MINISTRY_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
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

const SENT_BACK: DossierActKind = 'sendBackMinistryAnswer';

/** Those that wait for the leader first, then the oldest. */
export async function listAtMinistry(db: Db, reach: Reach): Promise<readonly AtMinistry[]> {
  const rows = await db
    .selectFrom('dossier_state')
    .innerJoin('dossier', 'dossier.id', 'dossier_state.dossier_id')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('act', (last) =>
      last
        .onRef('act.subject_id', '=', 'dossier.id')
        .onRef('act.seq', '=', 'dossier_state.seq')
        .on('act.subject_kind', '=', 'dossier'),
    )
    .select([
      'dossier.id as dossierId',
      'product.name as productName',
      'dossier_state.state',
      'dossier_state.changed_on as since',
      'act.kind as lastAct',
    ])
    .where('dossier_state.state', 'in', MINISTRY_STATES)
    .where(isWithin('dossier.unit_id', reach))
    // `ministryAnswered` comes before `proposedToMinistry`.
    .orderBy('dossier_state.state')
    .orderBy('dossier_state.changed_on')
    .orderBy('dossier.id')
    .execute();
  // The projection holds only states of the fold.
  return rows.map(({ lastAct, ...row }) => ({
    ...row,
    state: row.state as DossierState,
    sentBack: lastAct === SENT_BACK,
  }));
}
