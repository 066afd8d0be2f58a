import {
  PostgresQueryCompiler,
  sql,
  type CompiledQuery,
  type KyselyPlugin,
  type QueryId,
  type RootOperationNode,
} from 'kysely';
import type { Db } from '../database.ts';

/** How much was asked of the database, whatever the machine was doing meanwhile. */
export interface Reading {
  readonly statements: number;
  /** Rows that PostgreSQL looked at in tables and indexes, found fitting or not. */
  readonly rows: number;
}

/**
 * Runs a use case that only reads and counts its statements and the rows behind them: each statement is
 * put to PostgreSQL a second time, to explain what it did.
 */
export async function readingOf(db: Db, use: (db: Db) => Promise<unknown>): Promise<Reading> {
  const asked: CompiledQuery[] = [];
  await use(db.withPlugin(listening(asked)));
  let rows = 0;
  for (const { sql: text, parameters } of asked) rows += await rowsOf(db, text, parameters);
  return { statements: asked.length, rows };
}

function listening(asked: CompiledQuery[]): KyselyPlugin {
  const compiler = new PostgresQueryCompiler();
  // Questions within a question are put together as well, but only the whole one has a result.
  const put = new Map<QueryId, RootOperationNode>();
  return {
    transformQuery: ({ node, queryId }) => {
      put.set(queryId, node);
      return node;
    },
    transformResult: ({ result, queryId }) => {
      const node = put.get(queryId);
      if (node !== undefined) asked.push(compiler.compileQuery(node, queryId));
      return Promise.resolve(result);
    },
  };
}

/** A part of a plan, as `explain (analyze, format json)` tells it. */
interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

async function rowsOf(db: Db, text: string, parameters: readonly unknown[]): Promise<number> {
  const parts = text.split(/\$\d+/);
  const order = [...text.matchAll(/\$(\d+)/g)].map(([, no]) => Number(no) - 1);
  const values = order.map((place) => parameters[place]);
  const query = sql.join(
    parts.flatMap((part, at) => [
      sql.raw(part),
      ...(at < values.length ? [sql`${values[at]}`] : []),
    ]),
    sql``,
  );
  const { rows } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`
    explain (analyze, format json) ${query}`.execute(db);
  return rows[0]?.['QUERY PLAN'][0] ? rowsIn(rows[0]['QUERY PLAN'][0].Plan) : 0;
}

function rowsIn(plan: Plan): number {
  const own =
    plan['Relation Name'] === undefined
      ? 0
      : plan['Actual Loops'] *
        (plan['Actual Rows'] +
          (plan['Rows Removed by Filter'] ?? 0) +
          (plan['Rows Removed by Index Recheck'] ?? 0));
  return (plan.Plans ?? []).reduce((sum, part) => sum + rowsIn(part), own);
}
