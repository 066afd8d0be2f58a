import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerKind } from '#domain/parties/kinds.ts';
import type { Db } from '../database.ts';
import { askedWithDoubles } from '../same-products.ts';
import { toldOn, type AsOf } from './as-of.ts';

/** What a list that leaves the house says of a producer besides its line in the register. */
export interface ProducerContact {
  readonly id: string;
  readonly kind: ProducerKind;
  readonly street: string;
  readonly representativeName: string;
  readonly phone: string;
}

/** Of some producers, as it was on the day. */
export async function listContacts(
  db: Db,
  producerIds: readonly string[],
  { day, today }: AsOf,
): Promise<ReadonlyMap<string, ProducerContact>> {
  const names = ['kind', 'street', 'representativeName', 'phone'] as const;
  const told =
    day >= today
      ? sql`select null::uuid as subject_id, null as name, null as value where false`
      : toldOn('producer', names, day);
  const { rows } = await sql<ProducerContact>`
    select producer.id, coalesce(told.kind, producer.kind) as kind,
      coalesce(told.street, producer.street) as street,
      coalesce(told.representative_name, producer.representative_name) as representative_name,
      coalesce(told.phone, producer.phone) as phone
    from producer left join (
      select subject_id, max(value) filter (where name = 'kind') as kind,
        max(value) filter (where name = 'street') as street,
        max(value) filter (where name = 'representativeName') as representative_name,
        max(value) filter (where name = 'phone') as phone
      from (${told}) as one group by subject_id
    ) as told on told.subject_id = producer.id
    where producer.id = any(${producerIds}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A recognition of a product, as its certificate prints it. */
export interface RecognitionRow {
  readonly productId: string;
  readonly star: number;
  readonly decidedOn: PlainDate;
  readonly decisionNumber: string;
  readonly issuer: string;
}

/** The recognitions of some products and their doubles until a day, the oldest first; what was struck out is none. */
export async function listRecognitions(
  db: Db,
  productIds: readonly string[],
  day: PlainDate,
): Promise<readonly RecognitionRow[]> {
  const { rows } = await sql<RecognitionRow>`
    select own.asked_id as product_id, certificate.star, certificate.decided_on,
      certificate.decision_number, certificate.issuer
    from ${askedWithDoubles(productIds)} join certificate on certificate.product_id = own.id
      join certificate_state as state on state.certificate_id = certificate.id
    where certificate.valid_from <= ${day}
      and state.annulled_on is null
    order by own.asked_id, certificate.valid_from, certificate.id`.execute(db);
  return rows;
}
