import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { SESSIONS, type DossierInSession } from './session-subject.ts';
import type { declareConflictInput } from './declare-conflict.input.ts';

export type DeclareConflictInput = DossierInSession & InferOutput<typeof declareConflictInput>;

/**
 * A member declares a tie to a producer (Đ4.2) and from then on neither sees nor scores the
 * dossier. Not after the own sheet is sealed: then the chair decides what becomes of it. Refuses
 * CONFLICT_WITHOUT_REASON, NOT_FOUND, SHEET_SEALED_ALREADY and what `actOn` refuses.
 */
export function declareConflict(
  deps: Deps,
  actor: Actor,
  input: DeclareConflictInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(
      deps,
      trx,
      actor,
      SESSIONS,
      'declareConflict',
      input,
      async ({ row: { session }, standing }) => {
        const { dossierId, reason } = input;
        if (reason.trim() === '') return refuse('CONFLICT_WITHOUT_REASON', {}, 'reason');
        const agenda = await listAgenda(trx, session.id);
        if (!agenda.some((item) => item.dossierId === dossierId)) return refuse('NOT_FOUND');
        if (standing.sealed.get(dossierId)?.has(actor.accountId))
          return refuse('SHEET_SEALED_ALREADY');
        return ok({ dossierId, accountId: actor.accountId, reason: reason.trim() });
      },
    ),
  );
}
