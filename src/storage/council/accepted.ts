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
    .selectFrom('dossier_state')
    .innerJoin('dossier', 'dossier.id', 'dossier_state.dossier_id')
    .innerJoin('assessed', 'assessed.dossier_id', 'dossier.id')
    .leftJoin('product_code', 'product_code.dossier_id', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'dossier_state.seq',
      'assessed.product_name as productName',
      'assessed.producer_name as producerName',
      'dossier.unit_id as unitId',
      'dossier.kind',
      'dossier.criteria_set as criteriaSet',
      'product_code.code as productCode',
    ])
    .where('dossier_state.state', '=', 'accepted')
    .where(isWithin('dossier.unit_id', reach))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('session_dossier')
            .select('session_dossier.dossier_id')
            .whereRef('session_dossier.dossier_id', '=', 'dossier.id')
            .where('session_dossier.session_id', '=', sessionId),
        ),
      ),
    )
    .orderBy('dossier_state.changed_on')
    .orderBy('assessed.product_name')
    .orderBy('dossier.id')
    .execute();
}
