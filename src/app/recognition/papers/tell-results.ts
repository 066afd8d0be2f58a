import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAct } from '#domain/acts/subject.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../../acts/act-on.ts';
import { record } from '../../acts/record.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS } from '../../dossier/dossier-subject.ts';
import { DECISIONS, type DecisionRequest } from '../decision-subject.ts';
import { madeFrom } from '../templates/in-use.ts';
import type { tellResultsInput } from './tell-results.input.ts';

export type TellResultsInput = DecisionRequest & InferOutput<typeof tellResultsInput>;

/**
 * The office tells every producer and commune of a signed decision the result in writing, also where
 * nothing was recognised (Đ7.3g): one notice for each, under one number. Products that have moved on
 * since, back to the council say, are told with their next result. Refuses what `perform` does,
 * RESULTS_TOLD, PAPER_BEFORE_DECISION.
 */
export async function tellResults(
  deps: Deps,
  actor: Actor,
  input: TellResultsInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, DECISIONS, 'tellResults', input, async (found) => {
      const { row, standing, role, actId } = found;
      const { decision, items } = row;
      const { number, dated } = input;
      const told = { number: decision.number };
      if (standing.told) return refuse('RESULTS_TOLD', { number: standing.told.number });
      const day = formatVietnameseDate(decision.dated);
      if (dated < decision.dated)
        return refuse('PAPER_BEFORE_DECISION', { ...told, dated: day }, 'dated');
      for (const { dossierId: id } of items) {
        const before = await readStanding(trx, DOSSIER, id);
        const fits = checkAct(DOSSIER, before, 'tellResult', role).ok;
        if (!fits || before.decisionId !== decision.id) continue;
        const data = { decisionId: decision.id, number, dated };
        const act = { id, role, data, before, batchId: actId, idempotencyKey: null };
        const written = await record(deps, trx, actor, DOSSIERS, { ...act, kind: 'tellResult' });
        if (!written.ok) return written;
      }
      return ok({ number, dated, ...(await madeFrom(trx, decision.unitId, 'notice')) });
    }),
  );
  return done.ok ? ok(null) : done;
}
