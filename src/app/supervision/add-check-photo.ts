import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { findFile } from '#storage/files/files.ts';
import { findCheckOfFile, insertPhoto } from '#storage/supervision/check-record.ts';
import type { Deps } from '../deps.ts';
import { inLine, type DeviceItem } from '../offline/in-line.ts';
import { openRecord } from './open-record.ts';

export interface AddCheckPhoto {
  readonly checkId: string;
  readonly item: string;
  readonly title: string;
  /** A picture that this person has sent for a check. */
  readonly fileId: string;
  readonly device?: DeviceItem | null;
}

/**
 * Puts a picture under the item that it shows. Refuses as `openRecord` does, CHECK_ITEM_UNKNOWN, FILE_MISSING (also
 * for somebody else's file), ITEM_EARLY.
 */
export function addCheckPhoto(
  deps: Deps,
  actor: Actor,
  { checkId, item, title, fileId, device }: AddCheckPhoto,
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const open = await openRecord(deps, trx, actor, checkId);
    if (!open.ok) return open;
    if (!open.value.items.some(({ id }) => id === item)) return refuse('CHECK_ITEM_UNKNOWN');
    const added = await inLine(trx, actor, device, async () => {
      const file = await findFile(trx, fileId);
      const isOwn = file?.uploadedBy === actor.accountId && file.producerId === null;
      if (!isOwn || (await findCheckOfFile(trx, fileId)) !== undefined)
        return refuse('FILE_MISSING', {}, 'fileId');
      const createdAt = deps.clock.now();
      const id = deps.newId();
      await insertPhoto(trx, { id, checkId, item, caption: title, fileId, createdAt });
      return ok({ version: 1, at: createdAt });
    });
    return added.ok ? ok(null) : added;
  });
}
