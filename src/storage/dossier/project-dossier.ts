import type { DossierStanding } from '#domain/dossier/dossier.ts';
import type { Db, Trx } from '../database.ts';

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectDossier(
  trx: Trx,
  dossierId: string,
  standing: DossierStanding,
): Promise<void> {
  const row = dossierStateOf(standing);
  await trx
    .insertInto('dossierState')
    .values({ dossierId, ...row })
    .onConflict((conflict) => conflict.column('dossierId').doUpdateSet(row))
    .execute();
}

/** What lists read of a dossier, as its acts come to. */
export function dossierStateOf(standing: DossierStanding) {
  return {
    seq: standing.seq,
    state: standing.state,
    submittedOn: standing.submittedOn,
    helpDesk: standing.helpDesk,
    communeReceivedOn: standing.communeReceivedOn,
    communeDueOn: standing.communeDueOn,
    forwardedOn: standing.forwardedOn,
    officeReceivedOn: standing.officeReceivedOn,
    answerBy: standing.answerBy,
    roundId: standing.forwarded?.roundId ?? null,
    sentBack: standing.state === 'proposedToMinistry' && standing.ministrySentBack !== null,
    sessionId: standing.sessionId,
    star: standing.star,
    changedOn: changedOn(standing),
  };
}

function changedOn(standing: DossierStanding) {
  if (standing.changedOn === null) throw new Error('a dossier without acts has no projection');
  return standing.changedOn;
}

/** What lists read of one dossier; undefined also when they read it under another unit than its own. */
export async function findDossierState(db: Db | Trx, dossierId: string) {
  const row = await db
    .selectFrom('dossierState')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.id', '=', 'dossierState.dossierId')
        .onRef('dossier.unitId', '=', 'dossierState.unitId'),
    )
    .selectAll('dossierState')
    .where('dossierId', '=', dossierId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { unitId: _own, runningUntil: _generated, ...state } = row;
  return state;
}
