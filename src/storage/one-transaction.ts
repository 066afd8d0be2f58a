import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import type { Db, Trx } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Does a long piece of work in one transaction, although its parts open transactions of their own:
 * inside they become savepoints. All of it is there afterwards or nothing is, even when the process
 * is killed in between, and the disk is waited for once. The parts must come one after the other.
 */
export function inOneTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const inside = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new SavepointDriver(trx),
        createIntrospector: (any) => new PostgresIntrospector(any),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
    return work(inside);
  });
}

const SAVEPOINT = 'part';

/** Every connection it gives is the one of the transaction around it; that one is never closed here. */
class SavepointDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(trx: Trx) {
    this.#connection = {
      // The rows are what whoever compiled the query says they are; the type cannot know it here.
      executeQuery: <R>(query: CompiledQuery) => trx.executeQuery(query as CompiledQuery<R>),
      streamQuery: () => {
        throw new Error('a part of a transaction does not stream');
      },
    };
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${SAVEPOINT}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint ${SAVEPOINT}`));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint ${SAVEPOINT}`));
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}
