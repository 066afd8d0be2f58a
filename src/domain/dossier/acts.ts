import type { CommuneTerm } from '../calendar/commune-deadline.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import type { ActorIdentity } from '../access/actor-identity.ts';
import type { MinistryAnswer } from '../recognition/ministry-answer.ts';
import type { Role } from '../access/rights.ts';

/** First recognition, upgrade, or re-assessment after 36 months (form 01, field 4). */
export type DossierKind = 'first' | 'upgrade' | 'reassessment';

/** Who may be asked to look at a draft: the commune of the dossier, or the provincial office. */
export const HELP_DESKS = ['commune', 'office'] as const;
export type HelpDesk = (typeof HELP_DESKS)[number];

/** A reason why a dossier goes back, and what must be done; `criterion` when it concerns one. */
export interface ReturnReason {
  readonly text: string;
  readonly criterion?: string;
}

/** What each act of a dossier carries besides who and when. */
export interface DossierActData {
  /** The producer opens the dossier. */
  readonly create: { readonly kind: DossierKind };
  /** The producer hands in a version; `answers` reply to the reasons of the last return, in order. */
  readonly submit: {
    readonly version: number;
    readonly sha256: string;
    readonly answers: readonly string[];
    /** The commune's term, told at the arrival (Đ7.2); not when its clock begins at the receipt. */
    readonly term?: CommuneTerm;
  };
  readonly withdraw: { readonly reason: string };
  /** The producer lets one desk read the draft, so that somebody can help; a new asking replaces it. */
  readonly askHelp: { readonly desk: HelpDesk };
  /** The producer takes that back. */
  readonly endHelp: Record<never, never>;
  /** The commune receives: slip number, paper and electronic set (Đ7.1); `dueOn` = 15 working days (Đ7.2). */
  readonly receive: {
    readonly slipNumber: string;
    readonly paperReceived: boolean;
    readonly dueOn: PlainDate;
    /** Day 0 of the term; the day of the receipt where an older act does not say. */
    readonly countsFrom?: PlainDate;
  };
  /** A later notice about days off moves the last day of the commune's term. */
  readonly moveDeadline: {
    readonly from: PlainDate;
    readonly dueOn: PlainDate;
    readonly noticeNumber: string;
    readonly noticeDated: PlainDate | null;
  };
  readonly requestCompletion: {
    readonly reasons: readonly ReturnReason[];
    readonly answerBy: PlainDate;
  };
  readonly returnToProducer: { readonly reasons: readonly ReturnReason[] };
  /** The commune passes on with form 03 and its letter; the product code is drawn here (Annex II). */
  readonly forward: {
    /** Of form 03; absent in acts before it was asked for. */
    readonly reportNumber?: string;
    readonly letterNumber: string;
    readonly letterDate: PlainDate;
    readonly samples: number;
    /** Why samples are missing and when they follow (Đ6.2d). */
    readonly samplesNote?: string;
    readonly productCode: string;
    readonly reportSha256: string;
    readonly roundId?: string;
  };
  readonly officeReceive: { readonly slipNumber: string };
  readonly officeReturn: {
    readonly reasons: readonly ReturnReason[];
    readonly answerBy: PlainDate;
  };
  readonly accept: { readonly note: string };
  readonly assign: { readonly sessionId: string };
  /** The session is closed; what the sheets came to. `star` 0 = no rank (knocked out). */
  readonly recordResult: {
    readonly sessionId: string;
    readonly averageNumerator: number;
    readonly averageDenominator: number;
    readonly band: number;
    readonly star: number;
    readonly missingMarks: readonly { readonly star: number; readonly criterion: string }[];
    readonly knockedOut: string | null;
  };
  /** Something stands against the result (spread, a missing sheet): the dossier goes to another session. */
  readonly defer: { readonly sessionId: string; readonly reasons: readonly string[] };
  /** The decision recognises the product: the certificate is issued in the same transaction. */
  readonly recognize: {
    readonly decisionId: string;
    readonly certificateId: string;
    readonly star: number;
  };
  /**
   * 90 and more: the leader approves and asks the ministry (Đ7.3e). A star of the province comes with
   * it only where a mark of five stars is missing and the Regulation says so.
   */
  readonly proposeToMinistry: {
    readonly decisionId: string;
    readonly certificateId?: string;
    readonly star?: number;
  };
  /** One or two stars, or knocked out: the result is told, nothing is certified (Đ4.1a). */
  readonly concludeWithout: { readonly decisionId: string; readonly star: number };
  /** The office enters what the ministry answered, and what follows from it (Đ7.4e–g). */
  readonly enterMinistryAnswer: MinistryAnswer;
  /** The leader finds the entry wrong: the office enters it anew. */
  readonly sendBackMinistryAnswer: { readonly reason: string };
  /** What the ministry asked for is added, and the request goes out again. */
  readonly askMinistryAgain: { readonly note: string };
  /** Five stars by the ministry's decision (Đ7.4e). */
  readonly recognizeNational: { readonly certificateId: string; readonly star: 5 };
  /** Below 90 at the ministry: the chairman uses its result for three or four stars (Đ7.4g-2). */
  readonly useMinistryResult: { readonly certificateId: string; readonly star: number };
  /** Not reached at the ministry: the star of the province that was given meanwhile stays. */
  readonly keepProvincialStar: { readonly star: number };
  /** Below 90 at the ministry: the chairman has it assessed in the province (Đ7.4g-2). */
  readonly assessAgain: { readonly note: string };
}

export type DossierActKind = keyof DossierActData;

/** One entry of a dossier's ledger. */
export type DossierAct = {
  readonly [Kind in DossierActKind]: {
    readonly kind: Kind;
    readonly seq: number;
    readonly actor: ActorIdentity;
    readonly role: Role;
    readonly at: Instant;
    readonly onDay: PlainDate;
    readonly data: DossierActData[Kind];
  };
}[DossierActKind];
