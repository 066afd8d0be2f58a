import type { DossierStanding } from '#domain/dossier/dossier.ts';
import type { Trx } from '../database.ts';

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectDossier(
  trx: Trx,
  dossierId: string,
  standing: DossierStanding,
): Promise<void> {
  const row = {
    seq: standing.seq,
    state: standing.state,
    submitted_on: standing.submittedOn,
    commune_received_on: standing.communeReceivedOn,
    commune_due_on: standing.communeDueOn,
    forwarded_on: standing.forwardedOn,
    office_received_on: standing.officeReceivedOn,
    session_id: standing.sessionId,
    star: standing.star,
    changed_on: changedOn(standing),
  };
  await trx
    .insertInto('dossier_state')
    .values({ dossier_id: dossierId, ...row })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(row))
    .execute();
}

function changedOn(standing: DossierStanding) {
  if (standing.changedOn === null) throw new Error('a dossier without acts has no projection');
  return standing.changedOn;
}
