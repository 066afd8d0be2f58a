import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** The application's way to the database: Kysely over one pool, as the login without UPDATE on acts. */
export type Db = Kysely<Tables>;

/**
 * Holds the rights of the application: read and append, but not rewrite acts (rule 1 of the house).
 * Nobody signs in as it; each database has a login of its own in it (`app-login.ts`).
 */
export const APP_ROLE = 'saoque_app';

const { builtins } = pg.types;

/** Text out of the database becomes what the domain works with; everything not named here is pg's default. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  // A calendar day stays the text YYYY-MM-DD (PlainDate); pg would make it a moment in the server's zone.
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: instantOf,
  [builtins.INT8]: safeInteger,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : (PARSERS[oid] ?? pg.types.getTypeParser(oid, 'text')),
};

export interface DatabaseOptions {
  /** Most connections of this process at once. */
  readonly max?: number;
  /** Longest time of one statement in milliseconds: a runaway query must not hold a connection. */
  readonly statementTimeout?: number;
}

/**
 * Opens the pool; it connects on first use. `date` columns come back as `YYYY-MM-DD`, `timestamptz`
 * as ISO instants in UTC, `bigint` as number (a fault beyond 2^53), `numeric` as decimal text.
 * Close with `db.destroy()`.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) });
}

function openPool(url: string, { max = 10, statementTimeout = 30_000 }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'saoque',
    statement_timeout: statementTimeout,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that the server drops is replaced on next use; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return pool;
}

function instantOf(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint beyond 2^53: ${text}`);
  return value;
}

/** An open transaction: what every storage function that writes takes. */
export type Trx = Transaction<Tables>;

const ATTEMPTS = 5;
/** serialization_failure and deadlock_detected: the same work may succeed when it is done again. */
const RETRYABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction and commits. A refusal as the answer (`ok: false`) rolls back, so
 * that nothing half-done stays; so does a throw. On 40001 and 40P01 the whole work runs again, at
 * most five times: it must not touch anything outside the transaction.
 */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, work);
    } catch (fault) {
      if (attempt === ATTEMPTS || !isRetryable(fault)) throw fault;
      await pause(attempt);
    }
  }
}

async function once<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  let refused: { readonly answer: T } | undefined;
  try {
    return await db.transaction().execute(async (trx) => {
      const answer = await work(trx);
      if (isRefused(answer)) {
        refused = { answer };
        throw new Rollback();
      }
      return answer;
    });
  } catch (fault) {
    if (refused && fault instanceof Rollback) return refused.answer;
    throw fault;
  }
}

/** Kysely rolls back only on a throw; this one never leaves this file. */
class Rollback extends Error {}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

function isRetryable(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && RETRYABLE.has(String(fault.code));
}

/** A short random wait, longer each time, so that the two that collided do not collide again. */
function pause(attempt: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** attempt));
}
