import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Answer, AnsweredBy, Contact } from '#domain/expiry/renewal.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import type { EndingFilter } from '#domain/expiry/views.ts';
import { narrowed, withEnds, type EndingScope } from './ending.ts';

/** A certificate that ends, as the list shows it. */
export interface EndingRow {
  readonly id: string;
  readonly code: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly star: number;
  readonly lastDay: PlainDate;
  /** A dossier of the product is under way. */
  readonly handedIn: boolean;
  readonly answer: Answer | null;
  readonly answeredOn: PlainDate | null;
  readonly answeredBy: AnsweredBy | null;
  readonly contact: Contact | null;
  readonly contactedOn: PlainDate | null;
  readonly contactReached: boolean;
  readonly reached: boolean;
  /** Whether the register has a number to call. */
  readonly hasPhone: boolean;
}

/** Certificates that end, those first that end first; `limit` of them after `offset`. */
export async function listEnding(
  db: Db,
  scope: EndingScope,
  filter: EndingFilter,
  { offset, limit }: Slice,
): Promise<readonly EndingRow[]> {
  const { rows } = await sql<EndingRow>`${withEnds(scope)}
    select ends.id, ends.code, c.product_name, ends.producer_id, p.legal_name as producer_name, ends.unit_id,
      ends.star, ends.last_day, ends.handed_in, r.answer, r.answered_on, r.answered_by,
      r.contact, r.contacted_on, coalesce(r.reached, false) as contact_reached, ends.reached,
      coalesce(p.phone, '') <> '' as has_phone
    from (select * from ends where ${narrowed(filter)}
          order by last_day, name, code limit ${limit} offset ${offset}) as ends
    join certificate c on c.id = ends.id
    join producer p on p.id = ends.producer_id
    left join renewal_state r on r.certificate_id = ends.id
    order by ends.last_day, ends.name, ends.code`.execute(db);
  return rows;
}
