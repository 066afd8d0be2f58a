import { standingOf } from '../acts/subject.ts';
import { SESSION } from './session.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceFor, hasConflict, missingScorers, rollCall, scorersOf } from './seats.ts';
import {
  act,
  council,
  created,
  ledger,
  opened,
  sealed,
  type LooseAct,
} from './testing/session-acts.ts';

const SEATS = council(3);
const standing = (...acts: readonly LooseAct[]) => standingOf(SESSION, ledger(created, ...acts));
const ids = (seats: readonly { accountId: string }[]) => seats.map((seat) => seat.accountId);
const tie = (accountId: string) =>
  act('declareConflict', { dossierId: 'man', accountId, reason: 'em ruột' });
const everybody = ['chair', 'deputy', 'm1', 'm2', 'm3'];

describe('who scores a product', () => {
  test('everybody with a vote who is in the room, not the secretary', () => {
    expect(ids(scorersOf(SEATS, standing(opened()), 'man'))).toEqual(everybody);
  });

  test('a tied member does not, and only for that product', () => {
    const now = standing(tie('m2'), opened());
    expect(ids(scorersOf(SEATS, now, 'man'))).toEqual(['chair', 'deputy', 'm1', 'm3']);
    expect(ids(scorersOf(SEATS, now, 'che'))).toEqual(everybody);
  });

  test('an absent member does not, but whoever left after sealing stays counted', () => {
    const left = act('attend', { accountId: 'm1', present: false });
    const now = standing(opened(['m3']), sealed('man', 'm1'), left);
    expect(ids(scorersOf(SEATS, now, 'man'))).toEqual(['chair', 'deputy', 'm1', 'm2']);
    expect(ids(scorersOf(SEATS, now, 'che'))).toEqual(['chair', 'deputy', 'm2']);
    expect(ids(missingScorers(SEATS, now, 'man'))).toEqual(['chair', 'deputy', 'm2']);
  });
});

describe('the attendance that the quorum is asked of', () => {
  test('counts those with a vote; for one product a tied member is appointed but not present', () => {
    const now = standing(tie('chair'), opened(['deputy']));
    expect(rollCall(SEATS, now.absent)).toEqual({ appointed: 5, present: 4, chairPresent: true });
    expect(attendanceFor(SEATS, now, 'man')).toEqual({
      appointed: 5,
      present: 3,
      chairPresent: false,
    });
  });
});

/** Any order of sealing, leaving, coming back and tying in an open session. */
const happenings = fc.array(
  fc.oneof(
    fc.constantFrom(...everybody).map((id) => sealed('man', id)),
    fc
      .record({ accountId: fc.constantFrom(...everybody), present: fc.boolean() })
      .map((data) => act('attend', data)),
    fc.constantFrom(...everybody).map(tie),
  ),
  { maxLength: 25 },
);

describe('whatever happens in an open session', () => {
  test('a tied member is not asked for a sheet', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom(...everybody), (acts, member) => {
        const now = standing(opened(), ...acts, tie(member));
        expect(ids(scorersOf(SEATS, now, 'man'))).not.toContain(member);
        expect(hasConflict(now, 'man', member)).toBe(true);
      }),
      { seed: 26 },
    );
  });

  test('present never exceeds appointed', () => {
    fc.assert(
      fc.property(happenings, (acts) => {
        const { appointed, present } = attendanceFor(SEATS, standing(opened(), ...acts), 'man');
        expect(present).toBeLessThanOrEqual(appointed);
      }),
      { seed: 26 },
    );
  });
});
