import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { EntryActData } from '#domain/entries/entry-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { closeEntryRow } from '#storage/entries/entries.ts';
import type { Deps } from '../deps.ts';
import { actOnEntry, type EntryRequest } from './entry-subject.ts';

export interface CloseEntry extends EntryRequest {
  readonly as: 'ended' | 'mistake';
  /** First day on which it no longer is. */
  readonly on: PlainDate;
  readonly reason: string;
}

/**
 * Takes an entry out of the lists of today: it ended, or it never was. Refuses ENTRY_CLOSED,
 * ENTRY_DAY_AHEAD, and as `actOnEntry` does.
 */
export function closeEntry(
  deps: Deps,
  actor: Actor,
  input: CloseEntry,
): Promise<Result<EntryActData['closeEntry']>> {
  const { as, on, reason } = input;
  return actOnEntry(deps, actor, 'closeEntry', input, async (trx, { id }) => {
    if (on > deps.clock.today())
      return refuse('ENTRY_DAY_AHEAD', { day: formatVietnameseDate(on) }, 'on');
    await closeEntryRow(trx, id, { as, on });
    return ok({ as, on, reason });
  });
}
