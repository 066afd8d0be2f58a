import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS, type ActRequest } from '../../dossier/dossier-subject.ts';
import type { askRedoInput } from './ask-redo.input.ts';
import { checkRedo } from './check-redo.ts';

/**
 * The office enters what the ministry asks of an irregular result: to assess it again, to withdraw the
 * recognition, or both (Đ10.1b). Nothing follows until the leader confirms it. Refuses what `actOn` and
 * `checkRedo` do, and REDO_WAITS.
 */
export function askRedo(
  deps: Deps,
  actor: Actor,
  input: ActRequest & InferOutput<typeof askRedoInput>,
) {
  const { number, dated, ground, redo, withdraws } = input;
  const data = { number, dated, ground, redo, withdraws };
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'askRedo', input, async (found) => {
      if (found.standing.redoAsked) return refuse('REDO_WAITS');
      const may = await checkRedo(trx, found, data, deps.clock.today());
      return may.ok ? ok(data) : may;
    }),
  );
}
