import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, type Result } from '#domain/result.ts';
import { holdNotices } from '#storage/calendar/holiday-notices.ts';
import { inTransaction } from '#storage/database.ts';
import { workingDays } from '../working-days.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';
import { termOfReceipt } from '../dossier/commune-term.ts';
import { drawSlipNumber } from './draw-numbers.ts';

export interface ReceiveInput extends ActRequest {
  /** The paper set lies on the desk too; what was sent here is the electronic one (Đ7.1). */
  readonly paperReceived: boolean;
}

/**
 * The commune receives a dossier: slip number and the last of its 15 working days (Đ7.2), which
 * began when the dossier arrived unless the Regulation begins them here. One that comes back after
 * a return keeps its number and has a new term. Refuses NOT_FOUND, NOT_ALLOWED,
 * ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function receiveDossier(
  deps: Deps,
  actor: Actor,
  input: ReceiveInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, async (trx) => {
    await holdNotices(trx);
    return actOn(
      deps,
      trx,
      actor,
      DOSSIERS,
      'receive',
      input,
      async ({ row: dossier, standing }) => {
        const calendar = await workingDays(deps, trx);
        return ok({
          slipNumber:
            standing.communeSlip ?? (await drawSlipNumber(deps, trx, 'commune', dossier.unitId)),
          paperReceived: input.paperReceived,
          ...(await termOfReceipt(deps, trx, calendar, { dossier, standing })),
        });
      },
    );
  });
}
