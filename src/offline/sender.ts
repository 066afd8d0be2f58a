import type { Answer, Item, Kept, Received } from './item.ts';
import type { KeptItem, Unsent } from './kept-item.ts';
import { hold, leadingIfFree } from './lead.ts';
import type { Merging } from './merging.ts';
import { newId } from './new-id.ts';
import { Outbox, type OutboxView } from './outbox.ts';
import { deviceStore, type DeviceStore } from './store.ts';

/** Doubled each time: a large file on a line that breaks must not go out again without end. */
const TRY_AGAIN_AFTER = 5_000;
const TRY_AGAIN_AT_LAST = 60_000;
/** A page that is just going away lets go of what it held within this time. */
const LEAVING = 1_500;

/** What is typed, by whom, and where it is sent. */
export interface Subject {
  readonly kind: Unsent['kind'];
  readonly account: string;
  readonly subject: string;
  readonly href: string;
  readonly action: string;
  /** Asked when something is kept: by then the page has its heading. */
  readonly title: () => string;
}

/** What of a sender differs from one kind of thing to the next. */
export interface Sending<Content, Change, Place> {
  readonly merging: Merging<Content, Change, Place>;
  readonly send: (item: Item<Change>, content: Content) => Promise<Answer<Content>>;
  readonly changed: (view: OutboxView<Content, Place>) => void;
  /** Makes what lies in the store of this kind of thing. */
  readonly unsent: (kept: Kept<Content, Change>) => Unsent;
  /** What lies there, when it is of this kind. */
  readonly read: (item: KeptItem) => Kept<Content, Change> | undefined;
}

/**
 * One open page and what it has not sent: kept on the device as it is typed, sent in order, tried
 * again while the network is away. What a page that is closed left of the same thing goes with it.
 */
export class Sender<Content, Change, Place> {
  readonly outbox: Outbox<Content, Change, Place>;
  /** The record of this page in the store. */
  readonly slot = newId();
  readonly #subject: Subject;
  readonly #sending: Sending<Content, Change, Place>;
  readonly #store: DeviceStore;
  #pause = TRY_AGAIN_AFTER;
  #started = false;
  #dropped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    subject: Subject,
    received: Received<Content>,
    sending: Sending<Content, Change, Place>,
    store: DeviceStore = deviceStore,
  ) {
    this.#subject = subject;
    this.#sending = sending;
    this.#store = store;
    this.outbox = new Outbox(sending.merging, received, {
      send: sending.send,
      keep: (kept, view) => void this.#keep(kept, view),
      changed: sending.changed,
      newId,
    });
  }

  /** Once in the browser: takes over what was left, and listens for the network. Gives the stop. */
  start(): () => void {
    this.#started = true;
    const free = hold(this.slot);
    void this.#takeOver().then(() => this.flush());
    const online = () => {
      this.#pause = TRY_AGAIN_AFTER;
      void this.flush();
    };
    // Back from another tab, in which the person may have signed in again.
    const back = () => {
      if (this.outbox.view().ended) void this.flush();
    };
    addEventListener('online', online);
    addEventListener('focus', back);
    return () => {
      this.#started = false;
      removeEventListener('online', online);
      removeEventListener('focus', back);
      clearTimeout(this.#timer);
      void free.then((letGo) => {
        letGo();
      });
    };
  }

  /** Something was typed; it goes out after a pause, in which more may come. */
  change(change: Change, pause: number): void {
    this.outbox.change(change);
    this.later(pause);
  }

  later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  async flush(even = false): Promise<void> {
    clearTimeout(this.#timer);
    await this.outbox.flush(even);
    const { unreachable } = this.outbox.view();
    if (unreachable && this.#started && !this.#dropped) this.later(this.#pause);
    this.#pause = unreachable ? Math.min(this.#pause * 2, TRY_AGAIN_AT_LAST) : TRY_AGAIN_AFTER;
  }

  /** The person does not want it any more: nothing of this page stays or goes out. */
  async drop(): Promise<void> {
    this.#dropped = true;
    clearTimeout(this.#timer);
    await this.#store.remove(this.slot);
  }

  /** The thing takes nothing any more: what this device still kept of it is forgotten. */
  async forget(): Promise<void> {
    for (const item of await this.#left()) await this.#store.remove(item.slot);
  }

  async #takeOver(): Promise<void> {
    for (const { slot } of await this.#left()) {
      await leadingIfFree(slot, () => this.#adopt(slot), LEAVING);
    }
  }

  async #adopt(slot: string): Promise<void> {
    // Read again under the name: whoever led meanwhile may have sent it.
    const item = (await this.#left()).find((one) => one.slot === slot);
    const kept = item && this.#sending.read(item);
    if (!kept) return;
    this.outbox.restore(kept);
    await this.#store.remove(slot);
  }

  async #left(): Promise<readonly KeptItem[]> {
    const { account, subject } = this.#subject;
    const items = await this.#store.list(account);
    return items.filter((one) => one.subject === subject && one.slot !== this.slot);
  }

  async #keep(kept: Kept<Content, Change> | null, view: OutboxView<Content, Place>): Promise<void> {
    if (this.#dropped) return;
    if (kept === null) return this.#store.remove(this.slot);
    const { title, kind: _kind, ...subject } = this.#subject;
    await this.#store.put({
      ...subject,
      ...this.#sending.unsent(kept),
      slot: this.slot,
      title: title(),
      typedAt: new Date().toISOString(),
      ...standOf(view),
    });
  }
}

/** Why something stays here: it waits, two versions differ, or the server refused it. */
export function standOf(view: OutboxView<unknown, unknown>): Pick<KeptItem, 'state' | 'told'> {
  if (view.clash) return { state: 'clash' };
  if (view.refused.length === 0) return { state: 'waits' };
  return { state: 'refused', told: view.refused.map(({ sentence }) => sentence) };
}
