import type { PlainDate } from '../calendar/plain-date.ts';

/** What a notice wants of its reader: something done, a term kept, or only to be known. */
export const TOPICS = ['todo', 'term', 'step', 'account'] as const;
export type Topic = (typeof TOPICS)[number];

/** How a notice leaves the system beside the bell: not, by e-mail at once, gathered once a day. */
export const LEAVES = ['never', 'atOnce', 'daily'] as const;
export type Leaves = (typeof LEAVES)[number];

/** Until a person chooses: what asks for something soon goes at once, what only tells is gathered. */
export const SENSIBLE: Readonly<Record<Topic, Leaves>> = {
  todo: 'atOnce',
  term: 'atOnce',
  step: 'daily',
  account: 'atOnce',
};

/** Kinds that no act tells but the day, with what each is about. */
export const DAY_KINDS = {
  communeTermNear: 'dossier',
  communeTermLast: 'dossier',
  answerNear: 'dossier',
  answerLast: 'dossier',
  certificateEnds: 'certificate',
  certificateEndsRenewing: 'certificate',
  certificateEndsLate: 'certificate',
  certificateLastDay: 'certificate',
  programmeNear: 'plan',
  programmeLate: 'plan',
  programmeLateProvince: 'plan',
} as const satisfies Record<string, 'dossier' | 'certificate' | 'plan'>;
export type DayKind = keyof typeof DAY_KINDS;

/** Every kind of notice with its topic; the words stand in `messages/notices` under the same name. */
export const NOTICE_KINDS = {
  arrivedAtCommune: 'todo',
  arrivedAtOffice: 'todo',
  withdrawn: 'step',
  helpAsked: 'todo',
  received: 'step',
  deadlineMoved: 'term',
  completionAsked: 'todo',
  returned: 'todo',
  forwarded: 'step',
  officeReceived: 'step',
  officeReturned: 'todo',
  accepted: 'step',
  assigned: 'step',
  assessed: 'step',
  deferred: 'step',
  recognized: 'step',
  proposed: 'step',
  notRecognized: 'step',
  resultTold: 'todo',
  resultUnread: 'todo',
  ministryAnswerWaits: 'todo',
  ministryAnswerSentBack: 'todo',
  askedAgain: 'step',
  starKept: 'step',
  assessAgain: 'step',
  redoWaits: 'todo',
  redone: 'step',
  sessionPlanned: 'step',
  sessionOpened: 'todo',
  sessionClosed: 'step',
  resultsToDecide: 'todo',
  decisionWaits: 'todo',
  decisionSigned: 'step',
  decisionSentBack: 'todo',
  decisionWithdrawn: 'step',
  amendmentWaits: 'todo',
  amendmentSigned: 'step',
  certificateRevoked: 'term',
  extensionWaits: 'todo',
  certificateExtended: 'todo',
  earlierWaits: 'todo',
  annulmentWaits: 'todo',
  importWaits: 'todo',
  importSentBack: 'todo',
  importEntered: 'step',
  importUndoWaits: 'todo',
  revocationOpened: 'todo',
  revocationAsks: 'todo',
  revocationStated: 'todo',
  revocationWaits: 'todo',
  revocationSentBack: 'todo',
  revocationAnswerWaits: 'todo',
  revocationDropped: 'step',
  productEdited: 'step',
  ownEntryEdited: 'step',
  changeAccepted: 'step',
  changeRefused: 'todo',
  ownChangeAccepted: 'step',
  ownChangeRefused: 'todo',
  pageAccepted: 'step',
  pageRefused: 'todo',
  pageTakenDown: 'todo',
  planWaits: 'todo',
  planSentBack: 'todo',
  planConfirmed: 'todo',
  programmeWaits: 'todo',
  programmeSentBack: 'todo',
  programmeConfirmed: 'step',
  programmeWithdrawn: 'step',
  checkAnnounced: 'term',
  checkAssigned: 'todo',
  checkToSign: 'todo',
  checkReopened: 'todo',
  checkClosed: 'step',
  checkRepair: 'term',
  checkRemarked: 'todo',
  checkSettled: 'step',
  checkCancelled: 'step',
  ideaArrived: 'todo',
  ideaCorrected: 'todo',
  ideaReturned: 'todo',
  ideaToTraining: 'step',
  ideaRefused: 'step',
  ideaAccepted: 'todo',
  ideaPlanArrived: 'todo',
  ideaPlanReturned: 'todo',
  ideaPlanAccepted: 'step',
  ideaHandedOver: 'step',
  accountMade: 'account',
  roleGranted: 'account',
  roleEnded: 'account',
  passwordReset: 'account',
  communeTermNear: 'term',
  communeTermLast: 'term',
  answerNear: 'term',
  answerLast: 'term',
  certificateEnds: 'term',
  certificateEndsRenewing: 'term',
  certificateEndsLate: 'term',
  certificateLastDay: 'term',
  programmeNear: 'term',
  programmeLate: 'term',
  programmeLateProvince: 'term',
} as const satisfies Record<string, Topic> & Record<DayKind, Topic>;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** Kinds of which a batch tells a person once: forty products by one signature are one notice. */
export const BATCH_KINDS = [
  'assessed',
  'deferred',
  'recognized',
  'proposed',
  'notRecognized',
  'resultTold',
  'resultUnread',
] as const satisfies readonly NoticeKind[];
export type BatchKind = (typeof BATCH_KINDS)[number];

export function isBatchKind(kind: NoticeKind): kind is BatchKind {
  const kinds: readonly NoticeKind[] = BATCH_KINDS;
  return kinds.includes(kind);
}

/** What a sentence needs beside its words. Never a person's name, never a score. */
export interface NoticeFigures {
  /** Of the product or the session, or the decision's number; of an account and a producer nothing. */
  readonly name: string;
  readonly day?: PlainDate;
  /** The last day to hand in a re-assessment. */
  readonly by?: PlainDate;
  readonly count?: number;
  readonly star?: number;
  readonly number?: string;
  /** Of a certificate: what its page is asked for by. */
  readonly code?: string;
}
