import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import type { ProducerFacts } from '#domain/dossier/sealed.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A producer as its register says; the address in words is put together by the app. */
export interface ProducerRow extends Omit<ProducerFacts, 'address'> {
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
      ethnicity: row.representative_ethnicity,
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

/** What a producer's own form changes; `version` is the one that was seen. */
export type ProducerChange = Omit<ProducerRow, 'id' | 'slug' | 'version' | 'isDemo'>;

/** Replaces the facts when nobody else did meanwhile; false when somebody did. */
export async function updateProducer(
  trx: Trx,
  id: string,
  seenVersion: number,
  change: ProducerChange,
): Promise<boolean> {
  const row = await trx
    .updateTable('producer')
    .set({ ...columnsOf(change), version: seenVersion + 1 })
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

function columnsOf(change: ProducerChange) {
  return {
    kind: change.kind,
    legal_name: change.legalName,
    folded: fold(change.legalName),
    identifier_kind: change.identifierKind,
    identifier: change.identifier,
    registration_number: change.registrationNumber,
    founded_on: change.foundedOn,
    representative_name: change.representative.name,
    representative_position: change.representative.position,
    representative_sex: change.representative.sex,
    representative_ethnicity: change.representative.ethnicity,
    representative_address: change.representative.address,
    unit_id: change.unitId,
    street: change.street,
    phone: change.phone,
    email: change.email,
  };
}
