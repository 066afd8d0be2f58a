import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attendanceFor,
  hasConflict,
  maySeeOthers,
  missingScorers,
  rollCall,
  scorersOf,
} from './seats.ts';
import { sessionStanding } from './session.ts';
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
const standing = (...acts: readonly LooseAct[]) => sessionStanding(ledger(created, ...acts));
const ids = (seats: readonly { accountId: string }[]) => seats.map((seat) => seat.accountId);
const tie = (accountId: string) =>
  act('declareConflict', { dossierId: 'man', accountId, reason: 'em ruột' });
const everybody = ['chair', 'deputy', 'm1', 'm2', 'm3'];
const all = (dossierId: string) => everybody.map((id) => sealed(dossierId, id));

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

describe('who may see the sheets of others', () => {
  test('nobody while one sheet is missing, also not who has sealed', () => {
    const now = standing(opened(), ...everybody.slice(1).map((id) => sealed('man', id)));
    expect(
      [...everybody, 'secretary', 'office'].filter((id) => maySeeOthers(SEATS, now, 'man', id)),
    ).toEqual([]);
  });

  test('everybody in the session once the last sheet is sealed, except for another product', () => {
    const now = standing(opened(), ...all('man'));
    const readers = [...everybody, 'secretary', 'office'];
    expect(readers.filter((id) => maySeeOthers(SEATS, now, 'man', id))).toEqual(readers);
    expect(readers.filter((id) => maySeeOthers(SEATS, now, 'che', id))).toEqual([]);
  });

  test('an absent member sees nothing before the close: the seat may still score blind', () => {
    const present = everybody.filter((id) => id !== 'm3').map((id) => sealed('man', id));
    const now = standing(opened(['m3']), ...present);
    expect(maySeeOthers(SEATS, now, 'man', 'm3')).toBe(false);
    expect(maySeeOthers(SEATS, now, 'man', 'm1')).toBe(true);
    const back = standing(
      opened(['m3']),
      ...present,
      act('attend', { accountId: 'm3', present: true }),
    );
    expect(maySeeOthers(SEATS, back, 'man', 'm1')).toBe(false);
    const closed = standing(
      opened(['m3']),
      ...present,
      act('close', { recorded: ['man'], deferred: [] }),
    );
    expect(maySeeOthers(SEATS, closed, 'man', 'm3')).toBe(true);
  });

  test('a tied member never does, not even after the close', () => {
    const closed = standing(tie('m2'), opened(), act('close', { recorded: [], deferred: [] }));
    expect(maySeeOthers(SEATS, closed, 'man', 'm2')).toBe(false);
    expect(hasConflict(closed, 'man', 'm2')).toBe(true);
  });

  test('nobody before the opening', () => {
    expect(maySeeOthers([], standing(), 'man', 'office')).toBe(false);
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
  test('a member who has not sealed never sees a sheet', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom(...everybody), (acts, reader) => {
        const now = standing(opened(), ...acts);
        if (now.sealed.get('man')?.has(reader)) return;
        expect(maySeeOthers(SEATS, now, 'man', reader)).toBe(false);
      }),
      { seed: 26 },
    );
  });

  test('sheets are open to somebody only when none is missing', () => {
    fc.assert(
      fc.property(happenings, (acts) => {
        const now = standing(opened(), ...acts);
        const open = [...everybody, 'secretary'].some((id) => maySeeOthers(SEATS, now, 'man', id));
        if (open) expect(missingScorers(SEATS, now, 'man')).toEqual([]);
      }),
      { seed: 26 },
    );
  });

  test('a tied member is neither asked for a sheet nor shown one', () => {
    fc.assert(
      fc.property(happenings, fc.constantFrom(...everybody), (acts, member) => {
        const now = standing(opened(), ...acts, tie(member));
        expect(ids(scorersOf(SEATS, now, 'man'))).not.toContain(member);
        expect(maySeeOthers(SEATS, now, 'man', member)).toBe(false);
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
