import { Readable } from 'node:stream';
import { ok, type Refused, type Result } from '#domain/result.ts';
import { smallKey } from '#platform/files.ts';
import { takeUpload } from '#platform/uploads.ts';
import { findFile, type FileRow } from '#storage/files/files.ts';
import { troubleOf } from '#storage/trouble.ts';
import type { Deps } from '../deps.ts';

/** What is written of a report. */
interface Written {
  readonly number: string;
}

/**
 * Takes the pictures of a report in: judged by their content, encoded anew, without place and time of their making and
 * without the name that they had on somebody's machine. When a picture is refused, or the report is, or was there
 * before, nothing of them stays.
 */
export async function withPictures(
  deps: Deps,
  pictures: readonly File[],
  write: (files: readonly FileRow[]) => Promise<Result<Written>>,
): Promise<Result<Written>> {
  const files: FileRow[] = [];
  try {
    const written = await takeAll(deps, pictures, files, write);
    // The rows say which are kept: where the answer of a commit was lost, the report is found as there before.
    const kept = await Promise.all(files.map(({ id }) => findFile(deps.db, id)));
    await forget(
      deps,
      files.filter((_, at) => kept[at] === undefined),
    );
    return written;
  } catch (fault) {
    // A cut connection leaves open whether the rows are there: then the sweeping of tomorrow decides.
    if (troubleOf(fault) !== 'lost') await forget(deps, files);
    throw fault;
  }
}

async function takeAll(
  deps: Deps,
  pictures: readonly File[],
  files: FileRow[],
  write: (files: readonly FileRow[]) => Promise<Result<Written>>,
): Promise<Result<Written>> {
  for (const [index, picture] of pictures.entries()) {
    const taken = await take(deps, picture, index + 1);
    if (!taken.ok) return taken;
    files.push(taken.value);
  }
  return write(files);
}

async function take(deps: Deps, picture: File, no: number): Promise<Result<FileRow>> {
  const content = Readable.from(picture.stream());
  const taken = await takeUpload(deps.files, content, 'check', deps.scan);
  if (!taken.ok) return besideIts(no, taken);
  const { key: storageKey, mime, bytes, sha256 } = taken.value;
  return ok({
    ...{ id: deps.newId(), producerId: null, uploadedBy: null, createdAt: deps.clock.now() },
    ...{ mime, bytes, sha256, storageKey, originalName: `anh-${String(no)}.webp` },
  });
}

function besideIts(no: number, { refusals: [first, ...rest] }: Refused): Refused {
  const field = `picture${String(no)}`;
  return { ok: false, refusals: [{ ...first, field }, ...rest] };
}

async function forget({ files: store }: Deps, files: readonly FileRow[]): Promise<void> {
  for (const { storageKey } of files) {
    await store.remove(storageKey);
    await store.remove(smallKey(storageKey));
  }
}
