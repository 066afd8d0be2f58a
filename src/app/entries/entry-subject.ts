import type { Actor } from '#domain/access/authorize.ts';
import {
  ENTRY,
  type EntryActData,
  type EntryActKind,
  type EntryActs,
  type EntryState,
} from '#domain/entries/entry-acts.ts';
import type { Standing } from '#domain/acts/subject.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { lockEntry, type EntryRow } from '#storage/entries/entries.ts';
import { perform, type KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import type { Deps } from '../deps.ts';

export interface EntryRequest extends KeyedInput {
  readonly entryId: string;
}

/** An entry in the tables. */
export const ENTRIES: StoredSubject<
  EntryActs,
  EntryState,
  Standing<EntryState>,
  EntryRow,
  EntryRequest
> = {
  rules: ENTRY,
  idOf: ({ entryId }) => entryId,
  lock: lockEntry,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
};

/**
 * An act on an entry in a transaction of its own; the same request a second time changes nothing.
 * Refuses what `perform` and `change` refuse.
 */
export function actOnEntry<Kind extends EntryActKind>(
  deps: Deps,
  actor: Actor,
  kind: Kind,
  request: EntryRequest,
  change: (trx: Trx, entry: EntryRow, actId: string) => Promise<Result<EntryActData[Kind]>>,
): Promise<Result<EntryActData[Kind]>> {
  return inTransaction(deps.db, async (trx) => {
    const acted = await perform(deps, trx, actor, ENTRIES, kind, request, ({ row, actId }) =>
      change(trx, row, actId),
    );
    return acted.ok ? ok(acted.value.data) : acted;
  });
}
