import type { Reach } from '#domain/access/authorize.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** A dossier the office has accepted and not yet given to a session. */
export interface AcceptedDossier {
  readonly dossierId: string;
  readonly seq: number;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly kind: DossierKind;
  readonly criteriaSet: string;
  readonly productCode: string | null;
}

/**
 * The accepted dossiers within reach that were never on the agenda of this session, the longest
 * waiting first.
 */
export async function listAccepted(
  db: Db,
  reach: Reach,
  sessionId: string,
): Promise<readonly AcceptedDossier[]> {
  return db
    .selectFrom('dossierState')
    .innerJoin('dossier', 'dossier.id', 'dossierState.dossierId')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'dossierState.seq',
      'assessed.productName',
      'assessed.producerName',
      'dossier.unitId',
      'dossier.kind',
      'dossier.criteriaSet',
      'productCode.code as productCode',
    ])
    .where('dossierState.state', '=', 'accepted')
    .where(isWithin('dossier.unitId', reach))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('sessionDossier')
            .select('sessionDossier.dossierId')
            .whereRef('sessionDossier.dossierId', '=', 'dossier.id')
            .where('sessionDossier.sessionId', '=', sessionId),
        ),
      ),
    )
    .orderBy('dossierState.changedOn')
    .orderBy('assessed.productName')
    .orderBy('dossier.id')
    .execute();
}
