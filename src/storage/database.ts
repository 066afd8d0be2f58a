import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { NAMES } from './names.ts';
import type { Tables } from './tables.ts';
import { troubleOf } from './trouble.ts';

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

/** What a pool may take; unsaid, as `src/platform/database-limits.ts` gives reasons for. */
export interface DatabaseOptions {
  /** Most connections at once. */
  readonly max?: number;
  /** Longest wait for a lock or for a free connection. */
  readonly waitSeconds?: number;
  /** Longest time of one statement: a runaway query must not hold a connection. */
  readonly statementSeconds?: number;
  /** Longest pause inside a transaction, whose locks keep others waiting; 0: no limit. */
  readonly idleSeconds?: number;
}

/**
 * Opens the pool; it connects on first use. `date` columns come back as `YYYY-MM-DD`, `timestamptz`
 * as ISO instants in UTC, `bigint` as number (a fault beyond 2^53), `numeric` as decimal text.
 * Close with `db.destroy()`.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const dialect = new PostgresDialect({ pool: openPool(url, options) });
  return new Kysely<Tables>({ dialect, plugins: [NAMES] });
}

function openPool(url: string, options: DatabaseOptions): pg.Pool {
  const { max = 10, waitSeconds = 5, statementSeconds = 30, idleSeconds = 60 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'saoque',
    lock_timeout: waitSeconds * 1000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: idleSeconds * 1000,
    connectionTimeoutMillis: waitSeconds * 1000,
  });
  // A connection may be cut at any moment: lying idle, it is replaced on next use; at work, its query
  // fails with the same error. Unheard, either error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
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
/** Milliseconds before the second attempt, doubled each time: two that collided part at once. */
const COLLIDED = 40;
/** The same after a cut connection: 1.5 s in all, in which a server that lost one backend is back. */
const CUT = 100;

/**
 * Runs `work` in one transaction and commits. A refusal as the answer (`ok: false`) rolls back, so
 * that nothing half-done stays; so does a throw. The whole work runs again, at most five times, when
 * the database ended the transaction without anything being wrong with it (a conflict, a cut
 * connection): it must not touch anything outside the transaction.
 *
 * A connection that is cut during COMMIT leaves open whether the work is there. It then runs again
 * only when it has looked for its own idempotency key first (`hasLookedFirst`); else nothing is done
 * again, and the person is told to look.
 */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const progress: Progress = { committing: null };
    try {
      return await once(db, work, progress);
    } catch (fault) {
      const trouble = troubleOf(fault);
      if (attempt === ATTEMPTS || trouble === null || trouble === 'busy') throw fault;
      const { committing } = progress;
      if (trouble === 'lost' && committing && !repeatable.has(committing)) throw fault;
      await pause((trouble === 'lost' ? CUT : COLLIDED) * 2 ** (attempt - 1));
    }
  }
}

/** Transactions whose work has looked whether the same request was carried out before. */
const repeatable = new WeakSet<Trx>();

/**
 * Said by whatever looks up an idempotency key on behalf of a use case that then changes nothing:
 * such work may be done again although it may be there already.
 */
export function hasLookedFirst(trx: Trx): void {
  repeatable.add(trx);
}

/** Does it and takes all of it back: what the work answers is what it would answer if it stayed. */
export async function onTrial<T>(trx: Trx, work: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`savepoint trial`.execute(trx);
  const answer = await work(trx);
  await sql`rollback to savepoint trial`.execute(trx);
  return answer;
}

/** Reads as of one moment: what others commit meanwhile is not seen. One statement after the other. */
export function inSnapshot<T>(db: Db, read: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}

/** How far an attempt came: from the end of the work on, COMMIT may have been carried out. */
interface Progress {
  committing: Trx | null;
}

async function once<T>(db: Db, work: (trx: Trx) => Promise<T>, progress: Progress): Promise<T> {
  let refused: { readonly answer: T } | undefined;
  try {
    return await db.transaction().execute(async (trx) => {
      const answer = await work(trx);
      if (isRefused(answer)) {
        refused = { answer };
        throw new Rollback();
      }
      progress.committing = trx;
      return answer;
    });
  } catch (fault) {
    // A connection cut during the rollback has rolled back all the same: the refusal stands.
    if (refused && (fault instanceof Rollback || troubleOf(fault) === 'lost')) {
      return refused.answer;
    }
    throw fault;
  }
}

/** Kysely rolls back only on a throw; this one never leaves this file. */
class Rollback extends Error {}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

/** Half the wait and a random half, so that the two that collided do not collide again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds * (0.5 + Math.random() / 2)));
}
