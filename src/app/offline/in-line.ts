import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hasLookedFirst, type Trx } from '#storage/database.ts';
import { findLineEnd, writeLineEnd } from '#storage/offline/device-lines.ts';

/** One thing that a page sends by itself, with its place among what the same page sends about it. */
export interface DeviceItem {
  readonly id: string;
  readonly line: string;
  /** The item of this line that the page knows to be received; null for its first. */
  readonly after: string | null;
}

/** What a save is known by afterwards. */
export interface SavedAs {
  readonly version: number;
  readonly at: Instant;
}

/**
 * Saves what a page sent, once and in its turn. The item that was taken last is answered as the
 * first time; one that does not follow it, before its turn or long after, is refused ITEM_EARLY: it
 * stays on its device.
 * Without an item, from a page without script, it just saves. Refuses what `save` refuses.
 */
export async function inLine(
  trx: Trx,
  actor: Actor,
  item: DeviceItem | null | undefined,
  save: () => Promise<Result<SavedAs>>,
): Promise<Result<SavedAs>> {
  if (!item) return save();
  const key = { accountId: actor.accountId, line: item.line };
  const end = await findLineEnd(trx, key);
  hasLookedFirst(trx);
  if (end?.item === item.id) return ok({ version: end.version, at: end.at });
  if ((end?.item ?? null) !== item.after) return refuse('ITEM_EARLY');
  const saved = await save();
  if (saved.ok) await writeLineEnd(trx, key, { item: item.id, ...saved.value }, end === undefined);
  return saved;
}
