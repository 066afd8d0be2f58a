import type { Instant } from '#domain/calendar/plain-date.ts';

/** Content as the server has it; version 0 before the first save. */
export interface Received<Content> {
  readonly content: Content;
  readonly version: number;
  readonly at: Instant | null;
}

/**
 * One thing that is sent. A line is what one open page sends about one thing, in order: each item
 * names the one before it, so that nothing is taken before its turn and nothing twice.
 */
export interface Item<Change> {
  readonly id: string;
  readonly line: string;
  /** The item of this line that was received last; null for the first. */
  readonly after: string | null;
  /** The version it was typed against. */
  readonly seenVersion: number;
  readonly change: Change;
}

/** Why the server will not take something, as the page shows it. */
export interface Told {
  readonly sentence: string;
  readonly field?: string;
  readonly code?: string;
}

/** What the server says to an item. */
export type Answer<Content> =
  | { readonly kind: 'received'; readonly version: number; readonly at: Instant }
  /** Something else was saved before: this is how it stands now. */
  | { readonly kind: 'changed'; readonly stored: Received<Content> }
  /** It will not take it: sealed, closed, too long. The sentences say why. */
  | { readonly kind: 'refused'; readonly told: readonly Told[] }
  /** It does not know the item before this one. */
  | { readonly kind: 'early' }
  /** Nobody is signed in any more, or somebody else is. */
  | { readonly kind: 'ended' }
  /** No network, or the server is being restarted. */
  | { readonly kind: 'unreachable' };

/** What of one line has not been received: enough to go on after a reload, or from another page. */
export interface Kept<Content, Change> {
  readonly line: string;
  readonly after: string | null;
  /** All that is unsent, what is under way included. */
  readonly unsent: Change;
  /** What it was made on. */
  readonly base: Content;
  readonly version: number;
  /** Sent, but not answered: it goes again as it was before anything newer. */
  readonly going: Item<Change> | null;
}
