import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { findEthnicity } from '#domain/parties/ethnicities.ts';
import { isProducerKind } from '#domain/parties/kinds.ts';
import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A producer as its register says; the address in words is put together by the app. */
export interface ProducerRow extends RegisteredProducer {
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
  kind: string | null;
  legalName: string;
  slug: string;
  identifierKind: 'taxCode' | 'personalNumber' | null;
  identifier: string | null;
  registrationNumber: string | null;
  foundedOn: PlainDate | null;
  representativeName: string;
  representativePosition: string;
  representativeSex: 'male' | 'female' | null;
  representativeEthnicity: string | null;
  representativeAddress: string;
  unitId: string;
  street: string;
  phone: string | null;
  email: string | null;
  isDemo: boolean;
  version: number;
}

function producerRow(row: Columns): ProducerRow {
  const { kind, representativeEthnicity: written } = row;
  const ethnicity = written === null ? null : findEthnicity(written);
  // Written by updateProducer and insertProducer only, from checked producers.
  if ((kind !== null && !isProducerKind(kind)) || ethnicity === undefined)
    throw new Error(`producer ${row.id} is not one`);
  return {
    id: row.id,
    kind,
    legalName: row.legalName,
    slug: row.slug,
    identifierKind: row.identifierKind,
    identifier: row.identifier,
    registrationNumber: row.registrationNumber,
    foundedOn: row.foundedOn,
    representative: {
      name: row.representativeName,
      position: row.representativePosition,
      sex: row.representativeSex,
      ethnicity,
      address: row.representativeAddress,
    },
    unitId: row.unitId,
    street: row.street,
    phone: row.phone,
    email: row.email,
    isDemo: row.isDemo,
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
  producer: RegisteredProducer,
): Promise<boolean> {
  const row = await trx
    .updateTable('producer')
    .set({ ...producerColumns(producer), version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The producer that has this tax code or personal number, if any; one entered by mistake has none. */
export async function findByIdentifier(
  db: Db | Trx,
  identifier: string,
): Promise<{ readonly id: string } | undefined> {
  return await db
    .selectFrom('producer')
    .select('id')
    .where('identifier', '=', identifier)
    .where(({ eb, or }) =>
      or([eb('closedAs', 'is', null), eb('closedAs', '!=', 'enteredByMistake')]),
    )
    .executeTakeFirst();
}

/** As the table has it; also for whoever enters one. */
export function producerColumns(producer: RegisteredProducer) {
  return {
    kind: producer.kind,
    legalName: producer.legalName,
    folded: fold(producer.legalName),
    identifierKind: producer.identifierKind,
    identifier: producer.identifier,
    registrationNumber: producer.registrationNumber,
    foundedOn: producer.foundedOn,
    representativeName: producer.representative.name,
    representativePosition: producer.representative.position,
    representativeSex: producer.representative.sex,
    representativeEthnicity: producer.representative.ethnicity,
    representativeAddress: producer.representative.address,
    unitId: producer.unitId,
    street: producer.street,
    phone: producer.phone,
    email: producer.email,
  };
}
