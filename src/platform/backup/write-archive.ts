import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { syncFolder } from './sync-folder.ts';

/** One part of an archive as it is to be written; `open` is called when its turn comes. */
export interface Part {
  readonly name: string;
  /** Pictures and PDFs are compressed already: a second time costs minutes and saves nothing. */
  readonly compress: boolean;
  readonly open: () => Promise<Readable> | Readable;
}

/** What was written of a part: what a reader compares with. */
export interface WrittenPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ArchiveSettings {
  /** The last part, made when all others are written and their checksums are known. */
  readonly last: (parts: readonly WrittenPart[]) => Part;
  /** Told after each chunk how many bytes have been read so far. */
  readonly onBytes?: (bytes: number) => void;
  /** Aborted: nothing stays. */
  readonly signal?: AbortSignal;
}

/**
 * Writes the parts one after the other into one ZIP file, readable to its owner only. It stands under
 * its name only when it is whole and on the disk: until then, and after any fault, there is none.
 */
export async function writeArchive(
  file: string,
  parts: readonly Part[],
  { last, onBytes, signal }: ArchiveSettings,
): Promise<void> {
  const unfinished = `${file}.part`;
  const zip = new yazl.ZipFile();
  const written: WrittenPart[] = [];
  const counter = { bytes: 0, tell: onBytes };
  for (const part of parts) addPart(zip, part, (done) => written.push(done), counter);
  addPart(zip, lastPart(last, written), () => undefined, counter);
  zip.end();
  try {
    const output = createWriteStream(unfinished, { mode: 0o600 });
    const failed = new Promise<never>((_done, fail) => zip.once('error', fail));
    const piped = pipeline(zip.outputStream, output, signal ? { signal } : {});
    await Promise.race([piped, failed]);
    await syncFile(unfinished);
    await rename(unfinished, file);
    await syncFolder(path.dirname(file));
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}

function lastPart(last: ArchiveSettings['last'], written: readonly WrittenPart[]): Part {
  const { name, compress } = last([]);
  return { name, compress, open: () => last(written).open() };
}

interface Counter {
  bytes: number;
  readonly tell: ((bytes: number) => void) | undefined;
}

function addPart(
  zip: yazl.ZipFile,
  { name, compress, open: openPart }: Part,
  done: (part: WrittenPart) => void,
  counter: Counter,
): void {
  zip.addReadStreamLazy(name, { compress, mode: 0o600 }, (give) => {
    Promise.resolve()
      .then(openPart)
      .then((content) => {
        const measure = measuring(counter, (bytes, sha256) => {
          done({ name, bytes, sha256 });
        });
        content.on('error', (fault) => zip.emit('error', fault));
        give(null, content.pipe(measure));
      })
      .catch((fault: unknown) => zip.emit('error', fault));
  });
}

function measuring(counter: Counter, done: (bytes: number, sha256: string) => void): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      counter.bytes += chunk.byteLength;
      counter.tell?.(counter.bytes);
      next(null, chunk);
    },
    flush(next) {
      done(bytes, hash.digest('hex'));
      next();
    },
  });
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
