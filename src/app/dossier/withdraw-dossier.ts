import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from './dossier-subject.ts';
import type { withdrawDossierInput } from './withdraw-dossier.input.ts';

/**
 * The producer takes the dossier back, with a reason, as long as nobody works on it. Refuses
 * REQUIRED without a reason, and as `actOn` does.
 */
export function withdrawDossier(
  deps: Deps,
  actor: Actor,
  input: ActRequest & InferOutput<typeof withdrawDossierInput>,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'withdraw', input, () =>
      Promise.resolve(
        input.reason === '' ? refuse('REQUIRED', {}, 'reason') : ok({ reason: input.reason }),
      ),
    ),
  );
}
