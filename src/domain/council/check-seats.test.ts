import { describe, expect, test } from 'vitest';
import { refusal } from '../result.ts';
import { checkSeats } from './check-seats.ts';
import { council } from './testing/session-acts.ts';

describe('seating a council', () => {
  const seats = council(2);
  const eligible = new Set(seats.map((seat) => seat.accountId));
  const codes = (...args: Parameters<typeof checkSeats>) => {
    const checked = checkSeats(...args);
    return checked.ok ? [] : checked.refusals.map((one) => one.code);
  };

  test('a chair, a deputy, members and a secretary who does not score are a council', () => {
    expect(codes(seats, eligible)).toEqual([]);
  });

  test('without a chair, with two, or with a person twice it is none', () => {
    const chairs = seats.filter((seat) => seat.role === 'chair');
    expect(codes(seats.slice(1), eligible)).toEqual(['COUNCIL_SEATS_WRONG']);
    expect(codes([...seats, ...chairs], eligible)).toEqual(['COUNCIL_SEATS_WRONG']);
    const twice = [...seats, { accountId: 'm1', role: 'member', voting: true } as const];
    expect(codes(twice, eligible)).toEqual(['COUNCIL_SEATS_WRONG']);
  });

  test('the secretary keeps the minutes and has no vote', () => {
    const voting = seats.map((seat) => ({ ...seat, voting: true }));
    expect(codes(voting, eligible)).toEqual(['SECRETARY_VOTES']);
  });

  test('somebody scores, and everybody is eligible; all faults are told at once', () => {
    const silent = seats.slice(1).map((seat) => ({ ...seat, voting: false }));
    expect(checkSeats(silent, new Set(['m1', 'm2', 'deputy']))).toEqual({
      ok: false,
      refusals: [
        refusal('COUNCIL_SEATS_WRONG', {}, 'seats'),
        refusal('COUNCIL_WITHOUT_SCORERS', {}, 'seats'),
        refusal('SEAT_NOT_ELIGIBLE', { count: 1 }, 'seats'),
      ],
    });
  });
});
