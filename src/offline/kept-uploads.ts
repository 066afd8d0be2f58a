import type { KeptUpload } from './kept-item.ts';
import { leadingIfFree } from './lead.ts';
import { deviceStore, readFile } from './store.ts';

/** A tab that is just sending lets go within this time. */
const PATIENCE = 1_500;

/** What a person does with an upload that waits. False when a page or a sending tab holds it. */
async function whileFree(item: KeptUpload, work: () => Promise<void>): Promise<boolean> {
  const done = await leadingIfFree(item.slot, () => work().then(() => true), PATIENCE);
  return done === true;
}

/** The person does not want it any more. */
export function dropUpload(item: KeptUpload): Promise<boolean> {
  return whileFree(item, () => deviceStore.remove(item.slot));
}

/** What the server refused goes once more. */
export function sendAgain({ told: _told, ...item }: KeptUpload): Promise<boolean> {
  return whileFree(item, () => deviceStore.put({ ...item, state: 'waits' }));
}

/** The file as it was chosen, to be saved elsewhere; undefined when the server has it. */
export function bytesOf({ account, kept }: KeptUpload): Promise<Blob | undefined> {
  const { file } = kept.unsent;
  return file && !file.received ? readFile(account, file.id) : Promise.resolve(undefined);
}
