import { oneOf, record, text, whole } from '../../acts/shapes.ts';
import type { Standing, Subject } from '../../acts/subject.ts';
import { refuse } from '../../result.ts';
import { SUPPORT_KINDS } from './kinds.ts';

/** A unit says that it had nothing of a kind in a year, or takes that back. */
export const SUPPORT_NONE_ACTS = {
  stateNone: record({ unitId: text, kind: oneOf(SUPPORT_KINDS), year: whole }),
  /** By hand, or because a record of the kind and year was entered. */
  endNone: record({ because: oneOf(['withdrawn', 'recordEntered']) }),
};

export type SupportNoneActs = typeof SUPPORT_NONE_ACTS;
export type SupportNoneState = 'none' | 'stated' | 'ended';

const KEEP = { by: 'support.keep' } as const;

export const SUPPORT_NONE: Subject<SupportNoneActs, SupportNoneState> = {
  kind: 'supportNone',
  shapes: SUPPORT_NONE_ACTS,
  allowed: {
    none: { stateNone: { ...KEEP, to: 'stated' } },
    stated: { endNone: { ...KEEP, to: 'ended' } },
    ended: {},
  },
  nothing: (): Standing<SupportNoneState> => ({ state: 'none', seq: 0 }),
  changes: () => ({}),
  refuseNow: () => refuse('SUPPORT_NONE_ENDED'),
};
