import type { Leaves, Topic } from '#domain/notices/kinds.ts';
import type { Db, Trx } from '../database.ts';

/** What a person chose, topic by topic. */
export async function listChoices(
  db: Db,
  accountId: string,
): Promise<readonly { topic: Topic; leaves: Leaves }[]> {
  return db
    .selectFrom('noticeChoice')
    .select(['topic', 'leaves'])
    .where('accountId', '=', accountId)
    .execute();
}

export async function keepChoice(
  trx: Trx,
  accountId: string,
  topic: Topic,
  leaves: Leaves,
): Promise<void> {
  await trx
    .insertInto('noticeChoice')
    .values({ accountId, topic, leaves })
    .onConflict((conflict) => conflict.columns(['accountId', 'topic']).doUpdateSet({ leaves }))
    .execute();
}
