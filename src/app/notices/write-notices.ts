import { NOTICE_KINDS, SENSIBLE } from '#domain/notices/kinds.ts';
import type { Trx } from '#storage/database.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import { addNotices, type ToldNotice } from '#storage/notices/notices.ts';
import type { Deps } from '../deps.ts';

/**
 * Writes a notice for each of the people and asks for the letters of those who have an address and want
 * it at once. Who was told the same before is not told again.
 */
export async function writeNotices(
  deps: Deps,
  trx: Trx,
  accountIds: readonly string[],
  notice: ToldNotice,
): Promise<void> {
  const topic = NOTICE_KINDS[notice.kind];
  const leaving = { topic, sensible: SENSIBLE[topic], letters: deps.jobs !== null };
  for (const noticeId of await addNotices(trx, accountIds, { ...notice, ...leaving })) {
    await deps.jobs?.send(sqlRunner(trx), 'mail', { noticeId });
  }
}
