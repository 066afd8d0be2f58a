import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db, Trx } from '../database.ts';
import { heldStar } from './held-star.ts';

/** One product on the agenda of a session. */
export interface AgendaItem {
  readonly dossierId: string;
  readonly position: number;
  readonly state: DossierState;
  /** The session the dossier is in now: a deferred product stays on the old agenda. */
  readonly currentSessionId: string | null;
  readonly kind: 'first' | 'upgrade' | 'reassessment';
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly productCode: string | null;
  /** The star in force that an upgrade set out from on the day of the session; null otherwise. */
  readonly heldStar: number | null;
}

/** In the order in which the council takes the products. */
export async function listAgenda(db: Db | Trx, sessionId: string): Promise<readonly AgendaItem[]> {
  const rows = await db
    .selectFrom('session_dossier')
    .innerJoin('dossier', 'dossier.id', 'session_dossier.dossier_id')
    .innerJoin('dossier_state', 'dossier_state.dossier_id', 'dossier.id')
    .innerJoin('assessed', 'assessed.dossier_id', 'dossier.id')
    .innerJoin('council_session', 'council_session.id', 'session_dossier.session_id')
    .leftJoin('product_code', 'product_code.dossier_id', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'session_dossier.position',
      'dossier_state.state',
      'dossier_state.session_id as currentSessionId',
      'dossier.kind',
      'dossier.criteria_version as criteriaVersion',
      'dossier.criteria_set as criteriaSet',
      'assessed.product_name as productName',
      'dossier.producer_id as producerId',
      'assessed.producer_name as producerName',
      'dossier.unit_id as unitId',
      'product_code.code as productCode',
      heldStar,
    ])
    .where('session_dossier.session_id', '=', sessionId)
    .orderBy('session_dossier.position')
    .execute();
  // The projection holds only states of the fold; a test rebuilds it from the acts.
  return rows.map((row) => ({ ...row, state: row.state as DossierState }));
}

/** Whoever had a vote in a council the dossier was ever given to. */
export async function listCouncilOf(db: Db | Trx, dossierId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('session_dossier')
    .innerJoin('session_member', 'session_member.session_id', 'session_dossier.session_id')
    .select('session_member.account_id as accountId')
    .where('session_dossier.dossier_id', '=', dossierId)
    .where('session_member.voting', '=', true)
    .execute();
  return new Set(rows.map((row) => row.accountId));
}

/** Puts a dossier at the end of the agenda; again when it comes back to the same session. */
export async function addToAgenda(trx: Trx, sessionId: string, dossierId: string): Promise<void> {
  const last = await trx
    .selectFrom('session_dossier')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  await trx
    .insertInto('session_dossier')
    .values({ session_id: sessionId, dossier_id: dossierId, position: (last?.position ?? 0) + 1 })
    .execute();
}
