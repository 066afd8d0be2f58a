import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, refuse, type Result } from '#domain/result.ts';
import { realDisk, type Disk, type OpenFile } from './disk.ts';

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
   * is passed, `FILE_EMPTY`, `FILE_INTERRUPTED` and `FILE_TOO_SLOW`; nothing stays then.
   */
  readonly receive: (
    content: AsyncIterable<Uint8Array>,
    maxMegabytes: number,
  ) => Promise<Result<Received>>;
  /** Gives it its lasting name, or the one asked for, in one step. */
  readonly keep: (received: Received, key?: string) => Promise<StoredFile>;
  readonly discard: (received: Received) => Promise<void>;
  /**
   * The content, or why it cannot be had: an acknowledged file that is not on the disk, or not whole
   * (`bytes` as they were written down; null where nobody wrote them down).
   */
  readonly read: (key: string, bytes: number | null) => Promise<Readable | FileLost>;
  readonly remove: (key: string) => Promise<void>;
  /** Free space for more files; throws when the folder cannot be written. */
  readonly freeBytes: () => Promise<number>;
  /** Every file that is kept, in the order of the keys; what is still arriving is not among them. */
  readonly list: () => Promise<readonly Listed[]>;
  /** Removes what lost its sender half-way more than an hour ago. */
  readonly sweepIncoming: () => Promise<void>;
}

/** A file in the list of all: its small form, if it has one, stands there by itself. */
export interface Listed {
  readonly key: string;
  readonly bytes: number;
  /** Milliseconds since its content was written, by the clock of the machine, which wrote that down too. */
  readonly age: number;
}

/** What happened to a file that should be there. */
export type FileLost = 'missing' | 'truncated';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}(-small)?$/;
/** Longer than any upload takes: what still arrives then has lost its sender. */
const ARRIVING_AT_MOST = 3_600_000;
const MEGABYTE = 1024 * 1024;

/** The key of the small form of a picture, kept beside it. */
export function smallKey(key: string): string {
  return `${key}-small`;
}

/** The key of the file that a small form stands beside; a file's own key stays as it is. */
export function bigKey(key: string): string {
  return key.replace(/-small$/, '');
}

/** How long a sender may take, in milliseconds. */
export interface ReceiveLimits {
  /** From one piece to the next. */
  readonly pause: number;
  /** For the whole file. */
  readonly whole: number;
}

/**
 * A phone in a valley without reception may be silent for half a minute; 25 MB within ten minutes is
 * a third of a megabit a second. Who is slower holds a connection and a half file for nothing.
 */
const PATIENT: ReceiveLimits = { pause: 30_000, whole: 600_000 };

export interface StoreOptions {
  readonly disk?: Disk;
  readonly limits?: ReceiveLimits;
}

/** Opens the store on a folder of this machine; made on first use. */
export async function openFileStore(
  folder: string,
  { disk = realDisk, limits = PATIENT }: StoreOptions = {},
): Promise<FileStore> {
  const incoming = path.join(folder, 'incoming');
  await disk.makeFolder(incoming);
  // Else the folder itself could be gone after a power cut; one in a place that we may not read was made by somebody else.
  await disk.syncFolder(path.dirname(folder)).catch(() => undefined);
  await sweepIncoming(incoming);
  return {
    receive: (content, maxMegabytes) => receive({ disk, limits, incoming }, content, maxMegabytes),
    keep: (received, key = newKey()) => keep(disk, folder, received, key),
    discard: (received) => rm(received.path, { force: true }),
    read: (key, bytes) => read(disk, placeOf(folder, key), bytes),
    remove: (key) => rm(placeOf(folder, key), { force: true }),
    list: () => listFiles(folder),
    freeBytes: () => freeBytes(disk, incoming),
    sweepIncoming: () => sweepIncoming(incoming),
  };
}

/** Written and not only asked: a disk that has become read-only still says that writing is allowed. */
async function freeBytes(disk: Disk, incoming: string): Promise<number> {
  const probe = path.join(incoming, `probe-${randomBytes(8).toString('hex')}`);
  const handle = await disk.create(probe);
  try {
    await handle.write(Buffer.from('1'));
  } finally {
    await handle.close();
    await rm(probe, { force: true });
  }
  const { bavail, bsize } = await statfs(incoming);
  return bavail * bsize;
}

async function read(disk: Disk, place: string, bytes: number | null): Promise<Readable | FileLost> {
  const found = await disk.open(place);
  if (found === null) return 'missing';
  if (found.bytes === 0 || (bytes !== null && found.bytes !== bytes)) {
    await found.close();
    return 'truncated';
  }
  return found.content();
}

/** What a process that was killed left half received; younger ones may be another process's work. */
async function sweepIncoming(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ARRIVING_AT_MOST) await rm(file, { force: true });
  }
}

async function receive(
  { disk, limits, incoming }: Required<StoreOptions> & { readonly incoming: string },
  content: AsyncIterable<Uint8Array>,
  maxMegabytes: number,
): Promise<Result<Received>> {
  const file = path.join(incoming, randomBytes(16).toString('hex'));
  const handle = await disk.create(file);
  let received: Result<Received> | undefined;
  try {
    const written = await write(handle, content, maxMegabytes, limits);
    received = written.ok ? ok({ path: file, ...written.value }) : written;
    return received;
  } finally {
    await handle.close();
    if (!received?.ok) await rm(file, { force: true });
  }
}

async function write(
  handle: OpenFile,
  content: AsyncIterable<Uint8Array>,
  maxMegabytes: number,
  limits: ReceiveLimits,
): Promise<Result<Omit<Received, 'path'>>> {
  const until = performance.now() + limits.whole;
  const hash = createHash('sha256');
  const chunks = content[Symbol.asyncIterator]();
  let bytes = 0;
  for (;;) {
    const left = Math.min(limits.pause, until - performance.now());
    const chunk = await nextOf(chunks, left);
    if (chunk === 'end') break;
    if (chunk === 'interrupted') return refuse('FILE_INTERRUPTED');
    if (chunk === 'tooSlow') return refuse('FILE_TOO_SLOW');
    if (chunk !== 'tooLarge') bytes += chunk.byteLength;
    // It simply reads no further: ending the stream would cut the connection before the answer.
    if (chunk === 'tooLarge' || bytes > maxMegabytes * MEGABYTE) {
      return refuse('FILE_TOO_LARGE', { max: maxMegabytes });
    }
    hash.update(chunk);
    await handle.write(chunk);
  }
  if (bytes === 0) return refuse('FILE_EMPTY');
  await handle.sync();
  return ok({ bytes, sha256: hash.digest() });
}

/** A stream that fails has lost its sender, unless the web server stopped it at its own limit (413). */
async function nextOf(
  chunks: AsyncIterator<Uint8Array>,
  milliseconds: number,
): Promise<Uint8Array | 'end' | 'interrupted' | 'tooLarge' | 'tooSlow'> {
  const patience = new AbortController();
  const late = wait(Math.max(0, milliseconds), 'late' as const, { signal: patience.signal });
  try {
    const step = await Promise.race([chunks.next(), late.catch(() => 'late' as const)]);
    if (step === 'late') return 'tooSlow';
    return step.done ? 'end' : step.value;
  } catch (fault) {
    const stopped = fault instanceof Error && 'status' in fault && fault.status === 413;
    return stopped ? 'tooLarge' : 'interrupted';
  } finally {
    patience.abort();
  }
}

/**
 * Under its lasting name on the disk itself, not only in memory, before anybody is told that it is
 * kept: its content was synced when it was received; a name outlives a power cut only once the folder
 * that holds it is synced, and so do the names of the folders that may be new.
 */
async function keep(
  disk: Disk,
  folder: string,
  received: Received,
  key: string,
): Promise<StoredFile> {
  const place = placeOf(folder, key);
  const inner = path.dirname(place);
  await disk.makeFolder(inner);
  await disk.rename(received.path, place);
  for (const holder of [inner, path.dirname(inner), folder]) await disk.syncFolder(holder);
  return { key, bytes: received.bytes, sha256: received.sha256 };
}

async function listFiles(folder: string): Promise<readonly Listed[]> {
  const names = await readdir(folder, { recursive: true });
  const keys = names.map((name) => name.split(path.sep).join('/')).filter((key) => KEY.test(key));
  const listed: Listed[] = [];
  for (const key of keys.sort()) {
    const found = await stat(placeOf(folder, key)).catch(() => null); // gone since
    if (found) listed.push({ key, bytes: found.size, age: Date.now() - found.mtimeMs });
  }
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
