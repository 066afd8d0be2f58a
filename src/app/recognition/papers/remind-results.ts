import type { Actor } from '#domain/access/authorize.ts';
import { checkAct } from '#domain/acts/subject.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { listUnread } from '#storage/recognition/told-parties.ts';
import { perform } from '../../acts/act-on.ts';
import { record } from '../../acts/record.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS } from '../../dossier/dossier-subject.ts';
import { DECISIONS, type DecisionRequest } from '../decision-subject.ts';

/**
 * The office reminds every producer and commune that has not confirmed the notice of the results; once a
 * day. Refuses what `perform` does, RESULTS_NOT_TOLD, REMINDED_TODAY, NOBODY_TO_REMIND.
 */
export async function remindResults(
  deps: Deps,
  actor: Actor,
  input: DecisionRequest,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, DECISIONS, 'remindResults', input, async (found) => {
      const { row, standing, role, actId } = found;
      const { id: decisionId, number } = row.decision;
      if (!standing.told) return refuse('RESULTS_NOT_TOLD', { number });
      const notice = { number: standing.told.number };
      if (standing.remindedOn === deps.clock.today()) return refuse('REMINDED_TODAY', notice);
      const unread = await listUnread(trx, decisionId);
      if (unread.length === 0) return refuse('NOBODY_TO_REMIND', notice);
      for (const { dossierId: id, to } of unread) {
        const before = await readStanding(trx, DOSSIER, id);
        if (!checkAct(DOSSIER, before, 'remindResult', role).ok) continue;
        const data = { decisionId, to };
        const act = { id, role, data, before, batchId: actId, idempotencyKey: null };
        const written = await record(deps, trx, actor, DOSSIERS, { ...act, kind: 'remindResult' });
        if (!written.ok) return written;
      }
      return ok({});
    }),
  );
  return done.ok ? ok(null) : done;
}
