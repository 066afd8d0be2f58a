import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';
import type { acceptDossierInput } from './accept-dossier.input.ts';

export type AcceptInput = ActRequest & InferOutput<typeof acceptDossierInput>;

/**
 * The office finds the dossier complete: from now on it can be given to a council session (Đ7.3a).
 * Refuses NOT_FOUND, NOT_ALLOWED, ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function acceptDossier(
  deps: Deps,
  actor: Actor,
  input: AcceptInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'accept', input, async () => ok({ note: input.note })),
  );
}
