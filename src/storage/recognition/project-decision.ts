import type { DecisionStanding } from '#domain/recognition/decision.ts';
import type { Db, Trx } from '../database.ts';

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectDecision(
  trx: Trx,
  decisionId: string,
  standing: DecisionStanding,
): Promise<void> {
  const row = decisionStateOf(standing);
  await trx
    .insertInto('decision_state')
    .values({ decision_id: decisionId, ...row })
    .onConflict((conflict) => conflict.column('decision_id').doUpdateSet(row))
    .execute();
}

/** What lists read of a decision, as its acts come to. */
export function decisionStateOf({ state, seq, amendments }: DecisionStanding) {
  if (state === 'none') throw new Error('a decision without acts has no projection');
  const last = amendments.at(-1);
  const sentBackOn = last?.state === 'sentBack' ? last.settledOn : null;
  return { seq, state, amendment_sent_back_on: sentBackOn };
}

/** What lists read of one decision; undefined also when they read it under other words than its own. */
export async function findDecisionState(db: Db | Trx, decisionId: string) {
  return db
    .selectFrom('decision_state')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.id', '=', 'decision_state.decision_id')
        .onRef('decision.unit_id', '=', 'decision_state.unit_id')
        .onRef('decision.dated', '=', 'decision_state.dated')
        .onRef('decision.number', '=', 'decision_state.number'),
    )
    .select(['seq', 'state', 'amendment_sent_back_on'])
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
}
