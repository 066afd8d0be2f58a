import type { InferOutput } from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { enterPlanned } from './enter-plan.ts';
import type { enterListInput } from './enter-list.input.ts';
import { IMPORTS, type ImportRequest } from './import-subject.ts';
import { checkEntering, enteredFrom, enteredOf } from './lay-down.ts';
import { UNWATCHED, awaitTurn, watched, type Watch } from './runs/watch.ts';
import { planList } from './plan-list.ts';

export type EnterList = ImportRequest & InferOutput<typeof enterListInput>;

/**
 * The head of the office or the leader confirms a list with the password, and all of it stands in the register: one
 * transaction, one batch (Đ12.1). Refuses what `perform` does, IMPORT_BY_ONESELF,
 * IMPORT_NOT_AS_LAID when rows or register have changed since, and what `checkEntering` and `enterPlan` do.
 */
export async function enterList(
  deps: Deps,
  actor: ConfirmedActor,
  input: EnterList,
  watch: Watch = UNWATCHED,
): Promise<Result<null>> {
  const entered = await inTransaction(deps.db, async (trx): Promise<Result<unknown>> =>
    watched(
      trx,
      watch,
      perform(deps, trx, actor, IMPORTS, 'enter', input, async ({ row, standing, role, actId }) => {
        await awaitTurn(trx, row.provinceId, watch);
        const planned = await planList(deps, trx, row);
        if (planned.sha256 !== standing.sha256 || planned.sha256 !== input.shown)
          return refuse('IMPORT_NOT_AS_LAID');
        const fits = await checkEntering(trx, actor, row, planned);
        if (!fits.ok) return fits;
        const ledger = { deps, trx, actor, role, batchId: actId };
        const written = await enterPlanned(ledger, planned, enteredFrom(deps, row), watch);
        return written.ok ? ok(enteredOf(planned)) : written;
      }),
    ),
  );
  if (entered.ok) await witness(deps);
  return entered.ok ? ok(null) : entered;
}
