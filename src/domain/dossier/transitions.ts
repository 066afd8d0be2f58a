import type { AllowedActs } from '../acts/subject.ts';
import type { DossierActKind } from './acts.ts';

/** Where a dossier is; the name says whom it waits for. */
export const DOSSIER_STATES = [
  'none',
  'draft',
  'submitted',
  'communeReview',
  'completing',
  'returned',
  'forwarded',
  'officeReview',
  'officeReturned',
  'accepted',
  'inCouncil',
  'scored',
  'recognized',
  'proposedToMinistry',
  'ministryAnswered',
  'notRecognized',
  'withdrawn',
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** A producer's next steps while the dossier lies with it. */
const HANDED_IN = { by: 'dossier.submit', to: 'submitted' } as const;
const WITHDRAWN = { by: 'dossier.withdraw', to: 'withdrawn' } as const;
/** A notice about days off moves the commune's term; the state stays. */
const MOVED = { by: 'settings.manage' } as const;
/** Officials note down as long as the dossier is under way; a draft is the producer’s alone. */
const NOTED = { note: { by: 'dossier.note' } } as const;
const CONFIRMS = 'ministry.confirm';
/** Told in writing once a decision was signed; reading it changes nothing. */
const TOLD = {
  tellResult: { by: 'result.tell' },
  readResult: { by: 'result.read' },
  remindResult: { by: 'result.tell' },
} as const;

/** Where the ministry asks for it, a result is assessed again or its recognition withdrawn (Đ10.1b). */
const REDONE = {
  askRedo: { by: 'ministry.enter' },
  dropRedo: { by: [CONFIRMS, 'ministry.enter'] },
  redo: { by: CONFIRMS, to: 'accepted' },
} as const;

/**
 * The one table of allowed acts: state → act → right and next state. A missing state does not compile;
 * a missing act in a state means nobody may do it there (rule 2 of the house).
 */
export const ALLOWED_ACTS: AllowedActs<DossierState, DossierActKind> = {
  none: { create: { by: 'dossier.create', to: 'draft' } },
  draft: {
    submit: HANDED_IN,
    withdraw: WITHDRAWN,
    askHelp: { by: 'dossier.askHelp' },
    endHelp: { by: 'dossier.askHelp' },
  },
  submitted: {
    ...NOTED,
    receive: { by: 'dossier.receive', to: 'communeReview' },
    moveDeadline: MOVED,
    returnToProducer: { by: 'dossier.returnToProducer', to: 'returned' },
    withdraw: WITHDRAWN,
  },
  communeReview: {
    ...NOTED,
    moveDeadline: MOVED,
    requestCompletion: { by: 'dossier.requestCompletion', to: 'completing' },
    returnToProducer: { by: 'dossier.returnToProducer', to: 'returned' },
    forward: { by: 'dossier.forward', to: 'forwarded' },
  },
  completing: {
    ...NOTED,
    submit: { by: 'dossier.submit', to: 'communeReview' },
    withdraw: WITHDRAWN,
    moveDeadline: MOVED,
  },
  returned: { ...NOTED, submit: HANDED_IN, withdraw: WITHDRAWN },
  forwarded: { ...NOTED, officeReceive: { by: 'dossier.officeReceive', to: 'officeReview' } },
  officeReview: {
    ...NOTED,
    officeReturn: { by: 'dossier.officeReturn', to: 'officeReturned' },
    accept: { by: 'dossier.accept', to: 'accepted' },
  },
  officeReturned: {
    ...NOTED,
    submit: { by: 'dossier.submit', to: 'officeReview' },
    withdraw: WITHDRAWN,
  },
  accepted: { ...NOTED, assign: { by: 'dossier.assign', to: 'inCouncil' } },
  inCouncil: {
    ...NOTED,
    recordResult: { by: 'session.close', to: 'scored' },
    defer: { by: 'session.close', to: 'accepted' },
  },
  scored: {
    ...NOTED,
    recognize: { by: 'decision.sign', to: 'recognized' },
    proposeToMinistry: { by: 'decision.sign', to: 'proposedToMinistry' },
    concludeWithout: { by: 'decision.sign', to: 'notRecognized' },
  },
  recognized: {
    ...TOLD,
    ...REDONE,
    withdrawRecognition: { by: CONFIRMS, to: 'notRecognized' },
  },
  proposedToMinistry: {
    ...NOTED,
    ...TOLD,
    keepMinistryPaper: { by: 'ministry.enter' },
    enterMinistryAnswer: { by: 'ministry.enter', to: 'ministryAnswered' },
  },
  ministryAnswered: {
    ...NOTED,
    ...TOLD,
    sendBackMinistryAnswer: { by: CONFIRMS, to: 'proposedToMinistry' },
    askMinistryAgain: { by: CONFIRMS, to: 'proposedToMinistry' },
    recognizeNational: { by: CONFIRMS, to: 'recognized' },
    useMinistryResult: { by: CONFIRMS, to: 'recognized' },
    keepProvincialStar: { by: CONFIRMS, to: 'recognized' },
    assessAgain: { by: CONFIRMS, to: 'accepted' },
    concludeWithout: { by: CONFIRMS, to: 'notRecognized' },
  },
  notRecognized: { ...TOLD, ...REDONE },
  withdrawn: {},
};

/** States in which the producer may change forms and evidence. */
export const EDITABLE_STATES: readonly DossierState[] = [
  'draft',
  'completing',
  'returned',
  'officeReturned',
];

/** States that nothing follows but that the result is told and read, or that the ministry asks for it again (Đ10.1b): only then may the product have another dossier. */
export const LAST_STATES: readonly DossierState[] = ['recognized', 'notRecognized', 'withdrawn'];

/** A request is with the ministry, or its answer waits for the leader (Đ7.4). */
export const MINISTRY_STATES: readonly DossierState[] = ['proposedToMinistry', 'ministryAnswered'];
