import type { Actor } from '#domain/access/authorize.ts';
import type { CheckAnswers } from '#domain/supervision/check-answers.ts';
import { itemsOfPart, type CheckPart } from '#domain/supervision/check-items.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { getCheckForm, writeCheckForm } from '#storage/supervision/check-record.ts';
import type { Deps } from '../deps.ts';
import { inLine, type DeviceItem, type SavedAs } from '../offline/in-line.ts';
import { openRecord } from './open-record.ts';

export interface SaveRecord {
  readonly checkId: string;
  readonly part: CheckPart;
  readonly answers: CheckAnswers;
  /** The version the page showed. */
  readonly seenVersion: number;
  /** Its place among what the page sends by itself; without script there is none. */
  readonly item?: DeviceItem | null;
}

/**
 * Keeps one part of the record as typed, gaps and all; a draft, no act. Refuses as `openRecord` does, ITEM_EARLY,
 * CHECK_ITEM_UNKNOWN, and CHANGED_MEANWHILE when another of the team wrote after the version seen.
 */
export function saveRecord(deps: Deps, actor: Actor, save: SaveRecord): Promise<Result<SavedAs>> {
  return inTransaction(deps.db, async (trx) => {
    const open = await openRecord(deps, trx, actor, save.checkId);
    if (!open.ok) return open;
    const known = new Set(itemsOfPart(open.value.items, save.part).map(({ id }) => id));
    if (Object.keys(save.answers).some((id) => !known.has(id))) return refuse('CHECK_ITEM_UNKNOWN');
    return inLine(trx, actor, save.item, async () => {
      const before = await getCheckForm(trx, save.checkId);
      if (before.version !== save.seenVersion) return refuse('CHANGED_MEANWHILE');
      const version = before.version + 1;
      const at = deps.clock.now();
      const answers = { ...before.answers, ...save.answers };
      const by = { accountId: actor.accountId, at };
      await writeCheckForm(trx, save.checkId, { answers, version }, by);
      return ok({ version, at });
    });
  });
}
