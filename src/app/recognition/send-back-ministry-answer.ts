import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';
import type { sendBackMinistryAnswerInput } from './send-back-ministry-answer.input.ts';

/** The leader finds the ministry's answer entered wrongly: the office enters it anew. */
export function sendBackMinistryAnswer(
  deps: Deps,
  actor: Actor,
  input: ActRequest & InferOutput<typeof sendBackMinistryAnswerInput>,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'sendBackMinistryAnswer', input, () =>
      Promise.resolve(ok({ reason: input.reason })),
    ),
  );
}
