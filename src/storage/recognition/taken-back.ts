import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database.ts';

/**
 * Whether a decision was sent back or withdrawn before anybody signed it: its second act tells. Later
 * ones of these kinds settle an amendment of a signed decision.
 */
export function isTakenBack(decisionId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from act
     where act.subject_kind = 'decision' and act.subject_id = ${decisionId}
       and act.seq = 2 and act.kind in ('sendBack', 'withdraw')
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
      'signer_name as signerName',
      'signer_title as signerTitle',
      'legal_basis as legalBasis',
      isTakenBack(sql.ref('decision.id')).as('isTakenBack'),
    ])
    .where('session_id', '=', sessionId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row?.isTakenBack) return undefined;
  const { id, number, signerName, signerTitle } = row;
  // A JSON array of texts, written by addDecision.
  return { id, number, signerName, signerTitle, legalBasis: row.legalBasis as readonly string[] };
}
