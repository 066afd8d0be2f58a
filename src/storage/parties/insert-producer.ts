import type { Producer } from '#domain/parties/producer.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import type { Trx } from '../database.ts';

/** A checked producer to be entered into the register. */
export interface NewProducer extends Producer {
  readonly id: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly isDemo: boolean;
  readonly createdAt: Instant;
}

/** Enters a producer; false when its identifier or its slug is taken, also by somebody else just now. */
export async function insertProducer(trx: Trx, producer: NewProducer): Promise<boolean> {
  const row = await trx
    .insertInto('producer')
    .values({
      id: producer.id,
      kind: producer.kind,
      legal_name: producer.legalName,
      folded: fold(producer.legalName),
      slug: producer.slug,
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
      is_demo: producer.isDemo,
      version: 1,
      created_at: producer.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
