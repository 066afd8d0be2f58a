import type { Leaves, Topic } from '#domain/notices/kinds.ts';
import type { Db, Trx } from '../database.ts';

/** What a person chose, topic by topic. */
export async function listChoices(
  db: Db,
  accountId: string,
): Promise<readonly { topic: Topic; leaves: Leaves }[]> {
  return db
    .selectFrom('notice_choice')
    .select(['topic', 'leaves'])
    .where('account_id', '=', accountId)
    .execute();
}

export async function keepChoice(
  trx: Trx,
  accountId: string,
  topic: Topic,
  leaves: Leaves,
): Promise<void> {
  await trx
    .insertInto('notice_choice')
    .values({ account_id: accountId, topic, leaves })
    .onConflict((conflict) => conflict.columns(['account_id', 'topic']).doUpdateSet({ leaves }))
    .execute();
}
