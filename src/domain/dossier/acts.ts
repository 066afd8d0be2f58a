import { ANSWER_SHAPE } from '../recognition/ministry-answer.ts';
import { day, flag, list, maybe, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';
import type { ActOf, DataOf, KindOf } from '../acts/act.ts';

/** First recognition, upgrade, or re-assessment after 36 months (form 01, field 4). */
export const DOSSIER_KINDS = ['first', 'upgrade', 'reassessment'] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** Who may be asked to look at a draft: the commune of the dossier, or the provincial office. */
export const HELP_DESKS = ['commune', 'office'] as const;
export type HelpDesk = (typeof HELP_DESKS)[number];

/** A reason why a dossier goes back, and what must be done; `criterion` when it concerns one. */
export interface ReturnReason {
  readonly text: string;
  readonly criterion?: string;
}

const REASONS = list(record({ text, criterion: maybe(text) }));
/** Who is told a result in writing (Đ7.3g). */
export const RESULT_READERS = ['producer', 'commune'] as const;
export type ResultReader = (typeof RESULT_READERS)[number];

const STAR_OF_CERTIFICATE = { certificateId: text, star: whole };
const NOTE = record({ note: text });

/** What each act of a dossier carries besides who and when. */
/** The file of the ministry's paper that the leader confirmed by, as the hash of its bytes; none was kept otherwise. */
const BY_PAPER = { paperSha256: maybe(text) };

export const DOSSIER_ACTS = {
  /** The producer opens the dossier. */
  create: record({ kind: oneOf(DOSSIER_KINDS) }),
  /** The producer hands in a version; `answers` reply to the reasons of the last return, in order. */
  submit: record({
    version: whole,
    sha256: text,
    answers: list(text),
    /** The commune's term, told at the arrival (Đ7.2); not when its clock begins at the receipt. */
    term: maybe(record({ countsFrom: day, dueOn: day })),
  }),
  withdraw: record({ reason: text }),
  /** The producer lets one desk read the draft, so that somebody can help; a new asking replaces it. */
  askHelp: record({ desk: oneOf(HELP_DESKS) }),
  /** The producer takes that back. */
  endHelp: record({}),
  /** Officials write down for one another what they heard or agreed; it decides nothing. */
  note: NOTE,
  /** The commune receives: slip number, paper and electronic set (Đ7.1); `dueOn` = 15 working days (Đ7.2). */
  receive: record({
    slipNumber: text,
    paperReceived: flag,
    dueOn: day,
    /** Day 0 of the term; the day of the receipt where an older act does not say. */
    countsFrom: maybe(day),
  }),
  /** A later notice about days off moves the last day of the commune's term. */
  moveDeadline: record({ from: day, dueOn: day, noticeNumber: text, noticeDated: orNull(day) }),
  requestCompletion: record({ reasons: REASONS, answerBy: day }),
  returnToProducer: record({ reasons: REASONS }),
  /** The commune passes on with form 03 and its letter; the product code is drawn here (Annex II). */
  forward: record({
    /** Of form 03; absent in acts before it was asked for. */
    reportNumber: maybe(text),
    letterNumber: text,
    letterDate: day,
    samples: whole,
    /** Why samples are missing and when they follow (Đ6.2d). */
    samplesNote: maybe(text),
    productCode: text,
    reportSha256: text,
    roundId: maybe(text),
  }),
  officeReceive: record({ slipNumber: text }),
  officeReturn: record({ reasons: REASONS, answerBy: day }),
  accept: NOTE,
  assign: record({ sessionId: text }),
  /** The session is closed; what the sheets came to. `star` 0 = no rank (knocked out). */
  recordResult: record({
    sessionId: text,
    averageNumerator: whole,
    averageDenominator: whole,
    band: whole,
    star: whole,
    missingMarks: list(record({ star: whole, criterion: text })),
    knockedOut: orNull(text),
  }),
  /** Something stands against the result (spread, a missing sheet): the dossier goes to another session. */
  defer: record({ sessionId: text, reasons: list(text) }),
  /** The decision recognises the product: the certificate is issued in the same transaction. */
  recognize: record({ decisionId: text, ...STAR_OF_CERTIFICATE }),
  /**
   * 90 and more: the leader approves and asks the ministry (Đ7.3e). A star of the province comes with
   * it only where a mark of five stars is missing and the Regulation says so.
   */
  proposeToMinistry: record({
    decisionId: text,
    certificateId: maybe(text),
    star: maybe(whole),
  }),
  /** One or two stars, or knocked out: the result is told, nothing is certified (Đ4.1a). */
  concludeWithout: record({ decisionId: text, star: whole, ...BY_PAPER }),
  /** The office tells producer and commune the result in writing (Đ7.3g). */
  tellResult: record({ decisionId: text, number: text, dated: day }),
  /** One of the two has read it. */
  readResult: record({ decisionId: text, as: oneOf(RESULT_READERS) }),
  /** Those of the two who have not are reminded. */
  remindResult: record({ decisionId: text, to: list(oneOf(RESULT_READERS)) }),
  /** The paper of the ministry as a file (Đ7.4g), before what it says is entered: its bytes are kept as they came. */
  keepMinistryPaper: record({ fileId: text, sha256: text }),
  /** The office enters what the ministry answered, and what follows from it (Đ7.4e–g). */
  enterMinistryAnswer: ANSWER_SHAPE,
  /** The leader finds the entry wrong: the office enters it anew. */
  sendBackMinistryAnswer: record({ reason: text }),
  /** What the ministry asked for is added, and the request goes out again. */
  askMinistryAgain: record({ note: text, ...BY_PAPER }),
  /** Five stars by the ministry's decision (Đ7.4e). */
  recognizeNational: record({ ...STAR_OF_CERTIFICATE, ...BY_PAPER }),
  /** Below 90 at the ministry: the chairman uses its result for three or four stars (Đ7.4g-2). */
  useMinistryResult: record({ ...STAR_OF_CERTIFICATE, ...BY_PAPER }),
  /** Not reached at the ministry: the star of the province that was given meanwhile stays. */
  keepProvincialStar: record({ star: whole, ...BY_PAPER }),
  /** Below 90 at the ministry: the chairman has it assessed in the province (Đ7.4g-2). */
  assessAgain: record({ note: text, ...BY_PAPER }),
  /** The ministry found the assessment irregular: the office enters what its paper asks (Đ10.1b). */
  askRedo: record({ number: text, dated: day, ground: text, redo: flag, withdraws: flag }),
  /** The leader does not confirm it, or the office takes it back. */
  dropRedo: record({ reason: text }),
  /** The product is assessed again; the first result stays in the ledger. */
  redo: record({ number: text, dated: day, withdrawn: flag }),
  /** The recognition is withdrawn, and nothing is assessed again. */
  withdrawRecognition: record({ number: text, dated: day }),
};

export type DossierActs = typeof DOSSIER_ACTS;
export type DossierActKind = KindOf<DossierActs>;
export type DossierActData = DataOf<DossierActs>;

/** One entry of a dossier's ledger. */
export type DossierAct = ActOf<DossierActs>;
