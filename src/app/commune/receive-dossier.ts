import type { Actor } from '#domain/access/authorize.ts';
import { communeDeadline } from '#domain/calendar/commune-deadline.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { actOnDossier, type ActRequest } from '../dossier/act-on-dossier.ts';
import { drawSlipNumber } from './draw-numbers.ts';

export interface ReceiveInput extends ActRequest {
  /** The paper set lies on the desk too; what was sent here is the electronic one (Đ7.1). */
  readonly paperReceived: boolean;
}

/**
 * The commune receives a dossier: slip number and the last of its 15 working days (Đ7.2). One that
 * comes back after a return keeps its number and gets a new term. Refuses NOT_FOUND, NOT_ALLOWED,
 * ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function receiveDossier(
  deps: Deps,
  actor: Actor,
  input: ReceiveInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOnDossier(deps, trx, actor, 'receive', input, async ({ dossier, standing }) => {
      const today = deps.clock.today();
      return ok({
        slipNumber:
          standing.communeSlip ?? (await drawSlipNumber(deps, trx, 'commune', dossier.unitId)),
        paperReceived: input.paperReceived,
        dueOn: communeDeadline(deps.workingDays, today, today).lastDay,
      });
    }),
  );
}
