import type { BoardRow } from '#app/council/board-row.ts';
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

/** The lowest and the highest total of an open product, with who gave them. */
export function ends(
  { progress }: Pick<BoardRow, 'progress'>,
  seats: SessionPage['seats'],
): { readonly low: string; readonly high: string } {
  const given = progress.flatMap(({ accountId, total }) =>
    total === null ? [] : [{ total, name: nameOf(seats, accountId) }],
  );
  const words = (total: number) =>
    `${total} (${given
      .filter((one) => one.total === total)
      .map((one) => one.name)
      .join(', ')})`;
  const totals = given.map((one) => one.total);
  return { low: words(Math.min(...totals)), high: words(Math.max(...totals)) };
}

function nameOf(seats: SessionPage['seats'], accountId: string): string {
  return seats.find((seat) => seat.accountId === accountId)?.name ?? '';
}
