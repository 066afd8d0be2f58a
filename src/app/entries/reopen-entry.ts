import type { Actor } from '#domain/access/authorize.ts';
import type { EntryActData } from '#domain/entries/entry-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { closeEntryRow, isEntryTaken } from '#storage/entries/entries.ts';
import type { Deps } from '../deps.ts';
import { actOnEntry, type EntryRequest } from './entry-subject.ts';

export interface ReopenEntry extends EntryRequest {
  readonly reason: string;
}

/**
 * The closing was wrong, or it has begun again. Refuses ENTRY_NOT_CLOSED, ENTRY_TWICE where another of its name was
 * entered meanwhile, and as `actOnEntry` does.
 */
export function reopenEntry(
  deps: Deps,
  actor: Actor,
  input: ReopenEntry,
): Promise<Result<EntryActData['reopenEntry']>> {
  return actOnEntry(deps, actor, 'reopenEntry', input, async (trx, entry) => {
    if (await isEntryTaken(trx, entry)) return refuse('ENTRY_TWICE', { name: entry.name });
    await closeEntryRow(trx, entry.id, null);
    return ok({ reason: input.reason });
  });
}
