import type { Attendance } from '../scoring/result.ts';
import type { Seat, SessionStanding } from './session.ts';

/**
 * Who scores a dossier: voting, without a tie, and in the room; or gone again after sealing, for a
 * sealed sheet stays counted.
 */
export function scorersOf(
  seats: readonly Seat[],
  standing: SessionStanding,
  dossierId: string,
): readonly Seat[] {
  const sealed = standing.sealed.get(dossierId);
  return seats.filter(({ accountId, voting }) => {
    if (!voting || hasConflict(standing, dossierId, accountId)) return false;
    return !standing.absent.has(accountId) || (sealed?.has(accountId) ?? false);
  });
}

/** Whose sheet is still missing for a dossier. */
export function missingScorers(
  seats: readonly Seat[],
  standing: SessionStanding,
  dossierId: string,
): readonly Seat[] {
  const sealed = standing.sealed.get(dossierId);
  return scorersOf(seats, standing, dossierId).filter((seat) => !sealed?.has(seat.accountId));
}

export function hasConflict(
  standing: SessionStanding,
  dossierId: string,
  accountId: string,
): boolean {
  return standing.conflicts.get(dossierId)?.has(accountId) ?? false;
}

/** Who of the appointed voters is in the room: what opening and closing a session ask the quorum of. */
export function rollCall(seats: readonly Seat[], absent: ReadonlySet<string>): Attendance {
  const voting = seats.filter((seat) => seat.voting);
  const here = voting.filter((seat) => !absent.has(seat.accountId));
  return { appointed: voting.length, present: here.length, chairPresent: here.some(isHead) };
}

/**
 * Appointed are the members with a vote. For one dossier a conflicted member counts as appointed
 * but not as present: a council that mostly has to stand aside has no quorum for that product.
 */
export function attendanceFor(
  seats: readonly Seat[],
  standing: SessionStanding,
  dossierId: string,
): Attendance {
  const here = scorersOf(seats, standing, dossierId);
  return {
    appointed: seats.filter((seat) => seat.voting).length,
    present: here.length,
    chairPresent: here.some(isHead),
  };
}

function isHead(seat: Seat): boolean {
  return seat.role === 'chair' || seat.role === 'deputy';
}
