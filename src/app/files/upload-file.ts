import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/rights.ts';
import type { EvidenceFile } from '#domain/dossier/evidence.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { smallKey } from '#platform/files.ts';
import { MAX_MEGABYTES, takeUpload, type Purpose } from '#platform/uploads.ts';
import { insertFile } from '#storage/files/files.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { allow } from '../access/allow.ts';
import type { Deps } from '../deps.ts';

export { MAX_MEGABYTES };
export type { Purpose };

export interface UploadFile {
  readonly producerId: string;
  readonly purpose: Purpose;
  /** As the person's own machine calls it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const VERB: Record<Purpose, Verb> = { evidence: 'dossier.edit', picture: 'product.edit' };
const NAME_MAX = 120;

/**
 * Takes in one file for a producer, streamed; it belongs to no dossier and no product yet. Rights
 * are asked before the first byte is read. Refuses NOT_FOUND, NOT_ALLOWED and what `takeUpload`
 * refuses; then nothing of the file stays.
 */
export async function uploadFile(
  deps: Deps,
  actor: Actor,
  input: UploadFile,
): Promise<Result<EvidenceFile>> {
  const producer = await findProducer(deps.db, input.producerId);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, VERB[input.purpose], where);
  if (!allowed.ok) return allowed;
  const taken = await takeUpload(deps.files, input.content, input.purpose);
  if (!taken.ok) return taken;
  const { key, mime, bytes, sha256 } = taken.value;
  const id = deps.newId();
  const name = nameToShow(input.name);
  try {
    await insertFile(deps.db, {
      id,
      producerId: producer.id,
      mime,
      bytes,
      sha256,
      originalName: name,
      storageKey: key,
      uploadedBy: actor.accountId,
      createdAt: deps.clock.now(),
    });
  } catch (fault) {
    await deps.files.remove(key);
    await deps.files.remove(smallKey(key));
    throw fault;
  }
  return ok({ id, mime, bytes, name, sha256: sha256.toString('hex') });
}

/** The last step of a path, without control characters: shown and proposed for saving, nothing else. */
function nameToShow(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim();
  return clean === '' ? 'tep' : clean.slice(0, NAME_MAX);
}
