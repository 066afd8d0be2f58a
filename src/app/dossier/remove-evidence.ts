import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { removeEvidence as write } from '#storage/dossier/evidence.ts';
import type { Deps } from '../deps.ts';
import { editDraft, type Saved } from './edit-draft.ts';

/**
 * Takes a paper out of the dossier; versions handed in before keep it. Refuses NOT_FOUND when it is
 * not there (any more), and as `editDraft` does.
 */
export function removeEvidence(
  deps: Deps,
  actor: Actor,
  { dossierId, evidenceId }: { readonly dossierId: string; readonly evidenceId: string },
): Promise<Result<Saved>> {
  return editDraft(deps, actor, dossierId, null, async ({ trx, content }) => {
    const removed = await write(trx, dossierId, evidenceId, deps.clock.now());
    return removed ? ok(content) : refuse('NOT_FOUND');
  });
}
