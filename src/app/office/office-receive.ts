import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { drawSlipNumber } from '../commune/draw-numbers.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';

/**
 * The province's OCOP body receives what the commune sent, under a number of its own series (form
 * 01, T1). Refuses NOT_FOUND, NOT_ALLOWED, ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function officeReceive(
  deps: Deps,
  actor: Actor,
  input: ActRequest,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'officeReceive', input, async ({ row: dossier }) =>
      ok({ slipNumber: await drawSlipNumber(deps, trx, 'office', dossier.unitId) }),
    ),
  );
}
