import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Answer, Item, Kept, Received, Told } from './item.ts';
import type { Merging } from './merging.ts';

/** How the outbox reaches the server and the device's store. */
export interface OutboxWorld<Content, Change, Place> {
  readonly send: (item: Item<Change>, content: Content) => Promise<Answer<Content>>;
  /** Keeps what is unsent on this device; null when there is nothing. */
  readonly keep: (kept: Kept<Content, Change> | null, view: OutboxView<Content, Place>) => void;
  readonly changed: (view: OutboxView<Content, Place>) => void;
  readonly newId: () => string;
}

/** The content as the page shows it, and where it is. */
export interface OutboxView<Content, Place> {
  readonly content: Content;
  readonly version: number;
  readonly where: 'here' | 'sending' | 'received';
  readonly at: Instant | null;
  readonly unreachable: boolean;
  /** The session has ended: everything waits here for the same person to sign in again. */
  readonly ended: boolean;
  readonly refused: readonly Told[];
  /** Where two versions differ: a person decides before anything more is sent. */
  readonly clash: Clash<Content, Place> | null;
}

/** Both versions, place by place. */
export interface Clash<Content, Place> {
  readonly places: readonly Place[];
  readonly mine: Content;
  readonly theirs: Content;
}

/**
 * Holds what a person typed until the server has received it, so that neither a reload nor a cut of
 * the network loses it. One item is under way at a time and goes again unchanged until it is
 * answered; what is typed meanwhile goes with the next. Different places in two versions are put
 * together, the same place is asked about.
 */
export class Outbox<Content, Change, Place> {
  readonly #merging: Merging<Content, Change, Place>;
  readonly #world: OutboxWorld<Content, Change, Place>;
  #received: Received<Content>;
  #unsent: Change;
  #going: Item<Change> | null = null;
  #sending = false;
  /** A button was pressed while something was under way. */
  #asked = false;
  #trouble: 'none' | 'unreachable' | 'ended' = 'none';
  #refused: readonly Told[] = [];
  #clash: Clash<Content, Place> | null = null;
  /** What is unsent was made on this. */
  #base: Received<Content>;
  #line: string;
  #after: string | null = null;

  constructor(
    merging: Merging<Content, Change, Place>,
    received: Received<Content>,
    world: OutboxWorld<Content, Change, Place>,
  ) {
    this.#merging = merging;
    this.#world = world;
    this.#received = received;
    this.#unsent = merging.nothing;
    this.#base = received;
    this.#line = world.newId();
  }

  get line(): string {
    return this.#line;
  }

  /** Takes over what an earlier visit left unsent; the first goes on with its own line. */
  restore(left: Kept<Content, Change>): void {
    const { join, isNothing } = this.#merging;
    if (isNothing(this.#unsent) && this.#after === null) {
      this.#line = left.line;
      this.#after = left.after;
      this.#going = left.going;
    }
    this.#unsent = join(left.unsent, this.#unsent);
    this.#settle({ content: left.base, version: left.version, at: null }, this.#received);
    this.#tell();
  }

  /** Something was chosen or written; send it with `flush`. */
  change(change: Change): void {
    this.#unsent = this.#merging.join(this.#unsent, change);
    this.#refused = [];
    this.#tell();
  }

  /** Sends what is unsent, and whatever comes meanwhile; `even` when there is nothing: a button was pressed. */
  async flush(even = false): Promise<void> {
    this.#asked ||= even;
    while (!this.#sending && this.#clash === null && (this.#asked || this.#mayGo())) {
      const asked = this.#asked;
      this.#asked = false;
      this.#going ??= this.#next();
      const { change } = this.#going;
      this.#sending = true;
      this.#tell();
      const content = this.#merging.apply(this.#received.content, change);
      const answer = await this.#world.send(this.#going, content);
      this.#sending = false;
      const again = this.#take(answer, change);
      if (again && answer.kind !== 'received') this.#asked ||= asked;
      this.#tell();
      if (!again) return;
    }
  }

  /** The person looked at both and keeps the stored version in these places, and the own one elsewhere. */
  resolve(theirs: readonly Place[]): void {
    this.#unsent = this.#merging.without(this.#unsent, theirs);
    this.#clash = null;
    this.#base = this.#received;
    this.#tell();
  }

  view(): OutboxView<Content, Place> {
    return {
      content: this.#merging.apply(this.#received.content, this.#unsent),
      version: this.#received.version,
      where: this.#sending ? 'sending' : this.#isOpen() ? 'here' : 'received',
      at: this.#received.at,
      unreachable: this.#trouble === 'unreachable',
      ended: this.#trouble === 'ended',
      refused: this.#refused,
      clash: this.#clash,
    };
  }

  #isOpen(): boolean {
    return !this.#merging.isNothing(this.#unsent);
  }

  #mayGo(): boolean {
    if (!this.#isOpen()) return false;
    return this.#going !== null || this.#merging.next(this.#unsent) !== undefined;
  }

  #next(): Item<Change> {
    return {
      id: this.#world.newId(),
      line: this.#line,
      after: this.#after,
      seenVersion: this.#received.version,
      change: this.#merging.next(this.#unsent) ?? this.#merging.nothing,
    };
  }

  /** Whether to go on sending. */
  #take(answer: Answer<Content>, sent: Change): boolean {
    const going = this.#going;
    this.#trouble = answer.kind === 'unreachable' || answer.kind === 'ended' ? answer.kind : 'none';
    // Without an answer nobody knows whether it arrived: it stays as it is.
    if (this.#trouble === 'none') this.#going = null;
    switch (answer.kind) {
      case 'received': {
        const { version, at } = answer;
        // It had arrived before what is known here was saved: that has it, or somebody's later choice.
        if (version > this.#received.version) {
          const content = this.#merging.apply(this.#received.content, sent);
          this.#received = { content, version, at };
        }
        this.#base = this.#received;
        this.#unsent = this.#merging.since(sent, this.#unsent);
        this.#after = going?.id ?? null;
        return true;
      }
      case 'changed':
        this.#settle(this.#base, answer.stored);
        return true;
      case 'early':
        // The server forgot the line, or was put back to an earlier day: the same goes as a new line.
        this.#line = this.#world.newId();
        this.#after = null;
        return true;
      case 'refused':
        this.#refused = answer.told;
        return false;
      case 'ended':
      case 'unreachable':
        return false;
    }
  }

  /** Another version is stored than this change was made on: put together, or ask. */
  #settle(base: Received<Content>, stored: Received<Content>): void {
    const places = this.#clashesOf(base, stored);
    const mine = this.#merging.apply(base.content, this.#unsent);
    this.#clash = places.length === 0 ? null : { places, mine, theirs: stored.content };
    if (this.#clash) this.#going = null;
    this.#base = this.#clash ? base : stored;
    this.#received = stored;
  }

  #clashesOf(base: Received<Content>, stored: Received<Content>): readonly Place[] {
    const meeting = (from: Content) => this.#merging.clashes(from, stored.content, this.#unsent);
    const places = meeting(base.content);
    if (this.#going === null) return places;
    // Its answer was lost: where it is what is stored now, one meets nobody but oneself.
    const arrived = meeting(this.#merging.apply(base.content, this.#going.change));
    const others = new Set(arrived.map((place) => JSON.stringify(place)));
    return places.filter((place) => others.has(JSON.stringify(place)));
  }

  #tell(): void {
    const view = this.view();
    const kept = {
      line: this.#line,
      after: this.#after,
      unsent: this.#unsent,
      base: this.#base.content,
      version: this.#base.version,
      going: this.#going,
    };
    this.#world.keep(this.#isOpen() ? kept : null, view);
    this.#world.changed(view);
  }
}
