import type { SessionVerb } from '#app/council/load-board.ts';
import type { SessionView } from '#app/council/view-session.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Quorum } from '#domain/scoring/result.ts';

/** What the pages of a running session depend on; new figures come by invalidating it. */
export const SESSION_DATA = 'saoque:council-session';

/** What the page of a session shows: the view, and what every part of the page needs. */
export interface SessionPage extends SessionView {
  readonly quorum: Quorum;
  /** The reader's account. */
  readonly me: string;
  readonly now: Instant;
  readonly idempotencyKey: string;
}

export function may({ may: verbs }: Pick<SessionPage, 'may'>, verb: SessionVerb): boolean {
  return verbs.includes(verb);
}

/** Whether the reader scores in this session. */
export function scores({ seats, me }: Pick<SessionPage, 'seats' | 'me'>): boolean {
  return seats.some((seat) => seat.accountId === me && seat.voting);
}
