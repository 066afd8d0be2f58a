import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS, type ActRequest } from '../../dossier/dossier-subject.ts';
import type { takeBackInput } from '../take-back.input.ts';

/** The leader does not confirm what the office entered, or the office takes it back. Refuses what `actOn` does, and REDO_NOT_ASKED. */
export function dropRedo(
  deps: Deps,
  actor: Actor,
  input: ActRequest & InferOutput<typeof takeBackInput>,
) {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'dropRedo', input, ({ standing }) =>
      Promise.resolve(standing.redoAsked ? ok({ reason: input.reason }) : refuse('REDO_NOT_ASKED')),
    ),
  );
}
