import { buffer } from 'node:stream/consumers';
import type { TemplateVersion } from '#domain/recognition/paper-template.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { sha256Of } from '#storage/acts/sha256.ts';
import { findFile } from '#storage/files/files.ts';
import type { Deps } from '../../deps.ts';
import { openStored } from '../../files/open-stored.ts';

/** The bytes of a version as they came. Refuses FILE_LOST, also for bytes that are not those of the ledger. */
export async function templateFile(
  deps: Deps,
  { fileId, sha256 }: TemplateVersion,
): Promise<Result<Uint8Array>> {
  const file = await findFile(deps.db, fileId);
  if (!file) return refuse('NOT_FOUND');
  const { storageKey, bytes } = file;
  const opened = await openStored(deps, { fileId, storageKey, bytes });
  if (!opened.ok) return opened;
  const content = await buffer(opened.value);
  if (sha256Of(content).toString('hex') !== sha256)
    return refuse('FILE_LOST', { reference: fileId });
  return ok(content);
}
