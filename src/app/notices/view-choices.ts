import type { Actor } from '#domain/access/authorize.ts';
import { SENSIBLE, type Leaves, type Topic } from '#domain/notices/kinds.ts';
import { listChoices } from '#storage/notices/choices.ts';
import { findLetterTo } from '#storage/notices/letters.ts';
import type { Deps } from '../deps.ts';

/** What leaves the system for a person, topic by topic. */
export type Choices = Readonly<Record<Topic, Leaves>>;

/** What the person chose, and what is sensible where nothing was chosen. */
export async function viewChoices(
  deps: Deps,
  actor: Actor,
): Promise<{ readonly hasEmail: boolean; readonly chosen: Choices }> {
  const chosen = await listChoices(deps.db, actor.accountId);
  const kept = Object.fromEntries(chosen.map(({ topic, leaves }) => [topic, leaves]));
  const hasEmail = (await findLetterTo(deps.db, actor.accountId)) !== null;
  return { hasEmail, chosen: { ...SENSIBLE, ...kept } };
}
