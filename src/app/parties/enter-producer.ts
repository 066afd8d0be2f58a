import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import { slugOf } from '#domain/parties/slug.ts';
import type { Trx } from '#storage/database.ts';
import { insertProducer } from '#storage/parties/insert-producer.ts';
import { findByIdentifier } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';

/** Adds the row of a producer under the first free slug of its name; false when the register has its number. */
export async function enterProducer(
  deps: Deps,
  trx: Trx,
  id: string,
  producer: RegisteredProducer,
): Promise<boolean> {
  const { identifier } = producer;
  for (let nth = 1; ; nth += 1) {
    const entered = await insertProducer(trx, {
      ...producer,
      id,
      slug: slugOf(producer.legalName, nth),
      isDemo: deps.demo,
      createdAt: deps.clock.now(),
    });
    if (entered) return true;
    if (identifier !== null && (await findByIdentifier(trx, identifier))) return false;
  }
}
