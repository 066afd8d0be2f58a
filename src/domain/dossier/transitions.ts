import type { Role } from '../access/rights.ts';
import { ok, refuse, type Result } from '../result.ts';
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

/** The state after an act; where it depends on the state before, a function of that. */
export const STATE_AFTER = {
  create: 'draft',
  submit: {
    draft: 'submitted',
    returned: 'submitted',
    completing: 'communeReview',
    officeReturned: 'officeReview',
  },
  withdraw: 'withdrawn',
  askHelp: 'draft',
  endHelp: 'draft',
  receive: 'communeReview',
  moveDeadline: {
    submitted: 'submitted',
    communeReview: 'communeReview',
    completing: 'completing',
  },
  requestCompletion: 'completing',
  returnToProducer: 'returned',
  forward: 'forwarded',
  officeReceive: 'officeReview',
  officeReturn: 'officeReturned',
  accept: 'accepted',
  assign: 'inCouncil',
  recordResult: 'scored',
  defer: 'accepted',
  recognize: 'recognized',
  proposeToMinistry: 'proposedToMinistry',
  concludeWithout: 'notRecognized',
  enterMinistryAnswer: 'ministryAnswered',
  sendBackMinistryAnswer: 'proposedToMinistry',
  askMinistryAgain: 'proposedToMinistry',
  recognizeNational: 'recognized',
  useMinistryResult: 'recognized',
  keepProvincialStar: 'recognized',
  assessAgain: 'accepted',
} as const satisfies Record<
  DossierActKind,
  DossierState | Partial<Record<DossierState, DossierState>>
>;

const OFFICE = ['officeOfficer', 'officeHead'] as const satisfies readonly Role[];

/**
 * The one table of allowed acts: state → act → roles. A missing state does not compile; a missing
 * act in a state means nobody may do it there (rule 2 of the house).
 */
export const ALLOWED_ACTS = {
  none: { create: ['producer'] },
  draft: {
    submit: ['producer'],
    withdraw: ['producer'],
    askHelp: ['producer'],
    endHelp: ['producer'],
  },
  submitted: {
    receive: ['communeOfficer'],
    moveDeadline: ['administrator'],
    returnToProducer: ['communeOfficer'],
    withdraw: ['producer'],
  },
  communeReview: {
    moveDeadline: ['administrator'],
    requestCompletion: ['communeOfficer'],
    returnToProducer: ['communeOfficer'],
    forward: ['communeOfficer'],
  },
  completing: {
    submit: ['producer'],
    withdraw: ['producer'],
    moveDeadline: ['administrator'],
  },
  returned: { submit: ['producer'], withdraw: ['producer'] },
  forwarded: { officeReceive: OFFICE },
  officeReview: { officeReturn: OFFICE, accept: OFFICE },
  officeReturned: { submit: ['producer'], withdraw: ['producer'] },
  accepted: { assign: OFFICE },
  inCouncil: { recordResult: ['secretary'], defer: ['secretary'] },
  scored: { recognize: ['leader'], proposeToMinistry: ['leader'], concludeWithout: ['leader'] },
  recognized: {},
  proposedToMinistry: { enterMinistryAnswer: OFFICE },
  ministryAnswered: {
    sendBackMinistryAnswer: ['leader'],
    askMinistryAgain: ['leader'],
    recognizeNational: ['leader'],
    useMinistryResult: ['leader'],
    keepProvincialStar: ['leader'],
    assessAgain: ['leader'],
    concludeWithout: ['leader'],
  },
  notRecognized: {},
  withdrawn: {},
} as const satisfies Record<DossierState, Partial<Record<DossierActKind, readonly Role[]>>>;

/** States in which the producer may change forms and evidence. */
export const EDITABLE_STATES: readonly DossierState[] = [
  'draft',
  'completing',
  'returned',
  'officeReturned',
];

/** States that nothing follows: only then may the product have another dossier. */
export const LAST_STATES: readonly DossierState[] = ['recognized', 'notRecognized', 'withdrawn'];

/** A request is with the ministry, or its answer waits for the leader (Đ7.4). */
export const MINISTRY_STATES: readonly DossierState[] = ['proposedToMinistry', 'ministryAnswered'];

/** Who may do the act in the state; nobody when the table is silent. */
export function rolesAllowed(state: DossierState, act: DossierActKind): readonly Role[] {
  const acts: Partial<Record<DossierActKind, readonly Role[]>> = ALLOWED_ACTS[state];
  return acts[act] ?? [];
}

/** The acts a role may do now: what the page offers. */
export function actsOffered(state: DossierState, role: Role): readonly DossierActKind[] {
  const acts: Partial<Record<DossierActKind, readonly Role[]>> = ALLOWED_ACTS[state];
  const kinds = Object.keys(acts) as DossierActKind[];
  return kinds.filter((kind) => acts[kind]?.includes(role));
}

/** Refuses an act that does not fit the state (ACT_NOT_NOW) or the role (NOT_ALLOWED). */
export function checkAct(
  state: DossierState,
  act: DossierActKind,
  role: Role,
): Result<DossierState> {
  const roles = rolesAllowed(state, act);
  if (roles.length === 0) return refuse('ACT_NOT_NOW');
  if (!roles.includes(role)) return refuse('NOT_ALLOWED');
  return ok(stateAfter(state, act));
}

/** The state an act leads to. Throws on a pair the table does not have: the ledger itself is broken. */
export function stateAfter(state: DossierState, act: DossierActKind): DossierState {
  const after: DossierState | Partial<Record<DossierState, DossierState>> = STATE_AFTER[act];
  const next = typeof after === 'string' ? after : after[state];
  if (next === undefined || rolesAllowed(state, act).length === 0) {
    throw new Error(`act ${act} does not follow state ${state}`);
  }
  return next;
}
