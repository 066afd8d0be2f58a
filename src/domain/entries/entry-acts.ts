import type { DataOf, KindOf } from '../acts/act.ts';
import { day, oneOf, record, text, whole } from '../acts/shapes.ts';
import type { Standing, Subject } from '../acts/subject.ts';
import { refuse } from '../result.ts';
import { ENTRY_KINDS, LINKED_KINDS } from './kinds.ts';

const LINK = { of: oneOf(LINKED_KINDS), id: text, day };

/** What each act on an entry leaves in the ledger; its values are facts and stand where they can be deleted. */
export const ENTRY_ACTS = {
  enterEntry: record({ kind: oneOf(ENTRY_KINDS), version: whole }),
  restateEntry: record({ version: whole }),
  /** `mistake`: it never was; else it ended, from `on` on. */
  closeEntry: record({ as: oneOf(['ended', 'mistake']), on: day, reason: text }),
  reopenEntry: record({ reason: text }),
  linkEntry: record(LINK),
  unlinkEntry: record(LINK),
};

export type EntryActs = typeof ENTRY_ACTS;
export type EntryActKind = KindOf<EntryActs>;
export type EntryActData = DataOf<EntryActs>;
export type EntryState = 'none' | 'kept' | 'closed';

const KEEP = { by: 'entry.keep' } as const;

/** An entry of a further register, from its first act to its closing. */
export const ENTRY: Subject<EntryActs, EntryState> = {
  kind: 'entry',
  shapes: ENTRY_ACTS,
  allowed: {
    none: { enterEntry: { ...KEEP, to: 'kept' } },
    kept: {
      restateEntry: KEEP,
      closeEntry: { ...KEEP, to: 'closed' },
      linkEntry: KEEP,
      unlinkEntry: KEEP,
    },
    closed: { reopenEntry: { ...KEEP, to: 'kept' } },
  },
  nothing: (): Standing<EntryState> => ({ state: 'none', seq: 0 }),
  changes: () => ({}),
  refuseNow: ({ state }) => refuse(state === 'closed' ? 'ENTRY_CLOSED' : 'ENTRY_NOT_CLOSED'),
};
