import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { actOnDossier, type ActRequest } from './act-on-dossier.ts';

/**
 * The producer takes back what `askHelp` allowed: from now on the draft is the producer's alone
 * again. Refuses HELP_NOT_ASKED, and as `actOnDossier` does.
 */
export function endHelp(
  deps: Deps,
  actor: Actor,
  input: ActRequest,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOnDossier(deps, trx, actor, 'endHelp', input, ({ standing }) =>
      Promise.resolve(standing.helpDesk === null ? refuse('HELP_NOT_ASKED') : ok({})),
    ),
  );
}
