import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Trx } from '../database.ts';
import { producerColumns } from './producers.ts';

/** A checked producer to be entered into the register. */
export interface NewProducer extends RegisteredProducer {
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
      ...producerColumns(producer),
      slug: producer.slug,
      isDemo: producer.isDemo,
      version: 1,
      createdAt: producer.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
