import { sql, type RawBuilder } from 'kysely';

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
