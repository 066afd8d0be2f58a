import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerFacts } from '#domain/dossier/sealed.ts';
import type { Db, Trx } from '../database.ts';

/** A producer as its register says; the address in words is put together by the app. */
export interface ProducerRow extends Omit<ProducerFacts, 'address'> {
  readonly slug: string;
  readonly version: number;
  readonly isDemo: boolean;
}

export async function findProducer(db: Db | Trx, id: string): Promise<ProducerRow | undefined> {
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
