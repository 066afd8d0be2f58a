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
    .insertInto('decisionState')
    .values({ decisionId, ...row })
    .onConflict((conflict) => conflict.column('decisionId').doUpdateSet(row))
    .execute();
}

/** What lists read of a decision, as its acts come to. */
export function decisionStateOf({ state, seq, amendments }: DecisionStanding) {
  if (state === 'none') throw new Error('a decision without acts has no projection');
  const last = amendments.at(-1);
  const sentBackOn = last?.state === 'sentBack' ? last.settledOn : null;
  return { seq, state, amendmentSentBackOn: sentBackOn };
}

/** What lists read of one decision; undefined also when they read it under other words than its own. */
export async function findDecisionState(db: Db | Trx, decisionId: string) {
  return db
    .selectFrom('decisionState')
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.id', '=', 'decisionState.decisionId')
        .onRef('decision.unitId', '=', 'decisionState.unitId')
        .onRef('decision.dated', '=', 'decisionState.dated')
        .onRef('decision.number', '=', 'decisionState.number'),
    )
    .select(['seq', 'state', 'amendmentSentBackOn'])
    .where('decisionId', '=', decisionId)
    .executeTakeFirst();
}
