import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf } from '../acts/act.ts';
import { maybe, record, text, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import { refuse } from '../result.ts';

/** What entering a list comes to: how much is new in the register, and the hash of all of it. */
const ENTERED = {
  sha256: text,
  producers: whole,
  products: whole,
  certificates: whole,
  /** Craft villages or points of sale; a list that has none says nothing. */
  entries: maybe(whole),
};
const REASON = record({ reason: text });

/** A list from being laid before a second person to its entering, and perhaps to its undoing. */
export const IMPORT_ACTS = {
  layDown: record(ENTERED),
  /** Whoever laid it down takes it back to work on it. */
  withdraw: REASON,
  /** The second person sends it back. */
  sendBack: REASON,
  /** By a second person with the password: all of it, in the batch of this act. */
  enter: record(ENTERED),
  askUndo: REASON,
  keep: REASON,
  /** By a second person: what the list entered was a mistake, as a whole. */
  undo: record({
    producers: whole,
    products: whole,
    certificates: whole,
    entries: maybe(whole),
  }),
};

export type ImportActs = typeof IMPORT_ACTS;
export type ImportState = 'open' | 'laidDown' | 'entered' | 'undoAsked';

export interface ImportStanding extends Standing<ImportState> {
  /** Who laid it down, or asked to undo it: somebody else confirms. */
  readonly askedBy: ActorIdentity | null;
  readonly sha256: string | null;
  /** The act that entered it leads the batch of what it entered; null while nothing stands of it. */
  readonly enteredAt: number | null;
  readonly reason: string;
}

const ENTER = { by: 'earlier.enter' } as const;
const CONFIRM = { by: 'earlier.confirm' } as const;

export const IMPORT: Subject<ImportActs, ImportState, ImportStanding> = {
  kind: 'import',
  shapes: IMPORT_ACTS,
  allowed: {
    open: { layDown: { ...ENTER, to: 'laidDown' } },
    laidDown: {
      enter: { ...CONFIRM, to: 'entered' },
      sendBack: { ...CONFIRM, to: 'open' },
      withdraw: { ...ENTER, to: 'open' },
    },
    entered: { askUndo: { ...ENTER, to: 'undoAsked' } },
    undoAsked: {
      undo: { ...CONFIRM, to: 'open' },
      keep: { by: ['earlier.enter', 'earlier.confirm'], to: 'entered' },
    },
  },
  nothing: () => ({
    state: 'open',
    seq: 0,
    askedBy: null,
    sha256: null,
    enteredAt: null,
    reason: '',
  }),
  changes: changesOf,
  refuseNow: ({ state }) => {
    if (state === 'open') return refuse('IMPORT_NOT_LAID_DOWN');
    return refuse(state === 'laidDown' ? 'IMPORT_LAID_DOWN' : 'IMPORT_ENTERED');
  },
};

function changesOf(_before: ImportStanding, act: ActOf<ImportActs>): ChangesOf<ImportStanding> {
  switch (act.kind) {
    case 'layDown':
      return { askedBy: act.actor, sha256: act.data.sha256, reason: '' };
    case 'withdraw':
    case 'sendBack':
      return { askedBy: null, sha256: null, reason: act.data.reason };
    case 'enter':
      return { askedBy: null, enteredAt: act.seq };
    case 'askUndo':
      return { askedBy: act.actor, reason: act.data.reason };
    case 'keep':
      return { askedBy: null, reason: act.data.reason };
    case 'undo':
      return { askedBy: null, sha256: null, enteredAt: null };
  }
}
