import { openDB, type IDBPDatabase } from 'idb';
import { readKept, type KeptItem } from './kept-item.ts';

/** What is unsent on this device. Every question names the account: nobody is told of another's. */
export interface DeviceStore {
  readonly list: (account: string) => Promise<readonly KeptItem[]>;
  readonly put: (item: KeptItem) => Promise<void>;
  readonly remove: (slot: string) => Promise<void>;
}

const NAME = 'saoque';
const VERSION = 1;
const ITEMS = 'items';
const CHANNEL = 'saoque-unsent';

let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB(NAME, VERSION, {
    upgrade: (db) => {
      db.createObjectStore(ITEMS, { keyPath: 'slot' }).createIndex('account', 'account');
    },
    // A newer Sao Quê in another tab, or the sign-out, needs it closed; the next question opens it again.
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  return opened;
}

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
  put: (item) => attempt(undefined, (db) => db.put(ITEMS, item).then(tellOthers)),
  remove: (slot) => attempt(undefined, (db) => db.delete(ITEMS, slot).then(tellOthers)),
};

async function attempt<T>(otherwise: T, ask: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  try {
    return await ask(await database());
  } catch {
    opened = undefined;
    return otherwise;
  }
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
