import { sql } from 'kysely';
import type { Month } from '#domain/expiry/horizon.ts';
import { ENDING_VIEWS, type EndingFilter, type EndingView } from '#domain/expiry/views.ts';
import type { Db } from '../database.ts';
import { narrowed, viewCondition, withEnds, type EndingScope } from './ending.ts';

/** How many certificates end in a commune in a month. */
export interface EndingCell {
  readonly commune: string;
  readonly month: Month;
  readonly count: number;
  /** Of those, told and not answered. */
  readonly unanswered: number;
}

/** The cells with any certificate in them. */
export async function countEnding(
  db: Db,
  scope: EndingScope,
  filter: EndingFilter,
): Promise<readonly EndingCell[]> {
  const { rows } = await sql<EndingCell>`${withEnds(scope)}
    select commune, month, count(*) as count,
      count(*) filter (where ${viewCondition('unanswered')}) as unanswered
    from ends where ${narrowed(filter)} group by commune, month order by commune, month`.execute(
    db,
  );
  return rows;
}

export type EndingCounts = Readonly<Record<EndingView | 'all', number>>;

/** How many stand in each view. */
export async function countViews(
  db: Db,
  scope: EndingScope,
  filter: EndingFilter,
): Promise<EndingCounts> {
  const columns = ENDING_VIEWS.map(
    (view) => sql`count(*) filter (where ${viewCondition(view)}) as ${sql.id(view)}`,
  );
  const { rows } = await sql<EndingCounts>`${withEnds(scope)}
    select count(*) as "all", ${sql.join(columns)}
    from ends where ${narrowed({ ...filter, view: null })}`.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('a count is one row');
  return counts;
}
