import type { DataOf, KindOf } from '../../acts/act.ts';
import { day, list, oneOf, record, text, whole } from '../../acts/shapes.ts';
import type { Standing, Subject } from '../../acts/subject.ts';
import { refuse } from '../../result.ts';
import { PEOPLE, SOURCES, SUPPORT_KINDS } from './kinds.ts';

/** A version by its hash: what it says stands in its row, where the ledger finds every change of it. */
const VERSION = { version: whole, sha256: text };
const LINK = record({ producerId: text, productId: text });

/** What each act on a record leaves in the ledger: figures, days and ids, no name of a person. */
export const SUPPORT_ACTS = {
  enterSupport: record({ kind: oneOf(SUPPORT_KINDS), unitId: text, ...VERSION }),
  /** `changed`: the fields that say something else now. */
  correctSupport: record({ changed: list(text), unitId: text, ...VERSION }),
  /** It never was: entered by mistake. */
  closeSupport: record({ reason: text }),
  reopenSupport: record({ reason: text, unitId: text, ...VERSION }),
  /** `productId` is empty where it is for the producer as a whole. */
  linkSupport: LINK,
  unlinkSupport: LINK,
  paySupport: record({
    paymentId: text,
    on: day,
    amount: whole,
    source: oneOf(SOURCES),
    paper: text,
  }),
  strikeSupportPayment: record({ paymentId: text, reason: text }),
  addPeople: record({ people: list(record({ personId: text, who: oneOf(PEOPLE) })) }),
  strikePerson: record({ personId: text }),
};

export type SupportActs = typeof SUPPORT_ACTS;
export type SupportActKind = KindOf<SupportActs>;
export type SupportActData = DataOf<SupportActs>;
export type SupportState = 'none' | 'kept' | 'closed';

const KEEP = { by: 'support.keep' } as const;

/** A record of support, from its first act to the one that takes it out. */
export const SUPPORT: Subject<SupportActs, SupportState> = {
  kind: 'support',
  shapes: SUPPORT_ACTS,
  allowed: {
    none: { enterSupport: { ...KEEP, to: 'kept' } },
    kept: {
      correctSupport: KEEP,
      closeSupport: { ...KEEP, to: 'closed' },
      linkSupport: KEEP,
      unlinkSupport: KEEP,
      paySupport: KEEP,
      strikeSupportPayment: KEEP,
      addPeople: KEEP,
      strikePerson: KEEP,
    },
    closed: { reopenSupport: { ...KEEP, to: 'kept' } },
  },
  nothing: (): Standing<SupportState> => ({ state: 'none', seq: 0 }),
  changes: () => ({}),
  refuseNow: ({ state }) => refuse(state === 'closed' ? 'SUPPORT_CLOSED' : 'SUPPORT_NOT_CLOSED'),
};
