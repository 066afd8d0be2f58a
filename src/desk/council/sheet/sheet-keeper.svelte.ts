import { getContext, setContext } from 'svelte';
import { EMPTY_SHEET, type ChoiceChange, type SheetChange } from '#domain/council/sheet-change.ts';
import { Outbox, type Answer, type OutboxView, type ReceivedSheet, type Unsent } from './outbox.ts';
import { sendChange } from './send-change.ts';
import { keepUnsent, takeUnsent, type UnsentStorage } from './unsent-store.ts';

const PAUSE_AFTER_TYPING = 800;
const TRY_AGAIN_AFTER = 5_000;
const NOTHING_YET: OutboxView = {
  content: EMPTY_SHEET,
  version: 0,
  where: 'received',
  at: null,
  unreachable: false,
  refused: [],
  clash: null,
};
const KEEPER = Symbol('sheet keeper');

/**
 * The member's sheet on the page: shows every choice at once, sends it when made, keeps it in the
 * browser until received, tries again while the network is away, and takes choices back.
 */
export class SheetKeeper {
  view: OutboxView = $state.raw(NOTHING_YET);
  #undo = $state.raw<readonly { readonly criterion: string; readonly before: ChoiceChange }[]>([]);
  readonly #outbox: Outbox;
  readonly #sheetKey: string;
  readonly #tab = tabName();
  #storage: UnsentStorage | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(received: ReceivedSheet, sheetKey: string, address: string) {
    this.#sheetKey = sheetKey;
    this.#outbox = new Outbox(received, {
      send: (change, seenVersion): Promise<Answer> => sendChange(address, change, seenVersion),
      keep: (unsent: Unsent | null) => {
        if (this.#storage) keepUnsent(this.#storage, sheetKey, this.#tab, unsent);
      },
      changed: (view) => (this.view = view),
    });
    this.view = this.#outbox.view();
  }

  /** Once in the browser: takes over what was left, and listens for the network. Gives the stop. */
  start(): () => void {
    this.#storage = browserStorage();
    const left = this.#storage ? takeUnsent(this.#storage, this.#sheetKey) : [];
    for (const unsent of left) this.#outbox.restore(unsent);
    void this.#flush();
    const online = () => void this.#flush();
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      clearTimeout(this.#timer);
    };
  }

  /** The sheet takes nothing any more: what this machine still kept of it is forgotten. */
  forget(): void {
    const storage = browserStorage();
    if (storage) takeUnsent(storage, this.#sheetKey);
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

  resolve(keep: 'mine' | 'theirs'): void {
    this.#outbox.resolve(keep);
    void this.#flush();
  }

  #change(change: SheetChange, pause: number): void {
    this.#outbox.change(change);
    this.#later(pause);
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), pause);
  }

  async #flush(): Promise<void> {
    await this.#outbox.flush();
    if (this.view.unreachable) this.#later(TRY_AGAIN_AFTER);
  }
}

/** Shares the keeper between the criteria and the review of one sheet. */
export function shareKeeper(keeper: SheetKeeper): SheetKeeper {
  return setContext(KEEPER, keeper);
}

export function sharedKeeper(): SheetKeeper {
  return getContext<SheetKeeper>(KEEPER);
}

/** A browser may forbid its storage to a page altogether. */
function browserStorage(): UnsentStorage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Tells tabs of one browser apart; anything that differs will do. */
function tabName(): string {
  return Math.random().toString(36).slice(2);
}
