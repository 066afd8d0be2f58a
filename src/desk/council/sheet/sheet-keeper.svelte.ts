import { getContext, setContext } from 'svelte';
import {
  EMPTY_SHEET,
  type ChoiceChange,
  type Clash,
  type SheetChange,
  type SheetContent,
} from '#domain/council/sheet-change.ts';
import type { Received } from '#offline/item.ts';
import type { OutboxView } from '#offline/outbox.ts';
import { SHEET_MERGING } from '#offline/sheet-merging.ts';
import { sendSheet } from '#offline/send-sheet.ts';
import { Sender } from '#offline/sender.ts';

/** The sheet as its pages show it. */
export type SheetView = OutboxView<SheetContent, Clash>;

const KEEPER = Symbol('sheet keeper');
const PAUSE_AFTER_TYPING = 800;
const NOTHING_YET: SheetView = {
  content: EMPTY_SHEET,
  version: 0,
  where: 'received',
  at: null,
  unreachable: false,
  ended: false,
  refused: [],
  clash: null,
};

/** Whose sheet it is, of what, and where it is sent. */
export interface SheetPlace {
  readonly account: string;
  readonly sessionId: string;
  readonly dossierId: string;
  /** As the page of unsent things calls the sheet. */
  readonly title: string;
  readonly href: string;
  readonly action: string;
}

/**
 * The member's sheet on the page: shows every choice at once, sends it when made, keeps it on the
 * device until received, tries again while the network is away, and takes choices back.
 */
export class SheetKeeper {
  view: SheetView = $state.raw(NOTHING_YET);
  #undo = $state.raw<readonly { readonly criterion: string; readonly before: ChoiceChange }[]>([]);
  readonly #sender: Sender<SheetContent, SheetChange, Clash>;

  constructor(received: Received<SheetContent>, place: SheetPlace) {
    const { account, sessionId, dossierId, title, href, action } = place;
    const subject = `sheet:${sessionId}:${dossierId}`;
    this.#sender = new Sender(
      { kind: 'sheet', account, subject, href, action, title: () => title },
      received,
      {
        merging: SHEET_MERGING,
        send: (item) => sendSheet(account, action, item),
        changed: (view) => (this.view = view),
        unsent: (kept) => ({ kind: 'sheet', kept }),
        read: (item) => (item.kind === 'sheet' ? item.kept : undefined),
      },
    );
    this.view = this.#sender.outbox.view();
  }

  /** Once in the browser: takes over what was left, and listens for the network. Gives the stop. */
  start(): () => void {
    return this.#sender.start();
  }

  /** The sheet takes nothing any more: what this device still kept of it is forgotten. */
  forget(): void {
    void this.#sender.forget();
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  choose(criterion: string, choice: number | null): void {
    const before = this.view.content.choices[criterion];
    if (before === choice) return;
    this.#undo = [...this.#undo, { criterion, before: before === undefined ? 'open' : before }];
    this.#change({ choices: { [criterion]: choice }, remarks: {} }, 0);
  }

  /** Takes the last choice back; gives the criterion it was made on. */
  undo(): string | null {
    const last = this.#undo.at(-1);
    if (!last) return null;
    this.#undo = this.#undo.slice(0, -1);
    this.#change({ choices: { [last.criterion]: last.before }, remarks: {} }, 0);
    return last.criterion;
  }

  remark(criterion: string, text: string): void {
    this.#change({ choices: {}, remarks: { [criterion]: text } }, PAUSE_AFTER_TYPING);
  }

  comment(text: string): void {
    this.#change({ choices: {}, remarks: {}, comment: text }, PAUSE_AFTER_TYPING);
  }

  /** The member keeps this tab's words where both wrote, or the stored ones. */
  resolve(keep: 'mine' | 'theirs'): void {
    const places = this.view.clash?.places ?? [];
    this.#sender.outbox.resolve(keep === 'theirs' ? places : []);
    void this.#sender.flush();
  }

  #change(change: SheetChange, pause: number): void {
    this.#sender.change(change, pause);
  }
}

/** Shares the keeper between the criteria and the review of one sheet. */
export function shareKeeper(keeper: SheetKeeper): SheetKeeper {
  return setContext(KEEPER, keeper);
}

export function sharedKeeper(): SheetKeeper {
  return getContext<SheetKeeper>(KEEPER);
}
