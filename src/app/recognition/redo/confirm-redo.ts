import { standingOf } from '#domain/acts/subject.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { ConfirmedActor } from '../../access/confirmed-actor.ts';
import { actOn } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS, type ActRequest, type DossierFound } from '../../dossier/dossier-subject.ts';
import { witness } from '../../ledger/checkpoint-now.ts';
import type { Ledger } from '../issue-certificate.ts';
import { checkRedo } from './check-redo.ts';
import { withdrawRecognition } from './withdraw-recognition.ts';

/**
 * The leader confirms with the password what the ministry asks (Đ10.1b): the product goes back to be
 * assessed again, its recognition is withdrawn from today, or both, in one transaction; the first result
 * stays in the ledger. Whoever entered it had the office's hand and cannot confirm it. Refuses what
 * `actOn` and `checkRedo` do, and REDO_NOT_ASKED.
 */
export async function confirmRedo(
  deps: Deps,
  actor: ConfirmedActor,
  input: ActRequest,
): Promise<Result<null>> {
  const confirmed = await inTransaction(deps.db, async (trx) => {
    const follows = (found: DossierFound) => follow(deps, trx, actor, found);
    return (await isOnlyWithdrawn(trx, input.dossierId))
      ? actOn(deps, trx, actor, DOSSIERS, 'withdrawRecognition', input, async (found) => {
          const done = await follows(found);
          return done.ok ? ok({ number: done.value.number, dated: done.value.dated }) : done;
        })
      : actOn(deps, trx, actor, DOSSIERS, 'redo', input, follows);
  });
  if (!confirmed.ok) return confirmed;
  await witness(deps);
  return ok(null);
}

/** Also of one confirmed before: a press sent twice finds its own act. */
async function isOnlyWithdrawn(trx: Trx, dossierId: string): Promise<boolean> {
  const acts = await listActs(trx, DOSSIER, dossierId);
  const asked = standingOf(DOSSIER, acts).redoAsked;
  return asked ? !asked.redo : acts.at(-1)?.kind === 'withdrawRecognition';
}

async function follow(deps: Deps, trx: Trx, actor: ConfirmedActor, found: DossierFound) {
  const { redoAsked: asked, certificateId } = found.standing;
  if (!asked) return refuse('REDO_NOT_ASKED');
  const today = deps.clock.today();
  const may = await checkRedo(trx, found, asked, today);
  if (!may.ok) return may;
  const { number, dated, withdraws } = asked;
  if (withdraws && certificateId !== null) {
    const ledger: Ledger = { deps, trx, actor, role: found.role, batchId: found.actId };
    const withdrawn = await withdrawRecognition(ledger, certificateId, { number, from: today });
    if (!withdrawn.ok) return withdrawn;
  }
  return ok({ number, dated, withdrawn: withdraws });
}
