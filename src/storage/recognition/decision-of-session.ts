import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { isTakenBack } from './taken-back.ts';

/** The decision that took up a session's results. */
export interface SessionDecision {
  readonly id: string;
  readonly number: string;
}

/** The decisions prepared from a session's results and not taken back, the first one first. */
export async function listDecisionsOf(
  db: Db,
  sessionId: string,
): Promise<readonly SessionDecision[]> {
  return db
    .selectFrom('decision')
    .select(['id', 'number'])
    .where('sessionId', '=', sessionId)
    .where((eb) => eb.not(isTakenBack(sql.ref('decision.id'))))
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}
