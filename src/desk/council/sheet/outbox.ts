import type { Instant } from '#domain/calendar/plain-date.ts';
import {
  applyChange,
  clashesOf,
  isNoChange,
  joinChanges,
  NO_CHANGE,
  type Clash,
  type SheetChange,
  type SheetContent,
} from '#domain/council/sheet-change.ts';

/** The sheet as the server has it; version 0 before the first save. */
export interface ReceivedSheet {
  readonly content: SheetContent;
  readonly version: number;
  readonly at: Instant | null;
}

/** What the server says to a change. */
export type Answer =
  | { readonly kind: 'received'; readonly version: number; readonly at: Instant }
  /** Somebody, usually another tab, saved before: this is the sheet now. */
  | { readonly kind: 'changed'; readonly sheet: ReceivedSheet }
  /** It will not take it: sealed, closed, too long. The sentences say why. */
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  /** No network, or the server is being restarted. */
  | { readonly kind: 'unreachable' };

/** A change that has not been received, with the sheet it was made on. */
export interface Unsent {
  readonly change: SheetChange;
  readonly base: SheetContent;
}

/** How the outbox reaches the server and the browser's own storage. */
export interface OutboxWorld {
  readonly send: (change: SheetChange, seenVersion: number) => Promise<Answer>;
  /** Keeps what is unsent on this machine; null when there is nothing. */
  readonly keep: (unsent: Unsent | null) => void;
  readonly changed: (view: OutboxView) => void;
}

/** The sheet as the page shows it, and where it is. */
export interface OutboxView {
  readonly content: SheetContent;
  readonly version: number;
  readonly where: 'here' | 'sending' | 'received';
  readonly at: Instant | null;
  readonly unreachable: boolean;
  readonly refused: readonly string[];
  /** Where two tabs wrote differently: the member decides before anything more is sent. */
  readonly clash: {
    readonly places: readonly Clash[];
    readonly mine: SheetContent;
    readonly theirs: SheetContent;
  } | null;
}

/**
 * Holds what a member chose until the server has received it, so that neither a reload nor a cut of
 * the network loses a choice. One request is under way at a time; what is chosen meanwhile goes with
 * the next. Different criteria in two tabs are put together, the same one is asked about.
 */
export class Outbox {
  readonly #world: OutboxWorld;
  #received: ReceivedSheet;
  #unsent: SheetChange = NO_CHANGE;
  #sending = false;
  #unreachable = false;
  #refused: readonly string[] = [];
  #clash: OutboxView['clash'] = null;
  /** The sheet that what is unsent was made on. */
  #base: SheetContent;

  constructor(received: ReceivedSheet, world: OutboxWorld) {
    this.#received = received;
    this.#base = received.content;
    this.#world = world;
  }

  /** Takes over what an earlier visit left unsent on this machine. */
  restore(left: Unsent): void {
    this.#unsent = joinChanges(left.change, this.#unsent);
    this.#settle(left.base, this.#received);
    this.#tell();
  }

  /** Something was chosen or written; send it with `flush`. */
  change(change: SheetChange): void {
    this.#unsent = joinChanges(this.#unsent, change);
    this.#refused = [];
    this.#tell();
  }

  /** Sends what is unsent, and whatever comes meanwhile. */
  async flush(): Promise<void> {
    while (!this.#sending && this.#clash === null && !isNoChange(this.#unsent)) {
      const going = this.#unsent;
      this.#sending = true;
      this.#tell();
      const answer = await this.#world.send(going, this.#received.version);
      this.#sending = false;
      const again = this.#take(answer, going);
      this.#tell();
      if (!again) return;
    }
  }

  /** The member looked at both and keeps this tab's words, or the stored ones. */
  resolve(keep: 'mine' | 'theirs'): void {
    if (keep === 'theirs') this.#unsent = NO_CHANGE;
    this.#clash = null;
    this.#base = this.#received.content;
    this.#tell();
  }

  view(): OutboxView {
    const open = !isNoChange(this.#unsent);
    return {
      content: applyChange(this.#received.content, this.#unsent),
      version: this.#received.version,
      where: !open ? 'received' : this.#sending ? 'sending' : 'here',
      at: this.#received.at,
      unreachable: this.#unreachable,
      refused: this.#refused,
      clash: this.#clash,
    };
  }

  /** Whether to go on sending. */
  #take(answer: Answer, sent: SheetChange): boolean {
    this.#unreachable = answer.kind === 'unreachable';
    switch (answer.kind) {
      case 'received': {
        const content = applyChange(this.#received.content, sent);
        this.#received = { content, version: answer.version, at: answer.at };
        this.#base = content;
        this.#unsent = since(sent, this.#unsent);
        return true;
      }
      case 'changed':
        this.#settle(this.#base, answer.sheet);
        return true;
      case 'refused':
        this.#refused = answer.sentences;
        return false;
      case 'unreachable':
        return false;
    }
  }

  /** Another sheet is stored than this change was made on: put together, or ask. */
  #settle(base: SheetContent, stored: ReceivedSheet): void {
    const places = clashesOf(base, stored.content, this.#unsent);
    const mine = applyChange(base, this.#unsent);
    this.#clash = places.length === 0 ? null : { places, mine, theirs: stored.content };
    this.#base = places.length === 0 ? stored.content : base;
    this.#received = stored;
  }

  #tell(): void {
    const unsent = isNoChange(this.#unsent) ? null : { change: this.#unsent, base: this.#base };
    this.#world.keep(unsent);
    this.#world.changed(this.view());
  }
}

/** What came while a change was under way: entries that are no longer as they were sent. */
function since(sent: SheetChange, now: SheetChange): SheetChange {
  const newer = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(after).filter(([key, value]) => !(key in before) || before[key] !== value),
    );
  const comment = now.comment === sent.comment ? undefined : now.comment;
  return {
    choices: newer(sent.choices, now.choices),
    remarks: newer(sent.remarks, now.remarks),
    ...(comment === undefined ? {} : { comment }),
  };
}
