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
    .selectFrom('sessionDossier')
    .innerJoin('dossier', 'dossier.id', 'sessionDossier.dossierId')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .innerJoin('councilSession', 'councilSession.id', 'sessionDossier.sessionId')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'sessionDossier.position',
      'dossierState.state',
      'dossierState.sessionId as currentSessionId',
      'dossier.kind',
      'dossier.criteriaVersion',
      'dossier.criteriaSet',
      'assessed.productName',
      'dossier.producerId',
      'assessed.producerName',
      'dossier.unitId',
      'productCode.code as productCode',
      heldStar,
    ])
    .where('sessionDossier.sessionId', '=', sessionId)
    .orderBy('sessionDossier.position')
    .execute();
  // The projection holds only states of the fold; a test rebuilds it from the acts.
  return rows.map((row) => ({ ...row, state: row.state as DossierState }));
}

/** Whoever had a vote in a council the dossier was ever given to. */
export async function listCouncilOf(db: Db | Trx, dossierId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sessionDossier')
    .innerJoin('sessionMember', 'sessionMember.sessionId', 'sessionDossier.sessionId')
    .select('sessionMember.accountId')
    .where('sessionDossier.dossierId', '=', dossierId)
    .where('sessionMember.voting', '=', true)
    .execute();
  return new Set(rows.map((row) => row.accountId));
}

/** Puts a dossier at the end of the agenda; again when it comes back to the same session. */
export async function addToAgenda(trx: Trx, sessionId: string, dossierId: string): Promise<void> {
  const last = await trx
    .selectFrom('sessionDossier')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('sessionId', '=', sessionId)
    .executeTakeFirst();
  await trx
    .insertInto('sessionDossier')
    .values({ sessionId, dossierId, position: (last?.position ?? 0) + 1 })
    .execute();
}
