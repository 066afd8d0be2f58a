import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { TOPICS } from '#domain/notices/kinds.ts';
import { inTransaction } from '#storage/database.ts';
import { keepChoice } from '#storage/notices/choices.ts';
import type { Deps } from '../deps.ts';
import type { chooseNoticesInput } from './choose-notices.input.ts';

/** Keeps what the person chose; notices that are told from now on go by it. */
export function chooseNotices(
  deps: Deps,
  actor: Actor,
  wanted: InferOutput<typeof chooseNoticesInput>,
): Promise<void> {
  return inTransaction(deps.db, async (trx) => {
    for (const topic of TOPICS) await keepChoice(trx, actor.accountId, topic, wanted[topic]);
  });
}
