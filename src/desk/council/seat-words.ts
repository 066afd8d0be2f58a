import type { SeatChoice } from '#domain/council/seat-choices.ts';
import { m } from '#words/paraglide/messages.js';

/** A seat as the form offers it. */
export const SEAT_CHOICE_WORDS = {
  chair: m.council_seat_chair,
  deputy: m.council_seat_deputy,
  member: m.council_seat_member,
  secretary: m.council_seat_secretary,
  invited: m.council_seat_invited,
  invitedVoting: m.council_seat_invited_voting,
} as const satisfies Record<SeatChoice, () => string>;
