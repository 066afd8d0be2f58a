import type { Db } from '../database.ts';

/** The decision that took up a session's results. */
export interface SessionDecision {
  readonly id: string;
  readonly number: string;
}

/** The decisions prepared from a session's results, the first one first. */
export async function listDecisionsOf(
  db: Db,
  sessionId: string,
): Promise<readonly SessionDecision[]> {
  return db
    .selectFrom('decision')
    .select(['id', 'number'])
    .where('session_id', '=', sessionId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
