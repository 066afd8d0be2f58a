import type { Product } from './product.ts';
import type { RegisteredProducer } from './registered-producer.ts';

/**
 * What of a producer is assessed and certified with its products: everything but how to reach it.
 * Telephone and e-mail change whenever they change.
 */
export type ProducerFactsAssessed = Omit<RegisteredProducer, 'phone' | 'email'>;

/** What of a product is assessed: its name and its class. Its texts are looked at for its page. */
export type ProductFactsAssessed = Pick<Product, 'name' | 'annexI'>;

/** The assessed part of a producer. */
export function assessedOfProducer(producer: RegisteredProducer): ProducerFactsAssessed {
  const { kind, legalName, identifierKind, identifier, registrationNumber, foundedOn } = producer;
  const { representative, unitId, street } = producer;
  return {
    kind,
    legalName,
    identifierKind,
    identifier,
    registrationNumber,
    foundedOn,
    representative,
    unitId,
    street,
  };
}

/** The assessed part of a product. */
export function assessedOfProduct({ name, annexI }: Product): ProductFactsAssessed {
  return { name, annexI };
}
