import { CompiledQuery } from 'kysely';
import type { SqlRunner } from '#platform/jobs/queues.ts';
import type { Db, Trx } from '../database.ts';

/** The connection of a transaction, or any of the pool, as pg-boss asks for it: its rows have its own names. */
export function sqlRunner(db: Db | Trx): SqlRunner {
  const plain = db.withoutPlugins();
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await plain.executeQuery(CompiledQuery.raw(text, values));
      return { rows: [...rows] };
    },
  };
}
