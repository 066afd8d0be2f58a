import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#domain/result.ts';
import { smallKey, type FileStore, type Received, type StoredFile } from './files.ts';
import { EDGES, reencode } from './images.ts';
import { officeMacros } from './office-macros.ts';
import { pdfAction } from './pdf-actions.ts';
import { log } from './log.ts';
import { countSilentScanner } from './metrics.ts';
import { isMime, KINDS, sniff, type Mime, type Sniffed } from './sniff.ts';
import type { VirusScanner } from './virus-scanner.ts';
import { workQueue } from './work-queue.ts';

/** Most megabytes of one file. */
export const MAX_MEGABYTES = 25;

/** What the file is for: evidence may be a paper or a picture; a product's or a check's picture only a picture. */
export type Purpose = 'evidence' | 'picture' | 'check';

/** What is asked for: a purpose, or one kind of paper of the office's own, kept byte for byte. */
export type Wanted = Purpose | 'pdf' | 'docx';

/** A file taken in: pictures are WebP by now, with a small form under `smallKey(key)`. */
export interface Upload extends StoredFile {
  readonly mime: Mime;
}

/** A picture that is unfolded takes up to 200 MB and a core: two at once, and a short line behind them. */
const unfolding = workQueue({ name: 'files', atOnce: 2, waiting: 30, patience: 30_000 });

const PICTURES: readonly Mime[] = ['image/jpeg', 'image/png', 'image/webp'];
const ACCEPTED: Readonly<Record<Wanted, readonly Mime[]>> = {
  evidence: Object.keys(KINDS).filter(isMime),
  picture: PICTURES,
  check: PICTURES,
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
};

/**
 * Takes in one file: streamed, limited, judged by its content, scanned where there is a scanner,
 * pictures encoded anew. Refuses `FILE_TOO_LARGE`, `FILE_EMPTY`, `FILE_INTERRUPTED`,
 * `FILE_TOO_SLOW`, `FILE_KIND_REFUSED`, `FILE_IS_SCRIPT`, `FILE_IS_HEIC`, `FILE_BROKEN`, `FILE_TOO_MANY_PIXELS`,
 * `FILE_ACTS`, `FILE_HIDES`, `FILE_HAS_MACROS`, `FILE_INFECTED`, `SCANNER_SILENT`; then nothing of it stays. Throws `Busy` when too
 * many files wait; nothing stays then either.
 */
export async function takeUpload(
  files: FileStore,
  content: AsyncIterable<Uint8Array>,
  wanted: Wanted,
  scan: VirusScanner | null,
): Promise<Result<Upload>> {
  const received = await files.receive(content, MAX_MEGABYTES);
  if (!received.ok) return received;
  const { path } = received.value;
  try {
    const mime = accepted(await sniff(path), wanted);
    if (!mime.ok) return mime;
    const clean = await scanned(path, scan);
    if (!clean.ok) return clean;
    return await unfolding(async () => {
      if (PICTURES.includes(mime.value))
        return keepPicture(files, received.value, wanted === 'picture' ? wanted : 'evidence');
      const still = await withoutActions(path, mime.value);
      if (!still.ok) return still;
      return ok({ ...(await files.keep(received.value)), mime: mime.value });
    });
  } finally {
    await files.discard(received.value);
  }
}

function accepted(found: Sniffed, wanted: Wanted): Result<Mime> {
  const kinds = ACCEPTED[wanted];
  const names = kinds.map((kind) => KINDS[kind]).join(', ');
  if (found === 'heic') return refuse('FILE_IS_HEIC');
  if (found === 'script') return refuse('FILE_IS_SCRIPT', { accepted: names });
  if (found === 'other' || !kinds.includes(found)) {
    return refuse('FILE_KIND_REFUSED', { accepted: names });
  }
  return ok(found);
}

async function scanned(path: string, scan: VirusScanner | null): Promise<Result<null>> {
  const found = scan ? await scan(path) : 'clean';
  if (found === 'infected') return refuse('FILE_INFECTED');
  if (found === 'clean') return ok(null);
  countSilentScanner();
  log.error({}, 'the virus scanner does not answer');
  return refuse('SCANNER_SILENT');
}

/** A paper shows; it does nothing by itself. */
async function withoutActions(path: string, mime: Mime): Promise<Result<null>> {
  if (mime !== 'application/pdf') {
    const office = await officeMacros(path);
    if (office === 'unclear') return refuse('FILE_BROKEN');
    return office === 'none' ? ok(null) : refuse('FILE_HAS_MACROS');
  }
  const action = pdfAction(await readFile(path));
  if (action === 'hidden') return refuse('FILE_HIDES');
  return action === 'none' ? ok(null) : refuse('FILE_ACTS');
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
