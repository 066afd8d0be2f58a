import type { Seat } from '#domain/council/session.ts';
import { m } from '#words/paraglide/messages.js';

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

export const SEAT_CHOICE_WORDS = {
  chair: m.council_seat_chair,
  deputy: m.council_seat_deputy,
  member: m.council_seat_member,
  secretary: m.council_seat_secretary,
  invited: m.council_seat_invited,
  invitedVoting: m.council_seat_invited_voting,
} as const satisfies Record<SeatChoice, () => string>;

/** The name of the select that gives an account its seat. */
export function seatField(accountId: string): string {
  return `seat.${accountId}`;
}
