import type { IDBPDatabase } from 'idb';
import { FILES, ITEMS, withDatabase } from './device-database.ts';
import { readKept, type KeptItem } from './kept-item.ts';
import { fitsOnDevice } from './file-room.ts';

/** What is unsent on this device. Every question names the account: nobody is told of another's. */
export interface DeviceStore {
  readonly list: (account: string) => Promise<readonly KeptItem[]>;
  readonly put: (item: KeptItem) => Promise<void>;
  readonly remove: (slot: string) => Promise<void>;
}

const CHANNEL = 'saoque-unsent';

/**
 * The browser's own database. One that is full or forbidden keeps nothing: what cannot be kept
 * still stands on the page until it is sent.
 */
export const deviceStore: DeviceStore = {
  list: (account) =>
    attempt([], async (db) => {
      const found: unknown[] = await db.getAllFromIndex(ITEMS, 'account', account);
      return found
        .flatMap((one) => readKept(one) ?? [])
        .toSorted((a, b) => a.typedAt.localeCompare(b.typedAt));
    }),
  put: (item) =>
    attempt(undefined, async (db) => {
      await db.put(ITEMS, item);
      if (item.kind === 'upload') await forgetFiles(db);
      tellOthers();
    }),
  remove: (slot) =>
    attempt(undefined, async (db) => {
      await db.delete(ITEMS, slot);
      await forgetFiles(db);
      tellOthers();
    }),
};

interface KeptFile {
  readonly id: string;
  readonly account: string;
  readonly content: Blob;
}

/**
 * Keeps the bytes of a file that an item already speaks of. False where there is no room for it, or
 * the browser cannot: then it must be sent while its page is open.
 */
export function keepFile(file: KeptFile): Promise<boolean> {
  return attempt(false, async (db) => {
    const there = (await db.getAll(FILES)) as readonly KeptFile[];
    const sizes = there.filter(({ id }) => id !== file.id).map(({ content }) => content.size);
    if (!fitsOnDevice(sizes, file.content.size)) return false;
    await db.put(FILES, file);
    return true;
  });
}

/** The bytes of a file of this account; nobody else's are found. */
export function readFile(account: string, id: string): Promise<Blob | undefined> {
  return attempt(undefined, async (db) => {
    const file = (await db.get(FILES, id)) as KeptFile | undefined;
    return file?.account === account ? file.content : undefined;
  });
}

/** Bytes that no item waits for any more: the server has them, or the person dropped them. */
async function forgetFiles(db: IDBPDatabase): Promise<void> {
  const both = db.transaction([ITEMS, FILES], 'readwrite');
  const items: unknown[] = await both.objectStore(ITEMS).getAll();
  const wanted = new Set(items.map(fileOf));
  const files = both.objectStore(FILES);
  for (const id of await files.getAllKeys()) {
    if (!wanted.has(String(id))) await files.delete(id);
  }
  await both.done;
}

function fileOf(found: unknown): string | undefined {
  const item = readKept(found);
  const file = item?.kind === 'upload' ? item.kept.unsent.file : undefined;
  return file?.received === false ? file.id : undefined;
}

async function attempt<T>(otherwise: T, ask: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  return withDatabase(ask).catch(() => otherwise);
}

function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Tells whenever what is unsent on this device changes, in whichever tab. Gives the stop. */
export function onStoreChange(told: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = told;
  return () => {
    channel.close();
  };
}
