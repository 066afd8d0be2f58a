import type { Leaves, Topic } from '#domain/notices/kinds.ts';
import type { LineIcon } from '#ui/icons.ts';
import { m } from '#words/paraglide/messages.js';

const LEAVES_WORDS: Readonly<Record<Leaves, () => string>> = {
  never: m.notices_leaves_never,
  atOnce: m.notices_leaves_atOnce,
  daily: m.notices_leaves_daily,
};

export function leavesWord(leaves: Leaves): string {
  return LEAVES_WORDS[leaves]();
}

export const TOPIC_ICONS: Readonly<Record<Topic, LineIcon>> = {
  todo: 'edit',
  term: 'glass',
  step: 'send',
  account: 'user',
};
