import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** A producer that an idea may belong to. */
export interface ProducerToChoose {
  readonly id: string;
  readonly legalName: string;
  readonly unitId: string;
  /** It has the telephone of the slip. */
  readonly sameTelephone: boolean;
}

/** Producers within the reach by name, those with the telephone of the slip first; at most `limit`. */
export function listProducersToChoose(
  db: Db,
  reach: Reach,
  telephone: string,
  words: string,
  limit: number,
): Promise<readonly ProducerToChoose[]> {
  const same = sql<boolean>`coalesce(phone = ${telephone}, false)`;
  let found = db
    .selectFrom('producer')
    .select(['id', 'legalName', 'unitId', same.as('sameTelephone')])
    .where(isWithin('producer.unitId', reach))
    .where('goneFrom', 'is', null);
  if (words !== '') found = found.where('folded', 'like', `%${words.replace(/[\\%_]/g, '\\$&')}%`);
  return found.orderBy(same, 'desc').orderBy('folded').orderBy('id').limit(limit).execute();
}
