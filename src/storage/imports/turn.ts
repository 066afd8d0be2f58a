import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/**
 * Takes the turn to write lists into the register of a province until the transaction ends; false while somebody
 * else has it. Who plans after the other sees what the other entered.
 */
export async function takeTurn(trx: Trx, provinceId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`list ${provinceId}`}, 0)) as taken`.execute(
    trx,
  );
  return rows[0]?.taken === true;
}
