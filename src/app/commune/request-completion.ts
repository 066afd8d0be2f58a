import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { checkReturn, type TypedReason } from '#domain/dossier/return-reasons.ts';
import type { Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';

export interface CompletionInput extends ActRequest {
  readonly reasons: readonly TypedReason[];
  readonly answerBy: PlainDate | null;
}

/**
 * The commune asks the producer to complete a dossier it keeps (Đ7.2a). Refuses REASON_MISSING,
 * REASON_WITHOUT_WORDS, REASON_CRITERION_UNKNOWN, ANSWER_DAY_MISSING, ANSWER_DAY_NOT_AHEAD, NOT_FOUND, NOT_ALLOWED,
 * ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function requestCompletion(
  deps: Deps,
  actor: Actor,
  input: CompletionInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'requestCompletion', input, async ({ row: dossier }) =>
      checkReturn(input, criteriaOf(deps, dossier).set, deps.clock.today()),
    ),
  );
}
