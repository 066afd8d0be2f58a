import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type DatabaseConnection,
  type Driver,
  type TransactionSettings,
} from 'kysely';
import type { Db } from '../database.ts';
import { NAMES } from '../names.ts';
import type { Tables } from '../tables.ts';

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
  await use(listening(db, asked));
  let rows = 0;
  for (const { sql: text, parameters } of asked) rows += await rowsOf(db, text, parameters);
  return { statements: asked.length, rows };
}

/** The same database, of which every statement is noted as it is sent; opening a transaction is none. */
function listening(db: Db, asked: CompiledQuery[]): Db {
  return new Kysely<Tables>({
    plugins: [NAMES],
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ListeningDriver(db, asked),
      createIntrospector: (any) => new PostgresIntrospector(any),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** A connection that was borrowed, and how it is given back. */
interface Lent {
  readonly connection: DatabaseConnection;
  readonly giveBack: () => void;
}

/** Borrows the connections of another one. */
class ListeningDriver implements Driver {
  readonly #lent = new Map<DatabaseConnection, Lent>();

  readonly #db: Db;
  readonly #asked: CompiledQuery[];

  constructor(db: Db, asked: CompiledQuery[]) {
    this.#db = db;
    this.#asked = asked;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const lent = await borrow(this.#db);
    const listening: DatabaseConnection = {
      executeQuery: <R>(query: CompiledQuery) => {
        this.#asked.push(query);
        return lent.connection.executeQuery<R>(query);
      },
      streamQuery: () => {
        throw new Error('what is counted does not stream');
      },
    };
    this.#lent.set(listening, lent);
    return listening;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const { isolationLevel = 'read committed', accessMode = 'read write' } = settings;
    await this.#say(connection, `begin isolation level ${isolationLevel} ${accessMode}`);
  }
  commitTransaction = (connection: DatabaseConnection) => this.#say(connection, 'commit');
  rollbackTransaction = (connection: DatabaseConnection) => this.#say(connection, 'rollback');

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#lent.get(connection)?.giveBack();
    this.#lent.delete(connection);
    return Promise.resolve();
  }

  async #say(connection: DatabaseConnection, text: string): Promise<void> {
    await this.#lent.get(connection)?.connection.executeQuery(CompiledQuery.raw(text));
  }

  init = () => Promise.resolve();
  destroy = () => Promise.resolve();
}

function borrow(db: Db): Promise<Lent> {
  return new Promise((have, refuse) => {
    db.getExecutor()
      .provideConnection(
        (connection) =>
          new Promise<void>((giveBack) => {
            have({ connection, giveBack });
          }),
      )
      .catch(refuse);
  });
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
