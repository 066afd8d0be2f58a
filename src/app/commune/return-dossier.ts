import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { checkReasons, type TypedReason } from '#domain/dossier/return-reasons.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';

export interface ReturnInput extends ActRequest {
  readonly reasons: readonly TypedReason[];
}

/**
 * The commune gives a dossier back that it cannot take as it is; handed in again, its 15 working
 * days start anew. Refuses REASON_MISSING, REASON_WITHOUT_WORDS, REASON_CRITERION_UNKNOWN,
 * NOT_FOUND, NOT_ALLOWED, ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function returnDossier(
  deps: Deps,
  actor: Actor,
  input: ReturnInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'returnToProducer', input, async ({ row: dossier }) => {
      const reasons = checkReasons(input.reasons, criteriaOf(deps, dossier).set);
      return reasons.ok ? ok({ reasons: reasons.value }) : reasons;
    }),
  );
}
