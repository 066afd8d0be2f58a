import type { ActorIdentity } from '../access/actor-identity.ts';
import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import { CHANGE_KINDS, LAW_BODIES, type UnitChange } from '../units/change.ts';
import { UNIT_KINDS } from '../units/kind.ts';
import type { ActOf, KindOf } from './act.ts';
import { day, flag, list, oneOf, orNull, record, text } from './shapes.ts';
import type { ChangesOf, Standing, Subject } from './subject.ts';

const NAMED = { kind: oneOf(UNIT_KINDS), name: text };

/** What each act on a change of units carries: the change itself, and why it was taken back. */
export const UNIT_CHANGE_ACTS = {
  prepareChange: record({
    kind: oneOf(CHANGE_KINDS),
    on: day,
    law: orNull(record({ number: text, dated: day, body: oneOf(LAW_BODIES) })),
    sources: list(text),
    into: list(text),
    made: list(record({ id: text, code: text, ...NAMED })),
    sourceStays: flag,
    named: orNull(record(NAMED)),
    note: text,
  }),
  confirmChange: record({}),
  withdrawChange: record({ reason: text }),
  askUndo: record({ reason: text }),
  confirmUndo: record({}),
  keepChange: record({ reason: text }),
};

export type UnitChangeActs = typeof UNIT_CHANGE_ACTS;
export type UnitChangeActKind = KindOf<UnitChangeActs>;

export type UnitChangeState =
  'none' | 'waiting' | 'withdrawn' | 'confirmed' | 'undoAsked' | 'undone';

export interface UnitChangeStanding extends Standing<UnitChangeState> {
  readonly change: UnitChange | null;
  /** Who entered it: somebody else confirms. */
  readonly preparedBy: ActorIdentity | null;
  /** Who asked to take it back: somebody else confirms that too. */
  readonly undoAskedBy: ActorIdentity | null;
  readonly settledOn: PlainDate | null;
}

const NOTHING: UnitChangeStanding = {
  state: 'none',
  seq: 0,
  change: null,
  preparedBy: null,
  undoAskedBy: null,
  settledOn: null,
};

/**
 * A change of units by law: entered by one person, in force by another's confirmation. Taking back a
 * confirmed one takes two again, and only before its day: what has happened is followed by another change.
 */
export const UNIT_CHANGE: Subject<UnitChangeActs, UnitChangeState, UnitChangeStanding> = {
  kind: 'unitChange',
  shapes: UNIT_CHANGE_ACTS,
  allowed: {
    none: { prepareChange: { by: 'unit.prepare', to: 'waiting' } },
    waiting: {
      confirmChange: { by: 'unit.confirm', to: 'confirmed' },
      withdrawChange: { by: ['unit.prepare', 'unit.confirm'], to: 'withdrawn' },
    },
    confirmed: { askUndo: { by: 'unit.prepare', to: 'undoAsked' } },
    undoAsked: {
      confirmUndo: { by: 'unit.confirm', to: 'undone' },
      keepChange: { by: ['unit.prepare', 'unit.confirm'], to: 'confirmed' },
    },
    withdrawn: {},
    undone: {},
  },
  nothing: () => NOTHING,
  changes: changesOf,
  refuseNow: ({ settledOn }) =>
    settledOn === null
      ? refuse('ACT_NOT_NOW')
      : refuse('UNIT_CHANGE_SETTLED', { day: formatVietnameseDate(settledOn) }),
};

function changesOf(
  _: UnitChangeStanding,
  act: ActOf<UnitChangeActs>,
): ChangesOf<UnitChangeStanding> {
  switch (act.kind) {
    case 'prepareChange':
      return { change: act.data, preparedBy: act.actor };
    case 'askUndo':
      return { undoAskedBy: act.actor };
    case 'keepChange':
      return { undoAskedBy: null };
    case 'confirmChange':
    case 'withdrawChange':
    case 'confirmUndo':
      return { settledOn: act.onDay };
  }
}
