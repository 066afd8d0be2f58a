import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { findEthnicity } from '#domain/parties/ethnicities.ts';
import { isProducerKind } from '#domain/parties/kinds.ts';
import type { Producer } from '#domain/parties/producer.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A producer as its register says; the address in words is put together by the app. */
export interface ProducerRow extends Producer {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly isDemo: boolean;
}

export async function findProducer(db: Db | Trx, id: string): Promise<ProducerRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('producer').selectAll().where('id', '=', id).executeTakeFirst();
  return row && producerRow(row);
}

interface Columns {
  id: string;
  kind: string;
  legal_name: string;
  slug: string;
  identifier_kind: 'taxCode' | 'personalNumber';
  identifier: string;
  registration_number: string | null;
  founded_on: PlainDate | null;
  representative_name: string;
  representative_position: string;
  representative_sex: 'male' | 'female';
  representative_ethnicity: string;
  representative_address: string;
  unit_id: string;
  street: string;
  phone: string;
  email: string | null;
  is_demo: boolean;
  version: number;
}

function producerRow(row: Columns): ProducerRow {
  const ethnicity = findEthnicity(row.representative_ethnicity);
  // Written by updateProducer and insertProducer only, from checked producers.
  if (!isProducerKind(row.kind) || !ethnicity) throw new Error(`producer ${row.id} is not one`);
  return {
    id: row.id,
    kind: row.kind,
    legalName: row.legal_name,
    slug: row.slug,
    identifierKind: row.identifier_kind,
    identifier: row.identifier,
    registrationNumber: row.registration_number,
    foundedOn: row.founded_on,
    representative: {
      name: row.representative_name,
      position: row.representative_position,
      sex: row.representative_sex,
      ethnicity,
      address: row.representative_address,
    },
    unitId: row.unit_id,
    street: row.street,
    phone: row.phone,
    email: row.email,
    isDemo: row.is_demo,
    version: row.version,
  };
}

/** Lets nobody else change this producer's entry until the transaction ends; false when there is none. */
export async function lockProducer(trx: Trx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await trx
    .selectFrom('producer')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Replaces the facts when nobody else did meanwhile; false when somebody did. */
export async function updateProducer(
  trx: Trx,
  id: string,
  seenVersion: number,
  producer: Producer,
): Promise<boolean> {
  const row = await trx
    .updateTable('producer')
    .set({ ...columnsOf(producer), version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The producer that has this tax code or personal number, if any. */
export async function findByIdentifier(
  db: Db | Trx,
  identifier: string,
): Promise<{ readonly id: string } | undefined> {
  return await db
    .selectFrom('producer')
    .select('id')
    .where('identifier', '=', identifier)
    .executeTakeFirst();
}

function columnsOf(producer: Producer) {
  return {
    kind: producer.kind,
    legal_name: producer.legalName,
    folded: fold(producer.legalName),
    identifier_kind: producer.identifierKind,
    identifier: producer.identifier,
    registration_number: producer.registrationNumber,
    founded_on: producer.foundedOn,
    representative_name: producer.representative.name,
    representative_position: producer.representative.position,
    representative_sex: producer.representative.sex,
    representative_ethnicity: producer.representative.ethnicity,
    representative_address: producer.representative.address,
    unit_id: producer.unitId,
    street: producer.street,
    phone: producer.phone,
    email: producer.email,
  };
}
