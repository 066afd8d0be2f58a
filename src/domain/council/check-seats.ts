import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Seat } from './session.ts';

/**
 * One chair, one secretary, nobody twice, the secretary without a vote, and somebody who scores.
 * Refuses COUNCIL_SEATS_WRONG, SECRETARY_VOTES, COUNCIL_WITHOUT_SCORERS, SEAT_NOT_ELIGIBLE for
 * people who are not `eligible` for the province's councils; all that apply at once.
 */
export function checkSeats(
  seats: readonly Pick<Seat, 'accountId' | 'role' | 'voting'>[],
  eligible: ReadonlySet<string>,
): Result<null> {
  const count = (role: Seat['role']) => seats.filter((seat) => seat.role === role).length;
  const people = new Set(seats.map((seat) => seat.accountId));
  const strangers = [...people].filter((id) => !eligible.has(id)).length;
  const found: Refusal[] = [];
  if (people.size !== seats.length || count('chair') !== 1 || count('secretary') !== 1) {
    found.push(refusal('COUNCIL_SEATS_WRONG', {}, 'seats'));
  }
  if (seats.some((seat) => seat.role === 'secretary' && seat.voting)) {
    found.push(refusal('SECRETARY_VOTES', {}, 'seats'));
  }
  if (!seats.some((seat) => seat.voting)) {
    found.push(refusal('COUNCIL_WITHOUT_SCORERS', {}, 'seats'));
  }
  if (strangers > 0) found.push(refusal('SEAT_NOT_ELIGIBLE', { count: strangers }, 'seats'));
  return okUnless(found, null);
}

/**
 * The seats as the Regulation of the opening leaves them: it may be another than the one the session
 * was planned under, and then the invited only speak (Đ7.3b-4).
 */
export function seatsUnder(
  seats: readonly Seat[],
  { invitedVote }: Pick<Regulation, 'invitedVote'>,
): readonly Seat[] {
  if (invitedVote) return seats;
  return seats.map((seat) => (seat.role === 'invited' ? { ...seat, voting: false } : seat));
}

/**
 * Whoever is only invited scores when the Regulation says so, and not because the office ticks it
 * (Đ7.3b-4). Refuses INVITED_WITHOUT_VOTE.
 */
export function checkInvited(
  seats: readonly Pick<Seat, 'role' | 'voting'>[],
  { invitedVote }: Pick<Regulation, 'invitedVote'>,
): Result<null> {
  const count = seats.filter((seat) => seat.role === 'invited' && seat.voting).length;
  return okUnless(
    invitedVote || count === 0 ? [] : [refusal('INVITED_WITHOUT_VOTE', { count }, 'seats')],
    null,
  );
}
