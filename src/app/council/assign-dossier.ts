import { SESSION } from '#domain/council/session.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { addToAgenda, listAgenda } from '#storage/council/agenda.ts';
import { lockSession } from '#storage/council/sessions.ts';
import { inTransaction } from '#storage/database.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest } from '../dossier/dossier-subject.ts';

export interface AssignDossierInput extends ActRequest {
  readonly sessionId: string;
}

/**
 * The office gives an accepted dossier to a planned session. A product that this session deferred
 * goes to another one, so that no sheet is scored over. Refuses NOT_FOUND, NOT_ALLOWED,
 * PRODUCT_WAS_HERE, SESSION_ACT_NOT_NOW, ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function assignDossier(
  deps: Deps,
  actor: Actor,
  input: AssignDossierInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'assign', input, async () => {
      const session = await lockSession(trx, input.sessionId);
      if (!session) return refuse('NOT_FOUND', {}, 'sessionId');
      const mayPlan = allow(deps, actor, 'dossier.assign', { unitId: session.unitId });
      if (!mayPlan.ok) return mayPlan;
      const { state } = await readStanding(trx, SESSION, session.id);
      const agenda = await listAgenda(trx, session.id);
      const before = agenda.find((item) => item.dossierId === input.dossierId);
      if (before) return refuse('PRODUCT_WAS_HERE', { product: before.productName }, 'sessionId');
      if (state !== 'planned') return refuse('SESSION_ACT_NOT_NOW', {}, 'sessionId');
      await addToAgenda(trx, session.id, input.dossierId);
      return ok({ sessionId: session.id });
    }),
  );
}
