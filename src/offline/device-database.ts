import { openDB, type IDBPDatabase } from 'idb';

const NAME = 'saoque';
const VERSION = 2;
/** What is unsent, one record a page. */
export const ITEMS = 'items';
/** The bytes of files that no server has yet. */
export const FILES = 'files';

let opened: Promise<IDBPDatabase> | undefined;

/** The browser's own database; it may be full or forbidden, then this or what is asked of it rejects. */
export async function withDatabase<T>(ask: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  try {
    opened ??= open();
    return await ask(await opened);
  } catch (fault) {
    opened = undefined;
    throw fault;
  }
}

function open(): Promise<IDBPDatabase> {
  return openDB(NAME, VERSION, {
    upgrade: (db, from) => {
      if (from < 1)
        db.createObjectStore(ITEMS, { keyPath: 'slot' }).createIndex('account', 'account');
      if (from < 2)
        db.createObjectStore(FILES, { keyPath: 'id' }).createIndex('account', 'account');
    },
    // A newer Sao Quê in another tab, or the sign-out, needs it closed; the next question opens it again.
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
}
