import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database.ts';

/** Whether a decision was sent back or withdrawn before anybody signed it. */
export function isTakenBack(decisionId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from decision_state
     where decision_state.decision_id = ${decisionId}
       and decision_state.state in ('sentBack', 'withdrawn')
  )`;
}

/** A draft of a session's decision that nobody signed. */
export interface TakenBackDraft {
  readonly id: string;
  readonly number: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly legalBasis: readonly string[];
}

/** The session's last decision, where it was taken back; undefined where it stands or there is none. */
export async function findTakenBack(
  db: Db,
  sessionId: string,
): Promise<TakenBackDraft | undefined> {
  const row = await db
    .selectFrom('decision')
    .select([
      'id',
      'number',
      'signerName',
      'signerTitle',
      'legalBasis',
      isTakenBack(sql.ref('decision.id')).as('isTakenBack'),
    ])
    .where('sessionId', '=', sessionId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row?.isTakenBack) return undefined;
  const { id, number, signerName, signerTitle } = row;
  // A JSON array of texts, written by addDecision.
  return { id, number, signerName, signerTitle, legalBasis: row.legalBasis as readonly string[] };
}
