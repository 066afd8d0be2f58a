import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { PreparedState } from '#domain/recognition/decision.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** One line of a list of decisions. */
export interface ListedDecision {
  readonly id: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly state: PreparedState;
  readonly sessionName: string | null;
  readonly itemCount: number;
}

export interface DecisionQuery {
  readonly states: readonly PreparedState[];
  readonly offset: number;
  readonly limit: number;
}

/** Decisions within the reach, those that wait for a signature first, then the newest, with how many there are. */
export async function listDecisions(
  db: Db,
  reach: Reach,
  { states, offset, limit }: DecisionQuery,
): Promise<{ readonly rows: readonly ListedDecision[]; readonly total: number }> {
  const matching = within(db, reach).where('decisionState.state', 'in', states);
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await inOrder(matching)
    .innerJoin('decision', 'decision.id', 'decisionState.decisionId')
    .leftJoin('councilSession', 'councilSession.id', 'decision.sessionId')
    .select([
      'decision.id',
      'decisionState.number',
      'decisionState.dated',
      'decisionState.state',
      'councilSession.name as sessionName',
      sql<number>`(select count(*) from decision_item
        where decision_item.decision_id = decision.id)`.as('itemCount'),
    ])
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}

/** Those that wait for the leader, themselves or an amendment of them. */
export function listToSign(
  db: Db,
  reach: Reach,
): Promise<readonly Pick<ListedDecision, 'id' | 'number' | 'dated' | 'state'>[]> {
  return inOrder(within(db, reach))
    .select(['decisionId as id', 'number', 'dated', 'state'])
    .where('waits', '=', true)
    .execute();
}

/** How many decisions nobody has signed yet, without amendments. */
export async function countPrepared(db: Db, reach: Reach): Promise<number> {
  const { count } = await within(db, reach)
    .where('state', '=', 'prepared')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** A decision of which the leader sent a correction or an annex back. */
export interface SentBackAmendment {
  readonly id: string;
  readonly number: string;
  readonly day: PlainDate;
}

/** Those sent back since a day, and nobody has prepared another since. */
export async function listAmendmentsSentBack(
  db: Db,
  reach: Reach,
  since: PlainDate,
): Promise<readonly SentBackAmendment[]> {
  return inOrder(within(db, reach))
    .select(['decisionId as id', 'number', 'amendmentSentBackOn as day'])
    .where('amendmentSentBackOn', '>=', since)
    .$narrowType<{ day: PlainDate }>()
    .execute();
}

function within(db: Db, reach: Reach) {
  return db.selectFrom('decisionState').where(isWithin('decisionState.unitId', reach));
}

function inOrder<Query extends Pick<ReturnType<typeof within>, 'orderBy'>>(query: Query): Query;
function inOrder(query: ReturnType<typeof within>) {
  return query
    .orderBy('decisionState.waits', 'desc')
    .orderBy('decisionState.dated', 'desc')
    .orderBy('decisionState.number', 'desc')
    .orderBy('decisionState.decisionId');
}
