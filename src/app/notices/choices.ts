import * as v from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { LEAVES, SENSIBLE, TOPICS, type Leaves, type Topic } from '#domain/notices/kinds.ts';
import { inTransaction } from '#storage/database.ts';
import { keepChoice, listChoices } from '#storage/notices/choices.ts';
import { findLetterTo } from '#storage/notices/letters.ts';
import type { Deps } from '../deps.ts';
import { choice } from '../input-fields.ts';
import { topicWord } from './topic-word.ts';

/** What leaves the system for a person, topic by topic. */
export type Choices = Readonly<Record<Topic, Leaves>>;

/** One choice for each topic. */
export const CHOOSE_NOTICES = v.object({
  todo: choice(() => topicWord('todo'), LEAVES),
  term: choice(() => topicWord('term'), LEAVES),
  step: choice(() => topicWord('step'), LEAVES),
  account: choice(() => topicWord('account'), LEAVES),
});

/** What the person chose, and what is sensible where nothing was chosen. */
export async function noticeChoices(
  deps: Deps,
  actor: Actor,
): Promise<{ readonly hasEmail: boolean; readonly chosen: Choices }> {
  const chosen = await listChoices(deps.db, actor.accountId);
  const kept = Object.fromEntries(chosen.map(({ topic, leaves }) => [topic, leaves]));
  const hasEmail = (await findLetterTo(deps.db, actor.accountId)) !== null;
  return { hasEmail, chosen: { ...SENSIBLE, ...kept } };
}

/** Keeps what the person chose; notices that are told from now on go by it. */
export function chooseNotices(deps: Deps, actor: Actor, wanted: Choices): Promise<void> {
  return inTransaction(deps.db, async (trx) => {
    for (const topic of TOPICS) await keepChoice(trx, actor.accountId, topic, wanted[topic]);
  });
}
