import type { SentState } from '#domain/cycle/states.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

interface StateWords {
  readonly word: () => string;
  readonly family: TagFamily;
  /** In the address of a list. */
  readonly param: string;
  /** What comes next, for whoever sent it. */
  readonly next: () => string;
}

export const IDEA_WORDS: Readonly<Record<SentState, StateWords>> = {
  sent: {
    ...{ word: m.cycle_state_sent, family: 'ask', param: 'moi', next: m.cycle_next_sent },
  },
  returned: {
    ...{ word: m.cycle_state_returned, family: 'warn', param: 'tra-lai' },
    next: m.cycle_next_returned,
  },
  training: {
    ...{ word: m.cycle_state_training, family: 'info', param: 'tap-huan' },
    next: m.cycle_next_training,
  },
  accepted: {
    ...{ word: m.cycle_state_accepted, family: 'info', param: 'viet-phuong-an' },
    next: m.cycle_next_accepted,
  },
  planned: {
    ...{ word: m.cycle_state_planned, family: 'ask', param: 'cho-xem-phuong-an' },
    next: m.cycle_next_planned,
  },
  carrying: {
    ...{ word: m.cycle_state_carrying, family: 'info', param: 'trien-khai' },
    next: m.cycle_next_carrying,
  },
  handedOver: {
    ...{ word: m.cycle_state_handedOver, family: 'ok', param: 'ho-so' },
    next: m.cycle_next_handedOver,
  },
  stopped: {
    ...{ word: m.cycle_state_stopped, family: 'neutral', param: 'dung' },
    next: m.cycle_next_stopped,
  },
  refused: {
    ...{ word: m.cycle_state_refused, family: 'neutral', param: 'khong-lam' },
    next: m.cycle_next_refused,
  },
};

/** In the order of an idea's way, those that came to an end last. */
export const STATES_IN_ORDER = Object.keys(IDEA_WORDS) as readonly SentState[];

export const IDEA_PARAMS = Object.fromEntries(
  STATES_IN_ORDER.map((state) => [state, IDEA_WORDS[state].param]),
) as Readonly<Record<SentState, string>>;
