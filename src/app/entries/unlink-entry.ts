import type { Actor } from '#domain/access/authorize.ts';
import type { EntryActData } from '#domain/entries/entry-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { endEntryLink } from '#storage/entries/links.ts';
import type { Deps } from '../deps.ts';
import { actOnEntry } from './entry-subject.ts';
import type { LinkEntry } from './link-entry.ts';

/** Ends the tie today; the days before keep it. Refuses ENTRY_NOT_LINKED, and as `actOnEntry` does. */
export function unlinkEntry(
  deps: Deps,
  actor: Actor,
  input: LinkEntry,
): Promise<Result<EntryActData['unlinkEntry']>> {
  const { of, id } = input;
  const day = deps.clock.today();
  return actOnEntry(deps, actor, 'unlinkEntry', input, async (trx, entry, actId) => {
    const end = { until: day, endedBy: actId };
    const ended = await endEntryLink(trx, { entryId: entry.id, of, id }, end);
    return ended ? ok({ of, id, day }) : refuse('ENTRY_NOT_LINKED');
  });
}
