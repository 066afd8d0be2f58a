import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type DossierRequest } from './dossier-subject.ts';
import type { noteOnDossierInput } from './note-on-dossier.input.ts';

/**
 * An official of commune or office writes down for the others what was heard or agreed. Producer and
 * council never read it, and it changes nothing for anybody. Refuses REQUIRED without a word, and as
 * `actOn` does: NOT_ALLOWED, ACT_NOT_NOW for a draft and at the end.
 */
export function noteOnDossier(
  deps: Deps,
  actor: Actor,
  input: DossierRequest & InferOutput<typeof noteOnDossierInput>,
): Promise<Result<DossierStanding>> {
  const { note } = input;
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'note', input, () =>
      Promise.resolve(note === '' ? refuse('REQUIRED', {}, 'note') : ok({ note })),
    ),
  );
}
