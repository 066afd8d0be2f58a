import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ENTRY, type EntryActKind } from '#domain/entries/entry-acts.ts';
import { ENTRY_LINKS, type LinkedKind } from '#domain/entries/kinds.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findEntry, type EntryRow } from '#storage/entries/entries.ts';
import { findToLink, listEntryLinks, type EntryLink } from '#storage/entries/links.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { historyOfSubject, type SubjectHistory } from '../facts/view-history.ts';

export interface EntryView {
  readonly entry: EntryRow;
  readonly history: SubjectHistory<'entry'>;
  readonly links: readonly EntryLink[];
  readonly mayKeep: boolean;
  readonly acts: readonly {
    readonly kind: EntryActKind;
    readonly at: PlainDate;
    readonly seq: number;
  }[];
}

/** An entry with all that was ever true of it, seen on a day. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewEntry(
  deps: Deps,
  actor: Actor,
  id: string,
  day: PlainDate | null,
): Promise<Result<EntryView>> {
  const entry = await findEntry(deps.db, id);
  if (!entry) return refuse('NOT_FOUND');
  const { unitId, name } = entry;
  const allowed = allow(deps, actor, 'register.view', { unitId });
  if (!allowed.ok) return allowed;
  const acts = await listActs(deps.db, ENTRY, id);
  const reading = { title: name, day, tellsWho: true, shows: true };
  const keeps = reachFor(deps, actor, 'entry.keep');
  return ok({
    entry,
    history: await historyOfSubject(deps, ['entry', id], reading),
    links: await listEntryLinks(deps.db, id),
    mayKeep: isWithinReach(keeps, { unitId }, deps.units),
    acts: acts.map(({ kind, onDay, seq }) => ({ kind, at: onDay, seq })).toReversed(),
  });
}

/** What may be tied to an entry, by words of its name; nothing where the kind is tied to none. Refuses as `viewEntry`. */
export async function searchToLink(
  deps: Deps,
  actor: Actor,
  entryId: string,
  { of, text }: { readonly of: LinkedKind; readonly text: string },
): Promise<Result<Awaited<ReturnType<typeof findToLink>>>> {
  const entry = await findEntry(deps.db, entryId);
  if (!entry) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'entry.keep', { unitId: entry.unitId });
  if (!allowed.ok) return allowed;
  if (!ENTRY_LINKS[entry.kind].includes(of)) return ok([]);
  const reach = reachFor(deps, actor, 'producer.view');
  return ok(await findToLink(deps.db, reach, { entryId, of, text }));
}
