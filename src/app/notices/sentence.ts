import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import {
  isBatchKind,
  type BatchKind,
  type NoticeFigures,
  type NoticeKind,
} from '#domain/notices/kinds.ts';
import { m } from '#words/paraglide/messages.js';

type Locale = 'vi' | 'en';

type Spoken = (figures: Spelled, options: { locale: Locale }) => string;
type Spelled = Readonly<Record<'name' | 'day' | 'by' | 'number', string>> & {
  readonly count: number;
  readonly star: number;
};

/** The words of each kind; a kind without words does not compile. */
const WORDS = {
  arrivedAtCommune: m.notices_arrivedAtCommune,
  arrivedAtOffice: m.notices_arrivedAtOffice,
  withdrawn: m.notices_withdrawn,
  helpAsked: m.notices_helpAsked,
  received: m.notices_received,
  deadlineMoved: m.notices_deadlineMoved,
  completionAsked: m.notices_completionAsked,
  returned: m.notices_returned,
  forwarded: m.notices_forwarded,
  officeReceived: m.notices_officeReceived,
  officeReturned: m.notices_officeReturned,
  accepted: m.notices_accepted,
  assigned: m.notices_assigned,
  assessed: m.notices_assessed,
  deferred: m.notices_deferred,
  recognized: m.notices_recognized,
  proposed: m.notices_proposed,
  notRecognized: m.notices_notRecognized,
  resultTold: m.notices_resultTold,
  resultUnread: m.notices_resultUnread,
  ministryAnswerWaits: m.notices_ministryAnswerWaits,
  ministryAnswerSentBack: m.notices_ministryAnswerSentBack,
  askedAgain: m.notices_askedAgain,
  starKept: m.notices_starKept,
  assessAgain: m.notices_assessAgain,
  redoWaits: m.notices_redoWaits,
  redone: m.notices_redone,
  sessionPlanned: m.notices_sessionPlanned,
  sessionOpened: m.notices_sessionOpened,
  sessionClosed: m.notices_sessionClosed,
  resultsToDecide: m.notices_resultsToDecide,
  decisionWaits: m.notices_decisionWaits,
  decisionSigned: m.notices_decisionSigned,
  decisionSentBack: m.notices_decisionSentBack,
  decisionWithdrawn: m.notices_decisionWithdrawn,
  amendmentWaits: m.notices_amendmentWaits,
  amendmentSigned: m.notices_amendmentSigned,
  certificateRevoked: m.notices_certificateRevoked,
  extensionWaits: m.notices_extensionWaits,
  certificateExtended: m.notices_certificateExtended,
  earlierWaits: m.notices_earlierWaits,
  annulmentWaits: m.notices_annulmentWaits,
  importWaits: m.notices_importWaits,
  importSentBack: m.notices_importSentBack,
  importEntered: m.notices_importEntered,
  importUndoWaits: m.notices_importUndoWaits,
  revocationOpened: m.notices_revocationOpened,
  revocationAsks: m.notices_revocationAsks,
  revocationStated: m.notices_revocationStated,
  revocationWaits: m.notices_revocationWaits,
  revocationSentBack: m.notices_revocationSentBack,
  revocationAnswerWaits: m.notices_revocationAnswerWaits,
  revocationDropped: m.notices_revocationDropped,
  productEdited: m.notices_productEdited,
  ownEntryEdited: m.notices_ownEntryEdited,
  changeAccepted: m.notices_changeAccepted,
  changeRefused: m.notices_changeRefused,
  ownChangeAccepted: m.notices_ownChangeAccepted,
  ownChangeRefused: m.notices_ownChangeRefused,
  pageAccepted: m.notices_pageAccepted,
  pageRefused: m.notices_pageRefused,
  pageTakenDown: m.notices_pageTakenDown,
  planWaits: m.notices_planWaits,
  planSentBack: m.notices_planSentBack,
  planConfirmed: m.notices_planConfirmed,
  programmeWaits: m.notices_programmeWaits,
  programmeSentBack: m.notices_programmeSentBack,
  programmeConfirmed: m.notices_programmeConfirmed,
  programmeWithdrawn: m.notices_programmeWithdrawn,
  checkAnnounced: m.notices_checkAnnounced,
  checkAssigned: m.notices_checkAssigned,
  checkToSign: m.notices_checkToSign,
  checkReopened: m.notices_checkReopened,
  checkClosed: m.notices_checkClosed,
  checkRepair: m.notices_checkRepair,
  checkRemarked: m.notices_checkRemarked,
  checkSettled: m.notices_checkSettled,
  checkCancelled: m.notices_checkCancelled,
  ideaArrived: m.notices_ideaArrived,
  ideaCorrected: m.notices_ideaCorrected,
  ideaReturned: m.notices_ideaReturned,
  ideaToTraining: m.notices_ideaToTraining,
  ideaRefused: m.notices_ideaRefused,
  ideaAccepted: m.notices_ideaAccepted,
  ideaPlanArrived: m.notices_ideaPlanArrived,
  ideaPlanReturned: m.notices_ideaPlanReturned,
  ideaPlanAccepted: m.notices_ideaPlanAccepted,
  ideaHandedOver: m.notices_ideaHandedOver,
  accountMade: m.notices_accountMade,
  roleGranted: m.notices_roleGranted,
  roleEnded: m.notices_roleEnded,
  passwordReset: m.notices_passwordReset,
  communeTermNear: m.notices_communeTermNear,
  communeTermLast: m.notices_communeTermLast,
  answerNear: m.notices_answerNear,
  answerLast: m.notices_answerLast,
  certificateEnds: m.notices_certificateEnds,
  certificateEndsRenewing: m.notices_certificateEndsRenewing,
  certificateEndsLate: m.notices_certificateEndsLate,
  certificateLastDay: m.notices_certificateLastDay,
  programmeNear: m.notices_programmeNear,
  programmeLate: m.notices_programmeLate,
  programmeLateProvince: m.notices_programmeLate,
} as const satisfies Readonly<Record<NoticeKind, Spoken>>;

/** The words of several products of one batch. */
const BATCH_WORDS = {
  assessed: m.notices_assessed_batch,
  deferred: m.notices_deferred_batch,
  recognized: m.notices_recognized_batch,
  proposed: m.notices_proposed_batch,
  notRecognized: m.notices_notRecognized_batch,
  resultTold: m.notices_resultTold_batch,
  resultUnread: m.notices_resultUnread_batch,
} as const satisfies Readonly<Record<BatchKind, Spoken>>;

/** What the sentence of a kind says beside the name of its subject. */
export type Said<Kind extends NoticeKind> = Required<
  Pick<
    NoticeFigures,
    Exclude<keyof Parameters<(typeof WORDS)[Kind]>[0], 'name'> & keyof NoticeFigures
  >
>;

/** What a sentence is made of. */
export interface Sayable {
  readonly kind: NoticeKind;
  readonly figures: NoticeFigures;
  /** What else it is about, of a batch. */
  readonly others?: readonly unknown[];
}

/** A notice as one sentence, complete without the page around it. */
export function noticeSentence({ kind, figures, others = [] }: Sayable, locale: Locale): string {
  const { name, day, by, number = '', star = 0 } = figures;
  const many = others.length > 0 && isBatchKind(kind);
  const count = many ? others.length : (figures.count ?? 0);
  const speak: Spoken = many ? BATCH_WORDS[kind] : WORDS[kind];
  return speak({ name, day: spelled(day), by: spelled(by), number, count, star }, { locale });
}

function spelled(day: PlainDate | undefined): string {
  return day === undefined ? '' : formatVietnameseDate(day);
}
