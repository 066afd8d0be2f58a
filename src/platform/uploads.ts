import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#domain/result.ts';
import { smallKey, type FileStore, type Received, type StoredFile } from './files.ts';
import { EDGES, reencode } from './images.ts';
import { isMime, KINDS, sniff, type Mime, type Sniffed } from './sniff.ts';

/** Most megabytes of one file. */
export const MAX_MEGABYTES = 25;

/** What the file is for: evidence may be a paper or a picture, a product's picture only a picture. */
export type Purpose = 'evidence' | 'picture';

/** A file taken in: pictures are WebP by now, with a small form under `smallKey(key)`. */
export interface Upload extends StoredFile {
  readonly mime: Mime;
}

const PICTURES: readonly Mime[] = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * Takes in one file: streamed, limited, judged by its content, pictures encoded anew. Refuses
 * `FILE_TOO_LARGE`, `FILE_EMPTY`, `FILE_INTERRUPTED`, `FILE_TOO_SLOW`, `FILE_KIND_REFUSED`, `FILE_IS_SCRIPT`,
 * `FILE_IS_HEIC`, `FILE_BROKEN`, `FILE_TOO_MANY_PIXELS`; then nothing of it stays.
 */
export async function takeUpload(
  files: FileStore,
  content: AsyncIterable<Uint8Array>,
  purpose: Purpose,
): Promise<Result<Upload>> {
  const received = await files.receive(content, MAX_MEGABYTES);
  if (!received.ok) return received;
  try {
    const mime = accepted(await sniff(received.value.path), purpose);
    if (!mime.ok) return mime;
    if (PICTURES.includes(mime.value)) return await keepPicture(files, received.value, purpose);
    return ok({ ...(await files.keep(received.value)), mime: mime.value });
  } finally {
    await files.discard(received.value);
  }
}

function accepted(found: Sniffed, purpose: Purpose): Result<Mime> {
  const kinds = purpose === 'picture' ? PICTURES : Object.keys(KINDS).filter(isMime);
  const names = kinds.map((kind) => KINDS[kind]).join(', ');
  if (found === 'heic') return refuse('FILE_IS_HEIC');
  if (found === 'script') return refuse('FILE_IS_SCRIPT', { accepted: names });
  if (found === 'other' || !kinds.includes(found)) {
    return refuse('FILE_KIND_REFUSED', { accepted: names });
  }
  return ok(found);
}

async function keepPicture(
  files: FileStore,
  original: Received,
  purpose: Purpose,
): Promise<Result<Upload>> {
  const large = await reencode(original.path, EDGES[purpose]);
  if (!large.ok) return large;
  const small = await reencode(original.path, EDGES.small);
  if (!small.ok) return small;
  const kept = await keepBytes(files, large.value);
  await keepBytes(files, small.value, smallKey(kept.key));
  return ok({ ...kept, mime: 'image/webp' });
}

async function keepBytes(files: FileStore, bytes: Buffer, key?: string): Promise<StoredFile> {
  const received = await files.receive(Readable.from([bytes]), MAX_MEGABYTES);
  if (!received.ok)
    throw new Error(`a picture of ${String(bytes.byteLength)} bytes was not written`);
  return files.keep(received.value, key);
}
