import type * as v from 'valibot';
import type { ActOf, DataOf, KindOf } from '../acts/act.ts';
import { day, flag, list, oneOf, orNull, record, text } from '../acts/shapes.ts';

/** The letters of Đ8.1: `a` untruthful papers … `đ` production stopped, `e` what a state body proposes. */
export const GROUNDS = ['a', 'b', 'c', 'd', 'đ', 'e'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Where a case comes from: a check after recognition, a report of misuse, or a paper at the office. */
export const SOURCES = ['check', 'report', 'paper'] as const;

const PAPER = record({ body: text, number: text, dated: day });
/** A paper of a body: whose, its number and day. */
export type CitedPaper = v.InferOutput<typeof PAPER>;

const REASON = record({ reason: text });

/** What each act of a revocation carries besides who and when (Đ8.3). */
export const REVOCATION_ACTS = {
  /** `cited`: the paper of the dossier that is not true; `found`: what was seen. */
  open: record({
    ground: oneOf(GROUNDS),
    source: oneOf(SOURCES),
    /** Of the check or the report. */
    sourceId: orNull(text),
    paper: orNull(PAPER),
    cited: text,
    found: text,
  }),
  verify: record({ on: day, text }),
  askProducer: record({ answerBy: day }),
  /** The words stand beside the case: they may name people (`revocation_statement`). */
  makeStatement: record({ sha256: text }),
  /** By its statement, by minutes of a talk, or silent when its term has passed. */
  hear: record({ how: oneOf(['statement', 'minutes', 'silent']), on: day, text }),
  conclude: record({ on: day, text }),
  /** The draft decision before the leader; `bodies` get it beside producer and commune. */
  submit: record({
    number: text,
    dated: day,
    from: day,
    signerName: text,
    signerTitle: text,
    bodies: list(text),
  }),
  withdraw: REASON,
  sendBack: REASON,
  /** The hash of what the leader was shown. */
  sign: record({ sha256: text }),
  /** Five stars are the ministry's to revoke (Đ8.2b). */
  propose: record({ number: text, dated: day }),
  /** `from` where it revokes. */
  enterAnswer: record({ revokes: flag, number: text, dated: day, from: orNull(day), text }),
  sendBackAnswer: REASON,
  confirmRevoked: record({}),
  confirmKept: record({}),
  drop: REASON,
  /** A body has the decision. */
  noteReceipt: record({ body: text, on: day }),
};

export type RevocationActs = typeof REVOCATION_ACTS;
export type RevocationActKind = KindOf<RevocationActs>;
export type RevocationActData = DataOf<RevocationActs>;
export type RevocationAct = ActOf<RevocationActs>;
