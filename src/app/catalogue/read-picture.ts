import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#domain/result.ts';
import { smallKey } from '#platform/files.ts';
import { findPublicPicture } from '#storage/catalogue/pictures.ts';
import type { Deps } from '../deps.ts';
import { openStored } from '../files/open-stored.ts';

/**
 * A picture of a recognised product, small for lists or as large as it is kept. Refuses NOT_FOUND
 * and FILE_LOST.
 */
export async function readPicture(
  deps: Deps,
  fileId: string,
  size: 'small' | 'large',
): Promise<Result<{ readonly mime: string; readonly content: Readable }>> {
  const found = await findPublicPicture(deps.db, fileId, deps.clock.today());
  if (found === undefined) return refuse('NOT_FOUND');
  const stored =
    size === 'small'
      ? { storageKey: smallKey(found.storageKey), bytes: null }
      : { storageKey: found.storageKey, bytes: found.bytes };
  const content = await openStored(deps, { fileId, ...stored });
  return content.ok ? ok({ mime: found.mime, content: content.value }) : content;
}
