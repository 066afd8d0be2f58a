import type { Actor } from '#domain/access/authorize.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { checkEvidence, type EvidenceFacts } from '#domain/dossier/evidence.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { updateEvidence as write } from '#storage/dossier/evidence.ts';
import type { Deps } from '../deps.ts';
import { editDraft, type Saved } from './edit-draft.ts';

export interface UpdateEvidence extends EvidenceFacts {
  readonly dossierId: string;
  readonly evidenceId: string;
  readonly seenVersion: number;
}

/** Corrects what is said of a paper. Refuses NOT_FOUND, what `checkEvidence` finds, and as `editDraft`. */
export function updateEvidence(
  deps: Deps,
  actor: Actor,
  { dossierId, evidenceId, seenVersion, ...facts }: UpdateEvidence,
): Promise<Result<Saved>> {
  return editDraft(deps, actor, dossierId, seenVersion, async ({ trx, set, content }) => {
    const codes = leavesOf(set).map((leaf) => leaf.code);
    const checked = checkEvidence(facts, codes, deps.clock.today());
    if (!checked.ok) return checked;
    const found = await write(trx, dossierId, evidenceId, checked.value);
    return found ? ok(content) : refuse('NOT_FOUND');
  });
}
