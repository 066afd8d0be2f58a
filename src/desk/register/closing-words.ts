import type { ClosingKind } from '#domain/parties/closing.ts';
import { m } from '#words/paraglide/messages.js';

const WORDS: Readonly<Record<ClosingKind, () => string>> = {
  stopped: m.register_closed_stopped,
  same: m.register_closed_same,
  becameAnother: m.register_closed_became,
  enteredByMistake: m.register_closed_mistake,
};

/** Why something is closed, in a word. */
export function closingWord(kind: ClosingKind): string {
  return WORDS[kind]();
}
