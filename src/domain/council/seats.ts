import type { Attendance } from '../scoring/result.ts';
import type { Seat, SessionStanding } from './session.ts';

/** Who must hand in a sheet for a dossier: voting, present, without a conflict. */
export function scorersOf(
  seats: readonly Seat[],
  standing: SessionStanding,
  dossierId: string,
): readonly Seat[] {
  return seats.filter(
    (seat) => maySit(seat, standing) && !hasConflict(standing, dossierId, seat.accountId),
  );
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

/**
 * May this person read others' sheets of the dossier? Members only once their own is sealed (Đ4.2:
 * objective), so that nobody copies; those who do not score only when everybody has sealed.
 */
export function maySeeOthers(
  seats: readonly Seat[],
  standing: SessionStanding,
  dossierId: string,
  accountId: string,
): boolean {
  if (hasConflict(standing, dossierId, accountId)) return false;
  if (standing.state === 'closed') return true;
  const scores = scorersOf(seats, standing, dossierId).some((seat) => seat.accountId === accountId);
  if (scores) return standing.sealed.get(dossierId)?.has(accountId) ?? false;
  return missingScorers(seats, standing, dossierId).length === 0;
}

function maySit(seat: Seat, standing: SessionStanding): boolean {
  return seat.voting && !standing.absent.has(seat.accountId);
}

function isHead(seat: Seat): boolean {
  return seat.role === 'chair' || seat.role === 'deputy';
}
