import type { Seat } from './session.ts';

/** Seat and vote in one choice, so that a secretary who scores cannot be chosen (Đ7.3b-2, b-4). */
export const SEAT_CHOICES = [
  'chair',
  'deputy',
  'member',
  'secretary',
  'invited',
  'invitedVoting',
] as const;
export type SeatChoice = (typeof SEAT_CHOICES)[number];

/** The seat, and whether it votes. */
export function seatOf(chosen: SeatChoice): Pick<Seat, 'role' | 'voting'> {
  switch (chosen) {
    case 'secretary':
    case 'invited':
      return { role: chosen, voting: false };
    case 'invitedVoting':
      return { role: 'invited', voting: true };
    case 'chair':
    case 'deputy':
    case 'member':
      return { role: chosen, voting: true };
  }
}
