import { wholeProducer } from '#domain/parties/registered-producer.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerFacts, ProductFacts } from '#domain/dossier/sealed.ts';
import type { ProducerRow } from '#storage/parties/producers.ts';
import type { ProductRow } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';

/** What papers print of a producer, with the address in words as of a day; a dossier is opened of whole ones only. */
export function producerFacts(deps: Deps, row: ProducerRow, day: PlainDate): ProducerFacts {
  const whole = wholeProducer(row);
  if (!whole) throw new Error(`producer ${row.id} has a dossier and lacks what its forms ask`);
  const { slug: _slug, version: _version, isDemo: _isDemo, ...facts } = whole;
  return { ...facts, address: deps.units.fullAddress(row.unitId, day, row.street) };
}

/** What papers print of a product. */
export function productFacts(row: ProductRow): ProductFacts {
  const { producerId: _producerId, version: _version, isDemo: _isDemo, ...facts } = row;
  return facts;
}
