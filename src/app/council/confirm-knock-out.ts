import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import { setById } from '#domain/criteria/find.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import { SESSIONS, type DossierInSession } from './session-subject.ts';
import type { confirmKnockOutInput } from './confirm-knock-out.input.ts';

export type ConfirmKnockOutInput = DossierInSession & InferOutput<typeof confirmKnockOutInput>;

/**
 * The secretary writes down that the council confirmed a ground of rejection (Annex II), with its
 * proof. Refuses KNOCK_OUT_WITHOUT_PROOF, NOT_FOUND, CONFLICT_OF_INTEREST for a secretary of the
 * producer’s people, UNKNOWN_KNOCK_OUT and what `actOn` refuses.
 */
export function confirmKnockOut(
  deps: Deps,
  actor: Actor,
  input: ConfirmKnockOutInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, SESSIONS, 'confirmKnockOut', input, async ({ row: { session } }) => {
      const { dossierId, ground, proof } = input;
      if (proof.trim() === '') return refuse('KNOCK_OUT_WITHOUT_PROOF', {}, 'proof');
      const item = (await listAgenda(trx, session.id)).find((one) => one.dossierId === dossierId);
      if (!item) return refuse('NOT_FOUND');
      if (standsAside(actor, await tiesOf(trx, actor), item)) return refuse('CONFLICT_OF_INTEREST');
      const set = setById(deps.criteria, item.criteriaSet);
      if (!set.ok) return set;
      const known = knockOutsOf(set.value).some((one) => one.id === ground);
      if (!known) return refuse('UNKNOWN_KNOCK_OUT', { set: set.value.id, ground }, 'ground');
      return ok({ dossierId, ground, proof: proof.trim() });
    }),
  );
}
