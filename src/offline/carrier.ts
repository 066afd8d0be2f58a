import type { Answer, Item, Kept } from './item.ts';
import type { KeptItem, Unsent } from './kept-item.ts';
import { FIELDS_MERGING } from './fields-merging.ts';
import { leadingIfFree } from './lead.ts';
import type { Merging } from './merging.ts';
import { newId } from './new-id.ts';
import { Outbox } from './outbox.ts';
import { readSaved } from './read-saved.ts';
import { sendForm, type FormWorld } from './send-form.ts';
import { sendSheet } from './send-sheet.ts';
import { sendUpload, type UploadWorld } from './send-upload.ts';
import { standOf } from './sender.ts';
import { SHEET_MERGING } from './sheet-merging.ts';
import { deviceStore, readFile } from './store.ts';
import { UPLOAD_MERGING } from './upload-merging.ts';

/** The page that has just been opened takes over its own first. */
const FIRST = 3_000;
const AGAIN = 20_000;

/** What only the pages can: read a form's answer, and say in words what became of a file. */
export type FormReader = Pick<FormWorld, 'deserialize' | 'isSignIn'> &
  Pick<UploadWorld, 'goneSentence'>;

export interface Carrier {
  /** Tries now whatever waits. */
  readonly carry: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Sends what closed pages of this account left on the device, one after the other, from whichever
 * work page is open: one tab leads. What an open page still holds is left to that page, and what
 * two versions differ in to a person.
 */
export function startCarrier(account: string, reader: FormReader): Carrier {
  const carry = async () => {
    await leadingIfFree(`carrier:${account}`, async () => {
      for (const { slot } of await waiting(account)) {
        await leadingIfFree(slot, () => carryOne(account, slot, reader));
      }
    });
  };
  const now = () => void carry();
  const first = setTimeout(now, FIRST);
  const again = setInterval(now, AGAIN);
  addEventListener('online', now);
  return {
    carry,
    stop: () => {
      clearTimeout(first);
      clearInterval(again);
      removeEventListener('online', now);
    },
  };
}

async function waiting(account: string): Promise<readonly KeptItem[]> {
  return (await deviceStore.list(account)).filter(({ state }) => state === 'waits');
}

async function carryOne(account: string, slot: string, reader: FormReader): Promise<void> {
  // Read again under its name: its page may have taken it over or sent it.
  const item = (await waiting(account)).find((one) => one.slot === slot);
  if (item?.kind === 'sheet') {
    await send(
      item,
      item.kept,
      SHEET_MERGING,
      (next) => sendSheet(account, item.action, next),
      (kept) => ({
        kind: 'sheet',
        kept,
      }),
    );
  } else if (item?.kind === 'upload') {
    const { action } = item;
    const read = ({ id }: { readonly id: string }) => readFile(account, id);
    await send(
      item,
      item.kept,
      UPLOAD_MERGING,
      async (next) => (await sendUpload({ ...reader, account, action, read }, next)).answer,
      (kept) => ({ kind: 'upload', kept }),
    );
  } else if (item) {
    const draftKey = item.subject.replace(/^form:/, '');
    const world = {
      ...reader,
      account,
      action: item.action,
      readSaved: () => readSaved(item.href, draftKey),
    };
    await send(
      item,
      item.kept,
      FIELDS_MERGING,
      async (next, content) => (await sendForm(world, next, content, 'auto')).answer,
      (kept) => ({ kind: 'form', kept }),
    );
  }
}

async function send<Content, Change, Place>(
  item: KeptItem,
  kept: Kept<Content, Change>,
  merging: Merging<Content, Change, Place>,
  ask: (item: Item<Change>, content: Content) => Promise<Answer<Content>>,
  unsent: (kept: Kept<Content, Change>) => Unsent,
): Promise<void> {
  const writes: Promise<void>[] = [];
  const received = { content: kept.base, version: kept.version, at: null };
  const outbox = new Outbox(merging, received, {
    send: ask,
    keep: (left, view) => {
      const { told: _told, ...before } = item;
      writes.push(
        left === null
          ? deviceStore.remove(item.slot)
          : deviceStore.put({ ...before, ...unsent(left), ...standOf(view) }),
      );
    },
    changed: () => undefined,
    newId,
  });
  outbox.restore(kept);
  await outbox.flush();
  await Promise.all(writes);
}
