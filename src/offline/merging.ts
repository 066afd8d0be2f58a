/**
 * How versions of one kind of thing are put together: a score sheet, the fields of a form. Pure.
 * A change holds whole values and no steps, so that the same change applied twice changes nothing.
 */
export interface Merging<Content, Change, Place> {
  readonly nothing: Change;
  readonly isNothing: (change: Change) => boolean;
  readonly apply: (content: Content, change: Change) => Content;
  /** Two changes as one, the later on top. */
  readonly join: (first: Change, later: Change) => Change;
  /** What of `now` came after `sent` was sent. */
  readonly since: (sent: Change, now: Change) => Change;
  /** What of a change goes as the next item; undefined while it waits for the person. */
  readonly next: (change: Change) => Change | undefined;
  /** Where `mine` meets what was saved meanwhile: only there a person decides. */
  readonly clashes: (base: Content, theirs: Content, mine: Change) => readonly Place[];
  /** The change without these places: there the saved version stays. */
  readonly without: (change: Change, places: readonly Place[]) => Change;
}
