import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import type { askHelpInput } from './ask-help.input.ts';
import { DOSSIERS, type ActRequest } from './dossier-subject.ts';

/**
 * The producer lets the commune or the office read a draft that was never sent, so that an officer
 * can help with it; until then nobody else can open it. Another desk asked later takes the place of
 * the first. Refuses HELP_ASKED_ALREADY, and as `actOn` does.
 */
export function askHelp(
  deps: Deps,
  actor: Actor,
  input: ActRequest & InferOutput<typeof askHelpInput>,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'askHelp', input, ({ standing }) =>
      Promise.resolve(
        standing.helpDesk === input.desk
          ? refuse('HELP_ASKED_ALREADY', {}, 'desk')
          : ok({ desk: input.desk }),
      ),
    ),
  );
}
