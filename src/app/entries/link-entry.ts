import type { Actor } from '#domain/access/authorize.ts';
import type { EntryActData } from '#domain/entries/entry-acts.ts';
import { ENTRY_LINKS, type LinkedKind } from '#domain/entries/kinds.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { insertEntryLink, unitOfOpen } from '#storage/entries/links.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { actOnEntry, type EntryRequest } from './entry-subject.ts';

export interface LinkEntry extends EntryRequest {
  readonly of: LinkedKind;
  /** Of the product or the producer. */
  readonly id: string;
}

/**
 * Ties an entry to a product or a producer, from today on: made in this village, supplied by this area,
 * sold here, under this brand. Refuses ENTRY_LINK_UNKNOWN, NOT_ALLOWED where the other lies outside the
 * actor's reach, ENTRY_LINKED_ALREADY, and as `actOnEntry` does.
 */
export function linkEntry(
  deps: Deps,
  actor: Actor,
  input: LinkEntry,
): Promise<Result<EntryActData['linkEntry']>> {
  const { of, id } = input;
  const day = deps.clock.today();
  return actOnEntry(deps, actor, 'linkEntry', input, async (trx, entry, actId) => {
    if (!ENTRY_LINKS[entry.kind].includes(of)) return refuse('ENTRY_LINK_UNKNOWN');
    const unitId = await unitOfOpen(trx, of, id);
    if (unitId === undefined) return refuse('ENTRY_LINK_UNKNOWN');
    const there = allow(deps, actor, 'producer.view', { unitId });
    if (!there.ok) return there;
    const tie = { id: deps.newId(), since: day, actId };
    const tied = await insertEntryLink(trx, { entryId: entry.id, of, id }, tie);
    return tied ? ok({ of, id, day }) : refuse('ENTRY_LINKED_ALREADY');
  });
}
