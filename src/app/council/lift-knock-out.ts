import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import { SESSIONS, type DossierInSession } from './session-subject.ts';
import type { liftKnockOutInput } from './lift-knock-out.input.ts';

export type LiftKnockOutInput = DossierInSession & InferOutput<typeof liftKnockOutInput>;

/**
 * The secretary takes back a ground confirmed by mistake: the product is scored like any other
 * again, and both acts stay in the ledger. Refuses LIFT_WITHOUT_REASON, NOT_KNOCKED_OUT, NOT_FOUND,
 * CONFLICT_OF_INTEREST for a secretary of the producer’s people, and what `actOn` refuses.
 */
export function liftKnockOut(
  deps: Deps,
  actor: Actor,
  input: LiftKnockOutInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(
      deps,
      trx,
      actor,
      SESSIONS,
      'liftKnockOut',
      input,
      async ({ row: { session }, standing }) => {
        const { dossierId } = input;
        const reason = input.reason.trim();
        if (reason === '') return refuse('LIFT_WITHOUT_REASON', {}, 'reason');
        if (!standing.knockOuts.has(dossierId)) return refuse('NOT_KNOCKED_OUT');
        const item = (await listAgenda(trx, session.id)).find((one) => one.dossierId === dossierId);
        if (!item) return refuse('NOT_FOUND');
        if (standsAside(actor, await tiesOf(trx, actor), item))
          return refuse('CONFLICT_OF_INTEREST');
        return ok({ dossierId, reason });
      },
    ),
  );
}
