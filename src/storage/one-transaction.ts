import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import type { Db, Trx } from './database.ts';
import { NAMES } from './names.ts';
import type { Tables } from './tables.ts';

/**
 * Does a long piece of work in one transaction, although its parts open transactions of their own:
 * all of it is there afterwards or nothing is, even when the process is killed in between, and the
 * disk is waited for once. The parts must come one after the other. After a part that was refused or
 * failed there is nothing to go on from: the work must throw, and any further part does.
 */
export function inOneTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const driver = new PartsDriver(trx.withoutPlugins());
    const inside = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driver,
        createIntrospector: (any) => new PostgresIntrospector(any),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      plugins: [NAMES],
    });
    const answer = await work(inside);
    driver.checkWhole();
    return answer;
  });
}

/** Every connection it gives is the one of the transaction around it, and begin and commit do nothing. */
class PartsDriver implements Driver {
  readonly #connection: DatabaseConnection;
  #broken = false;

  constructor(trx: Trx) {
    this.#connection = {
      // The rows are what whoever compiled the query says they are; the type cannot know it here.
      executeQuery: <R>(query: CompiledQuery) => trx.executeQuery(query as CompiledQuery<R>),
      streamQuery: () => {
        throw new Error('a part of a transaction does not stream');
      },
    };
  }

  checkWhole(): void {
    if (this.#broken) throw new Error('a part of this transaction was refused before');
  }

  acquireConnection(): Promise<DatabaseConnection> {
    this.checkWhole();
    return Promise.resolve(this.#connection);
  }

  rollbackTransaction(): Promise<void> {
    this.#broken = true;
    return Promise.resolve();
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  beginTransaction(): Promise<void> {
    return Promise.resolve();
  }

  commitTransaction(): Promise<void> {
    return Promise.resolve();
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}
