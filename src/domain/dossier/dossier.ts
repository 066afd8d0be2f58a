import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import {
  DOSSIER_ACTS,
  type DossierAct,
  type DossierActData,
  type DossierActKind,
  type DossierActs,
  type DossierKind,
  type HelpDesk,
  type ResultReader,
  type ReturnReason,
} from './acts.ts';
import type { PaperNumber } from '../recognition/papers.ts';
import type { MinistryAnswer } from '../recognition/ministry-answer.ts';
import { ALLOWED_ACTS, type DossierState } from './transitions.ts';

/** What the acts of a dossier come to. Computed, never stored as the truth (rule 1). */
export interface DossierStanding extends Standing<DossierState> {
  readonly kind: DossierKind;
  readonly version: number;
  readonly submittedOn: PlainDate | null;
  /** The desk that may read the draft although it was never sent. */
  readonly helpDesk: HelpDesk | null;
  /** First receipt by the commune. */
  readonly communeReceivedOn: PlainDate | null;
  /** Day 0 of the commune's 15 working days (Đ7.2), and the last of them as it was told. */
  readonly communeCountsFrom: PlainDate | null;
  readonly communeDueOn: PlainDate | null;
  readonly communeSlip: string | null;
  readonly paperReceived: boolean;
  /** Reasons of the last return that still wait for an answer. */
  readonly openReasons: readonly ReturnReason[];
  readonly answerBy: PlainDate | null;
  readonly forwarded: DossierActData['forward'] | null;
  readonly forwardedOn: PlainDate | null;
  readonly officeReceivedOn: PlainDate | null;
  readonly officeSlip: string | null;
  readonly sessionId: string | null;
  readonly result: DossierActData['recordResult'] | null;
  readonly decisionId: string | null;
  /** The day of the request to the ministry, and its answer while the leader has not confirmed it. */
  readonly proposedOn: PlainDate | null;
  readonly ministryAnswer: MinistryAnswer | null;
  /** Papers of the ministry that are kept as files, in the order in which they came. */
  readonly ministryPapers: readonly MinistryPaper[];
  /** Hash of the one that the next answer goes by: it came since the request went out. */
  readonly ministryPaper: string | null;
  /** The answer that the leader sent back to be entered anew, and why. */
  readonly ministrySentBack: { readonly answer: MinistryAnswer; readonly reason: string } | null;
  readonly certificateId: string | null;
  readonly star: number | null;
  /** What the ministry asks of the result, while the leader has not confirmed it (Đ10.1b). */
  readonly redoAsked: DossierActData['askRedo'] | null;
  /** The paper by which the result before this one was taken back. */
  readonly redoneBy: PaperNumber | null;
  /** The last written notice of a result; null until one was sent. */
  readonly told: ToldResult | null;
  readonly changedOn: PlainDate | null;
}

/** A paper of the ministry as it came; its bytes are kept as they are. */
export interface MinistryPaper {
  readonly fileId: string;
  /** Of its bytes, as hexadecimal digits. */
  readonly sha256: string;
  readonly keptAt: Instant;
}

/** A result that was told in writing, and who of the two has read it when. */
export interface ToldResult extends PaperNumber {
  readonly decisionId: string;
  readonly read: Readonly<Partial<Record<ResultReader, Instant>>>;
}

const NOTHING: DossierStanding = {
  state: 'none',
  seq: 0,
  kind: 'first',
  version: 0,
  submittedOn: null,
  helpDesk: null,
  communeReceivedOn: null,
  communeCountsFrom: null,
  communeDueOn: null,
  communeSlip: null,
  paperReceived: false,
  openReasons: [],
  answerBy: null,
  forwarded: null,
  forwardedOn: null,
  officeReceivedOn: null,
  officeSlip: null,
  sessionId: null,
  result: null,
  decisionId: null,
  proposedOn: null,
  ministryAnswer: null,
  ministryPapers: [],
  ministryPaper: null,
  ministrySentBack: null,
  certificateId: null,
  star: null,
  redoAsked: null,
  redoneBy: null,
  told: null,
  changedOn: null,
};

const QUIET: readonly DossierActKind[] = ['note', 'tellResult', 'readResult', 'remindResult'];

/** A dossier from the draft to its star: what may happen to it and what that comes to. */
export const DOSSIER: Subject<DossierActs, DossierState, DossierStanding> = {
  kind: 'dossier',
  shapes: DOSSIER_ACTS,
  allowed: ALLOWED_ACTS,
  nothing: () => NOTHING,
  changes: (before, act) => ({
    ...(!QUIET.includes(act.kind) && { changedOn: act.onDay }),
    ...changesOf(before, act),
  }),
  quiet: QUIET,
};

const NOT_ANSWERED = { ministryAnswer: null, ministrySentBack: null } as const;

function changesOf(before: DossierStanding, act: DossierAct): ChangesOf<DossierStanding> {
  switch (act.kind) {
    case 'create':
      return { kind: act.data.kind };
    case 'submit':
      return { ...arrivalOf(before, act.data), submittedOn: act.onDay, helpDesk: null };
    case 'askHelp':
      return { helpDesk: act.data.desk };
    case 'endHelp':
    case 'withdraw':
      return { helpDesk: null };
    case 'receive':
      return receiptOf(before, act.onDay, act.data);
    case 'moveDeadline':
      return { communeDueOn: act.data.dueOn };
    case 'requestCompletion':
    case 'officeReturn':
      return { openReasons: act.data.reasons, answerBy: act.data.answerBy };
    case 'returnToProducer':
      return { openReasons: act.data.reasons };
    case 'forward':
      return { forwarded: act.data, forwardedOn: act.onDay };
    case 'officeReceive':
      return { officeReceivedOn: act.onDay, officeSlip: act.data.slipNumber };
    case 'assign':
      return { sessionId: act.data.sessionId };
    case 'defer':
      return { sessionId: null };
    case 'recordResult':
      return { result: act.data, star: act.data.star };
    case 'recognize':
      return {
        decisionId: act.data.decisionId,
        certificateId: act.data.certificateId,
        star: act.data.star,
      };
    case 'proposeToMinistry':
      return {
        decisionId: act.data.decisionId,
        certificateId: act.data.certificateId ?? before.certificateId,
        star: act.data.star ?? before.star,
        proposedOn: act.onDay,
        ministryPaper: null,
      };
    case 'keepMinistryPaper': {
      const kept = { ...act.data, keptAt: act.at };
      const ministryPapers = [...before.ministryPapers, kept];
      return { ministryPapers, ministryPaper: act.data.sha256 };
    }
    case 'enterMinistryAnswer':
      return { ministryAnswer: act.data, ministrySentBack: null };
    case 'sendBackMinistryAnswer':
      return { ministryAnswer: null, ministrySentBack: sentBack(before, act.data.reason) };
    case 'askMinistryAgain':
      return { ...NOT_ANSWERED, ministryPaper: null };
    case 'recognizeNational':
    case 'useMinistryResult':
      return { certificateId: act.data.certificateId, star: act.data.star, ...NOT_ANSWERED };
    case 'keepProvincialStar':
      return { star: act.data.star, ...NOT_ANSWERED };
    case 'assessAgain':
      return { sessionId: null, result: null, decisionId: null, star: null, ...NOT_ANSWERED };
    case 'askRedo':
      return { redoAsked: act.data };
    case 'dropRedo':
      return { redoAsked: null };
    case 'redo':
      return { ...redoneBy(act.data), sessionId: null, result: null, decisionId: null, star: null };
    case 'withdrawRecognition':
      return redoneBy(act.data);
    case 'concludeWithout':
      return { decisionId: act.data.decisionId, star: act.data.star, ...NOT_ANSWERED };
    case 'tellResult':
      return { told: { ...act.data, read: {} } };
    case 'readResult':
      return { told: readBy(before, act) };
    case 'note':
    case 'accept':
    case 'remindResult':
      return {};
  }
}

function redoneBy({ number, dated }: PaperNumber) {
  return { redoAsked: null, redoneBy: { number, dated } };
}

function readBy({ told }: DossierStanding, { at, data }: ActOfKind<'readResult'>) {
  if (told?.decisionId !== data.decisionId) return told;
  return { ...told, read: { [data.as]: at, ...told.read } };
}

type ActOfKind<Kind extends DossierActKind> = Extract<DossierAct, { readonly kind: Kind }>;

function sentBack({ ministryAnswer: answer }: DossierStanding, reason: string) {
  return answer && { answer, reason };
}

/** What is handed in anew has a new term; what completes a dossier under way keeps the one that runs. */
function arrivalOf(
  before: DossierStanding,
  { version, term }: DossierActData['submit'],
): ChangesOf<DossierStanding> {
  const answered = { version, openReasons: [], answerBy: null };
  if (before.state !== 'draft' && before.state !== 'returned') return answered;
  return {
    ...answered,
    communeCountsFrom: term?.countsFrom ?? null,
    communeDueOn: term?.dueOn ?? null,
  };
}

function receiptOf(
  before: DossierStanding,
  day: PlainDate,
  data: DossierActData['receive'],
): ChangesOf<DossierStanding> {
  return {
    communeReceivedOn: before.state === 'submitted' ? day : before.communeReceivedOn,
    communeCountsFrom: data.countsFrom ?? day,
    communeDueOn: data.dueOn,
    communeSlip: data.slipNumber,
    paperReceived: data.paperReceived,
  };
}
