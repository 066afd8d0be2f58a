import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from './dossier-subject.ts';

/**
 * The producer takes back what `askHelp` allowed: from now on the draft is the producer's alone
 * again. Refuses HELP_NOT_ASKED, and as `actOn` does.
 */
export function endHelp(
  deps: Deps,
  actor: Actor,
  input: ActRequest,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'endHelp', input, ({ standing }) =>
      Promise.resolve(standing.helpDesk === null ? refuse('HELP_NOT_ASKED') : ok({})),
    ),
  );
}
