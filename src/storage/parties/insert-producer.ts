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
      legalName: producer.legalName,
      folded: fold(producer.legalName),
      slug: producer.slug,
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
      isDemo: producer.isDemo,
      version: 1,
      createdAt: producer.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
