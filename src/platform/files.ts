import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#domain/result.ts';

/** A file that has arrived, aside and without a name yet: it is looked at, then kept or discarded. */
export interface Received {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** A file that is kept. The key is a random name; what the person called it is no part of it. */
export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** Files outside the web root: nothing in here has an address of its own. */
export interface FileStore {
  /**
   * Takes in a stream without holding it in memory. Refuses `FILE_TOO_LARGE` as soon as the limit
   * is passed, `FILE_EMPTY` and `FILE_INTERRUPTED`; nothing stays then.
   */
  readonly receive: (
    content: AsyncIterable<Uint8Array>,
    maxMegabytes: number,
  ) => Promise<Result<Received>>;
  /** Gives it its lasting name, or the one asked for, in one step. */
  readonly keep: (received: Received, key?: string) => Promise<StoredFile>;
  readonly discard: (received: Received) => Promise<void>;
  /** The content; the stream fails when there is no such file. */
  readonly read: (key: string) => Readable;
  readonly remove: (key: string) => Promise<void>;
  /** Every file that is kept, in the order of the keys; what is still arriving is not among them. */
  readonly list: () => Promise<readonly Listed[]>;
}

/** A file in the list of all: its small form, if it has one, stands there by itself. */
export interface Listed {
  readonly key: string;
  readonly bytes: number;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}(-small)?$/;
const A_DAY = 86_400_000;
const MEGABYTE = 1024 * 1024;

/** The key of the small form of a picture, kept beside it. */
export function smallKey(key: string): string {
  return `${key}-small`;
}

/** Opens the store on a folder of this machine; made on first use. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = path.join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);
  return {
    receive: (content, maxMegabytes) => receive(incoming, content, maxMegabytes),
    keep: (received, key = newKey()) => keep(folder, received, key),
    discard: (received) => rm(received.path, { force: true }),
    read: (key) => createReadStream(placeOf(folder, key)),
    remove: (key) => rm(placeOf(folder, key), { force: true }),
    list: () => listFiles(folder),
  };
}

/** What a process that was killed left half received; younger ones may be another process's work. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > A_DAY) await rm(file, { force: true });
  }
}

async function receive(
  incoming: string,
  content: AsyncIterable<Uint8Array>,
  maxMegabytes: number,
): Promise<Result<Received>> {
  const file = path.join(incoming, randomBytes(16).toString('hex'));
  const handle = await open(file, 'wx', 0o600);
  let received: Result<Received> | undefined;
  try {
    const written = await write(handle, content, maxMegabytes);
    received = written.ok ? ok({ path: file, ...written.value }) : written;
    return received;
  } finally {
    await handle.close();
    if (!received?.ok) await rm(file, { force: true });
  }
}

async function write(
  handle: FileHandle,
  content: AsyncIterable<Uint8Array>,
  maxMegabytes: number,
): Promise<Result<Omit<Received, 'path'>>> {
  const hash = createHash('sha256');
  const chunks = content[Symbol.asyncIterator]();
  let bytes = 0;
  for (;;) {
    const chunk = await nextOf(chunks);
    if (chunk === 'end') break;
    if (chunk === 'interrupted') return refuse('FILE_INTERRUPTED');
    if (chunk !== 'tooLarge') bytes += chunk.byteLength;
    // It simply reads no further: ending the stream would cut the connection before the answer.
    if (chunk === 'tooLarge' || bytes > maxMegabytes * MEGABYTE) {
      return refuse('FILE_TOO_LARGE', { max: maxMegabytes });
    }
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  if (bytes === 0) return refuse('FILE_EMPTY');
  await handle.sync();
  return ok({ bytes, sha256: hash.digest() });
}

/** A stream that fails has lost its sender, unless the web server stopped it at its own limit (413). */
async function nextOf(
  chunks: AsyncIterator<Uint8Array>,
): Promise<Uint8Array | 'end' | 'interrupted' | 'tooLarge'> {
  try {
    const step = await chunks.next();
    return step.done ? 'end' : step.value;
  } catch (fault) {
    const stopped = fault instanceof Error && 'status' in fault && fault.status === 413;
    return stopped ? 'tooLarge' : 'interrupted';
  }
}

async function keep(folder: string, received: Received, key: string): Promise<StoredFile> {
  const place = placeOf(folder, key);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await rename(received.path, place);
  return { key, bytes: received.bytes, sha256: received.sha256 };
}

async function listFiles(folder: string): Promise<readonly Listed[]> {
  const names = await readdir(folder, { recursive: true });
  const keys = names.map((name) => name.split(path.sep).join('/')).filter((key) => KEY.test(key));
  const listed: Listed[] = [];
  for (const key of keys.sort())
    listed.push({ key, bytes: (await stat(placeOf(folder, key))).size });
  return listed;
}

/** Two levels of folders, so that none holds a hundred thousand names. */
function newKey(): string {
  const name = randomBytes(16).toString('hex');
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}

/** A key that is not of our making, such as one with `..`, is a fault: keys never come from a request. */
function placeOf(folder: string, key: string): string {
  if (!KEY.test(key)) throw new Error(`not a key of a file: ${key}`);
  return path.join(folder, key);
}
