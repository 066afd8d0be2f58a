import { SESSION_STATES, type SessionActKind, type SessionState } from './session-acts.ts';
import { apply, rolesAllowed, standingOf } from '../acts/subject.ts';
import { describe, expect, test, vi } from 'vitest';
import { ROLES, type Role } from '../access/rights.ts';
import { SESSION } from './session.ts';
import { act, created, ledger, opened, sealed } from './testing/session-acts.ts';

/** Every act there is; a new one does not compile until it stands here. */
const KINDS = Object.keys({
  create: 1,
  open: 1,
  attend: 1,
  declareConflict: 1,
  confirmKnockOut: 1,
  liftKnockOut: 1,
  seal: 1,
  close: 1,
} satisfies Record<SessionActKind, 1>) as SessionActKind[];

/** What may be done, written out once more by hand: state, act, roles. */
const EXPECTED: readonly (readonly [SessionState, SessionActKind, ...Role[]])[] = [
  ['none', 'create', 'officeOfficer', 'officeHead'],
  ['planned', 'open', 'secretary'],
  ['planned', 'declareConflict', 'councilMember', 'chair'],
  ['scoring', 'attend', 'secretary'],
  ['scoring', 'declareConflict', 'councilMember', 'chair'],
  ['scoring', 'confirmKnockOut', 'secretary'],
  ['scoring', 'liftKnockOut', 'secretary'],
  ['scoring', 'seal', 'councilMember', 'chair'],
  ['scoring', 'close', 'secretary'],
];

const EVERY = SESSION_STATES.flatMap((state) =>
  KINDS.flatMap((kind) => ROLES.map((role) => ({ state, kind, role }))),
);

test.each(EVERY)('in state $state the act $kind by $role is as the table says', (one) => {
  const { state, kind, role } = one;
  const expected = EXPECTED.some(
    ([inState, act, ...roles]) => inState === state && act === kind && roles.includes(role),
  );
  expect(rolesAllowed(SESSION, state, kind).includes(role)).toBe(expected);
});

describe('the standing of a session', () => {
  test('before anything happened there is none', () => {
    expect(SESSION.nothing()).toEqual({
      state: 'none',
      seq: 0,
      absent: new Set(),
      conflicts: new Map(),
      knockOuts: new Map(),
      sealed: new Map(),
      openedAt: null,
      openedUnder: null,
      withoutVote: new Set(),
      closedAt: null,
      deferred: new Set(),
    });
  });

  test('a whole day of a council, from the plan to the closing', () => {
    const acts = ledger(
      created,
      act('declareConflict', { dossierId: 'man', accountId: 'm2', reason: 'em ruột' }),
      act('open', {
        absent: ['m3'],
        regulationId: 'r-2',
        withoutVote: ['guest'],
        tied: [{ dossierId: 'che', accountId: 'm1' }],
      }),
      act('attend', { accountId: 'm3', present: true }),
      sealed('man', 'm1'),
      sealed('man', 'm3'),
      act('attend', { accountId: 'm1', present: false }),
      act('confirmKnockOut', { dossierId: 'che', ground: 'd2', proof: 'giấy hết hạn' }),
      act('confirmKnockOut', { dossierId: 'ruou', ground: 'd1', proof: 'nhầm' }),
      act('liftKnockOut', { dossierId: 'ruou', reason: 'nhầm sản phẩm' }),
      act('close', { recorded: ['man', 'che'], deferred: ['ruou'] }),
    );
    expect(standingOf(SESSION, acts)).toEqual({
      state: 'closed',
      seq: 11,
      absent: new Set(['m1']),
      conflicts: new Map([
        ['man', new Set(['m2'])],
        ['che', new Set(['m1'])],
      ]),
      knockOuts: new Map([['che', { ground: 'd2', proof: 'giấy hết hạn' }]]),
      sealed: new Map([['man', new Set(['m1', 'm3'])]]),
      openedAt: '2026-11-24T01:02:00.000Z',
      openedUnder: 'r-2',
      withoutVote: new Set(['guest']),
      closedAt: '2026-11-24T01:10:00.000Z',
      deferred: new Set(['ruou']),
    });
  });

  test('an act out of order, or one that does not fit, is a broken ledger', () => {
    const [create, open] = ledger(created, opened());
    if (!create || !open) throw new Error('two acts were written');
    const planned = standingOf(SESSION, [create]);
    expect(() => apply(SESSION, planned, create)).toThrow('act 1 follows 1');
    expect(() => apply(SESSION, SESSION.nothing(), { ...open, seq: 1 })).toThrow(
      'act open does not follow state none',
    );
  });

  test('a fold that adds in place comes to the same as act upon act, and leaves those as they were', () => {
    const acts = ledger(
      created,
      act('open', { absent: [], tied: [{ dossierId: 'che', accountId: 'm1' }] }),
      act('declareConflict', { dossierId: 'che', accountId: 'm2', reason: 'em ruột' }),
      sealed('man', 'm1'),
      sealed('man', 'm2'),
      sealed('che', 'm3'),
    );
    const steps = [SESSION.nothing()];
    for (const one of acts) steps.push(apply(SESSION, steps.at(-1) ?? SESSION.nothing(), one));
    const alone = acts.map((_, nth) => standingOf(SESSION, acts.slice(0, nth + 1)));
    expect(steps.slice(1)).toEqual(alone);
    expect(steps[4]?.sealed).toEqual(new Map([['man', new Set(['m1'])]]));
  });

  test('a session of a thousand seals copies no list for each of them', () => {
    let copies = 0;
    const counting = class<K, V> extends Map<K, V> {
      constructor(from?: Iterable<readonly [K, V]> | null) {
        super(from);
        copies += 1;
      }
    };
    const seals = Array.from({ length: 1_000 }, (_, nth) => sealed(`p${nth % 70}`, `m${nth}`));
    const acts = ledger(created, opened(), ...seals);
    vi.stubGlobal('Map', counting);
    const { sealed: sheets } = standingOf(SESSION, acts);
    vi.unstubAllGlobals();
    expect([sheets.size, copies]).toEqual([70, 3]);
  });
});
