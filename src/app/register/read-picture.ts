import type { Readable } from 'node:stream';
import { smallKey } from '#platform/files.ts';
import { findPublicPicture } from '#storage/register/pictures.ts';
import type { Deps } from '../deps.ts';

/** A picture of a recognised product, small for lists or as large as it is kept. */
export async function readPicture(
  deps: Deps,
  fileId: string,
  size: 'small' | 'large',
): Promise<{ readonly mime: string; readonly content: Readable } | undefined> {
  const found = await findPublicPicture(deps.db, fileId, deps.clock.today());
  if (found === undefined) return undefined;
  const key = size === 'small' ? smallKey(found.storageKey) : found.storageKey;
  return { mime: found.mime, content: deps.files.read(key) };
}
