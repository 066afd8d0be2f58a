import type { Actor } from '#domain/access/authorize.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { checkEvidence, type EvidenceFacts } from '#domain/dossier/evidence.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { insertEvidence } from '#storage/dossier/evidence.ts';
import { findFile } from '#storage/files/files.ts';
import type { Deps } from '../deps.ts';
import type { DeviceItem } from '../offline/in-line.ts';
import { editDraft, type DraftContext, type Saved } from './edit-draft.ts';

export interface AddEvidence extends EvidenceFacts {
  readonly dossierId: string;
  /** A file that was uploaded for the same producer. */
  readonly fileId: string;
  /** Its place behind the file in what the page sends by itself; without script there is none. */
  readonly item?: DeviceItem | null;
}

/**
 * Puts a paper into the dossier (form 02, III.3). Refuses FILE_MISSING, what `checkEvidence` finds,
 * and as `editDraft` does.
 */
export function addEvidence(
  deps: Deps,
  actor: Actor,
  { dossierId, fileId, item, ...facts }: AddEvidence,
): Promise<Result<Saved>> {
  const add = async ({ trx, dossier, set, content }: DraftContext) => {
    const file = await findFile(trx, fileId);
    if (file?.producerId !== dossier.producerId) return refuse('FILE_MISSING', {}, 'fileId');
    const codes = leavesOf(set).map((leaf) => leaf.code);
    const checked = checkEvidence(facts, codes, deps.clock.today());
    if (!checked.ok) return checked;
    const id = deps.newId();
    const createdAt = deps.clock.now();
    await insertEvidence(trx, { ...checked.value, id, dossierId, fileId, createdAt });
    return ok(content);
  };
  return editDraft(deps, actor, dossierId, null, add, item);
}
