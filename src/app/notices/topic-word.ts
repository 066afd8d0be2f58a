import type { Topic } from '#domain/notices/kinds.ts';
import { m } from '#words/paraglide/messages.js';

const TOPIC_WORDS: Readonly<Record<Topic, () => string>> = {
  todo: m.notices_topic_todo,
  term: m.notices_topic_term,
  step: m.notices_topic_step,
  account: m.notices_topic_account,
};

/** What a notice wants of its reader, in a word or two. */
export function topicWord(topic: Topic): string {
  return TOPIC_WORDS[topic]();
}
