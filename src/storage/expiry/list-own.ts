import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Answer } from '#domain/expiry/renewal.ts';
import type { Db } from '../database.ts';

/** A producer's own certificate in force. */
export interface OwnEnding {
  readonly id: string;
  readonly code: string;
  readonly productName: string;
  readonly star: number;
  readonly lastDay: PlainDate;
  readonly answer: Answer | null;
  readonly answeredOn: PlainDate | null;
}

/** Those of some producers that are in force on a day, those first that end first. */
export async function listOwnCertificates(
  db: Db,
  producerIds: readonly string[],
  day: PlainDate,
): Promise<readonly OwnEnding[]> {
  const { rows } = await sql<OwnEnding>`
    select e.certificate_id as id, e.code, c.product_name, e.star, e.last_day, r.answer, r.answered_on
    from catalogue_entry e
    join certificate c on c.id = e.certificate_id
    left join renewal_state r on r.certificate_id = e.certificate_id
    where e.producer_id = any(${producerIds}::uuid[])
      and is_star_in_force(e.first_day, e.last_day, e.gone_on, ${day})
    order by e.last_day, e.name, e.code`.execute(db);
  return rows;
}
