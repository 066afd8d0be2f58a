import { DOSSIER } from './dossier.ts';
import { actsOffered, checkAct, stateAfter } from '../acts/subject.ts';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../access/rights.ts';
import type { DossierActKind } from './acts.ts';
import { DOSSIER_STATES, EDITABLE_STATES, LAST_STATES, type DossierState } from './transitions.ts';

const ACTS = [
  'create',
  'submit',
  'withdraw',
  'askHelp',
  'endHelp',
  'note',
  'receive',
  'moveDeadline',
  'requestCompletion',
  'returnToProducer',
  'forward',
  'officeReceive',
  'officeReturn',
  'accept',
  'assign',
  'recordResult',
  'defer',
  'recognize',
  'proposeToMinistry',
  'concludeWithout',
  'keepMinistryPaper',
  'enterMinistryAnswer',
  'sendBackMinistryAnswer',
  'askMinistryAgain',
  'recognizeNational',
  'useMinistryResult',
  'keepProvincialStar',
  'assessAgain',
  'tellResult',
  'readResult',
  'remindResult',
  'askRedo',
  'dropRedo',
  'redo',
  'withdrawRecognition',
] as const satisfies readonly DossierActKind[];

const DESKS: readonly Role[] = ['communeOfficer', 'officeOfficer', 'officeHead'];
/** On the way from the hand-in to the end officials may note something down, and stay where they are. */
const NOTED_IN: readonly DossierState[] = [
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
  'proposedToMinistry',
  'ministryAnswered',
];

const OFFICE: readonly Role[] = ['officeOfficer', 'officeHead'];
/** Where a result was decided, it is told in writing and read, and the dossier stays where it is. */
const TOLD_IN: readonly DossierState[] = [
  'recognized',
  'proposedToMinistry',
  'ministryAnswered',
  'notRecognized',
];

/** Everything that is allowed, written down once more: state, act, who, and where it leads. */
const EXPECTED: readonly (readonly [
  DossierState,
  DossierActKind,
  readonly Role[],
  DossierState,
])[] = [
  ['none', 'create', ['producer'], 'draft'],
  ['draft', 'submit', ['producer'], 'submitted'],
  ['draft', 'withdraw', ['producer'], 'withdrawn'],
  ['draft', 'askHelp', ['producer'], 'draft'],
  ['draft', 'endHelp', ['producer'], 'draft'],
  ...NOTED_IN.map((state) => [state, 'note', DESKS, state] as const),
  ...TOLD_IN.flatMap((state) => [
    [state, 'tellResult', OFFICE, state] as const,
    [state, 'readResult', ['producer', 'communeOfficer'], state] as const,
    [state, 'remindResult', OFFICE, state] as const,
  ]),
  ['submitted', 'receive', ['communeOfficer'], 'communeReview'],
  ['submitted', 'returnToProducer', ['communeOfficer'], 'returned'],
  ['submitted', 'withdraw', ['producer'], 'withdrawn'],
  ['submitted', 'moveDeadline', ['administrator'], 'submitted'],
  ['communeReview', 'moveDeadline', ['administrator'], 'communeReview'],
  ['completing', 'moveDeadline', ['administrator'], 'completing'],
  ['communeReview', 'requestCompletion', ['communeOfficer'], 'completing'],
  ['communeReview', 'returnToProducer', ['communeOfficer'], 'returned'],
  ['communeReview', 'forward', ['communeOfficer'], 'forwarded'],
  ['completing', 'submit', ['producer'], 'communeReview'],
  ['completing', 'withdraw', ['producer'], 'withdrawn'],
  ['returned', 'submit', ['producer'], 'submitted'],
  ['returned', 'withdraw', ['producer'], 'withdrawn'],
  ['forwarded', 'officeReceive', ['officeOfficer', 'officeHead'], 'officeReview'],
  ['officeReview', 'officeReturn', ['officeOfficer', 'officeHead'], 'officeReturned'],
  ['officeReview', 'accept', ['officeOfficer', 'officeHead'], 'accepted'],
  ['officeReturned', 'submit', ['producer'], 'officeReview'],
  ['officeReturned', 'withdraw', ['producer'], 'withdrawn'],
  ['accepted', 'assign', ['officeOfficer', 'officeHead'], 'inCouncil'],
  ['inCouncil', 'recordResult', ['secretary'], 'scored'],
  ['inCouncil', 'defer', ['secretary'], 'accepted'],
  ['scored', 'recognize', ['leader'], 'recognized'],
  ['scored', 'proposeToMinistry', ['leader'], 'proposedToMinistry'],
  ['scored', 'concludeWithout', ['leader'], 'notRecognized'],
  [
    'proposedToMinistry',
    'keepMinistryPaper',
    ['officeOfficer', 'officeHead'],
    'proposedToMinistry',
  ],
  [
    'proposedToMinistry',
    'enterMinistryAnswer',
    ['officeOfficer', 'officeHead'],
    'ministryAnswered',
  ],
  ['ministryAnswered', 'sendBackMinistryAnswer', ['leader'], 'proposedToMinistry'],
  ['ministryAnswered', 'askMinistryAgain', ['leader'], 'proposedToMinistry'],
  ['ministryAnswered', 'recognizeNational', ['leader'], 'recognized'],
  ['ministryAnswered', 'useMinistryResult', ['leader'], 'recognized'],
  ['ministryAnswered', 'keepProvincialStar', ['leader'], 'recognized'],
  ['ministryAnswered', 'assessAgain', ['leader'], 'accepted'],
  ['ministryAnswered', 'concludeWithout', ['leader'], 'notRecognized'],
  // Đ10.1b: what the ministry asks of a result.
  ...(['recognized', 'notRecognized'] as const).flatMap((state) => [
    [state, 'askRedo', OFFICE, state] as const,
    [state, 'dropRedo', [...OFFICE, 'leader'], state] as const,
    [state, 'redo', ['leader'], 'accepted'] as const,
  ]),
  ['recognized', 'withdrawRecognition', ['leader'], 'notRecognized'],
];

const BY_MINISTRY: readonly DossierActKind[] = ['redo', 'withdrawRecognition'];
const BEFORE = DOSSIER.nothing();

function expectedOf(state: DossierState, act: DossierActKind, role: Role) {
  const line = EXPECTED.find(([inState, kind]) => inState === state && kind === act);
  if (!line) return { ok: false, refusals: [{ code: 'ACT_NOT_NOW', data: {} }] };
  if (!line[2].includes(role)) return { ok: false, refusals: [{ code: 'NOT_ALLOWED', data: {} }] };
  return { ok: true, value: null };
}

describe('who may do what to a dossier', () => {
  test.each(DOSSIER_STATES)('in state %s: every act by every role', (state) => {
    for (const act of ACTS) {
      for (const role of ROLES) {
        expect(
          checkAct(DOSSIER, { ...BEFORE, state }, act, role),
          `${state} ${act} ${role}`,
        ).toEqual(expectedOf(state, act, role));
      }
      const after = EXPECTED.find(([from, kind]) => from === state && kind === act)?.[3];
      if (after) expect(stateAfter(DOSSIER, state, act)).toBe(after);
      else expect(() => stateAfter(DOSSIER, state, act)).toThrow();
    }
  });

  test('a page offers exactly the acts that would be taken', () => {
    for (const state of DOSSIER_STATES) {
      for (const role of ROLES) {
        expect(actsOffered(DOSSIER, state, role)).toEqual(
          ACTS.filter((act) => checkAct(DOSSIER, { ...BEFORE, state }, act, role).ok).toSorted(
            byTable(state),
          ),
        );
      }
    }
  });

  test('only what the ministry asks follows the last states, and from every other one of them can be reached', () => {
    for (const state of LAST_STATES) {
      const left = EXPECTED.filter(([from, , , to]) => from === state && to !== state);
      expect(left.filter(([, act]) => !BY_MINISTRY.includes(act))).toEqual([]);
    }
    for (const state of DOSSIER_STATES) {
      expect(
        LAST_STATES.some((last) => reachable(state).has(last)),
        state,
      ).toBe(true);
    }
  });

  test('forms can be changed exactly where the producer may hand in', () => {
    const handIn = EXPECTED.filter(([, act]) => act === 'submit').map(([state]) => state);
    expect(EDITABLE_STATES.toSorted()).toEqual(handIn.toSorted());
  });
});

/** The order in which the table names the acts of a state. */
function byTable(state: DossierState) {
  const order = EXPECTED.filter(([from]) => from === state).map(([, act]) => act);
  return (a: DossierActKind, b: DossierActKind) => order.indexOf(a) - order.indexOf(b);
}

function reachable(from: DossierState): Set<DossierState> {
  const seen = new Set([from]);
  for (const state of seen) {
    for (const [before, , , after] of EXPECTED) if (before === state) seen.add(after);
  }
  return seen;
}
