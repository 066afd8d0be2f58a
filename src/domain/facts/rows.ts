import type { Entry } from '../entries/check-entry.ts';
import type { EntryKind } from '../entries/kinds.ts';
import type { RegisteredProducer } from '../parties/registered-producer.ts';
import type { Product } from '../parties/product.ts';
import type { Fact } from './fact.ts';
import type { ValuesGiven } from './restate.ts';
import { untilFurtherNotice } from './true-on.ts';
import type { FactName, FactSubject, FactValues } from './values.ts';

/** The facts that the entry of a producer states. */
export function factsOfProducer(producer: RegisteredProducer): ValuesGiven<'producer'> {
  const { representative, identifierKind, identifier } = producer;
  return {
    kind: producer.kind,
    legalName: producer.legalName,
    identifier:
      identifierKind === null || identifier === null ? null : { identifierKind, identifier },
    registrationNumber: producer.registrationNumber,
    foundedOn: producer.foundedOn,
    representativeName: representative.name,
    representativePosition: representative.position,
    representativeSex: representative.sex,
    representativeEthnicity: representative.ethnicity,
    representativeAddress: representative.address,
    unitId: producer.unitId,
    street: producer.street,
    phone: producer.phone,
    email: producer.email,
  };
}

/** The facts that the entry of a product states. */
export function factsOfProduct(product: Product): ValuesGiven<'product'> {
  const { name, annexI, summary, story, packing } = product;
  return { name, annexI, summary, story, packing };
}

/** The facts that an entry of a further register states. */
export function factsOfEntry(
  kind: EntryKind,
  { name, unitId, street, values }: Entry,
): ValuesGiven<'entry'> {
  // Each value was read by the rule of its field (`checkEntry`), as the facts keep it.
  return { ...(values as ValuesGiven<'entry'>), kind, name, unitId, street };
}

/** The row of a producer: what its facts say until further notice. */
export function producerFrom(facts: readonly Fact<'producer'>[]): RegisteredProducer {
  const now = rowOf(facts);
  return {
    kind: now.optional('kind'),
    legalName: now.required('legalName'),
    ...(now.optional('identifier') ?? { identifierKind: null, identifier: null }),
    registrationNumber: now.optional('registrationNumber'),
    foundedOn: now.optional('foundedOn'),
    representative: {
      name: now.optional('representativeName') ?? '',
      position: now.optional('representativePosition') ?? '',
      sex: now.optional('representativeSex'),
      ethnicity: now.optional('representativeEthnicity'),
      address: now.optional('representativeAddress') ?? '',
    },
    unitId: now.required('unitId'),
    street: now.optional('street') ?? '',
    phone: now.optional('phone'),
    email: now.optional('email'),
  };
}

/** The row of a product: what its facts say until further notice. */
export function productFrom(facts: readonly Fact<'product'>[]): Product {
  const now = rowOf(facts);
  return {
    name: now.required('name'),
    annexI: now.optional('annexI') ?? '',
    summary: now.optional('summary') ?? '',
    story: now.optional('story') ?? '',
    packing: now.optional('packing') ?? '',
  };
}

/** Reads values by name; whoever is entered states all that a row requires, so another is a fault. */
function rowOf<Of extends FactSubject>(facts: readonly Fact<Of>[]) {
  const now = untilFurtherNotice(facts);
  const optional = <Name extends FactName<Of>>(name: Name): FactValues[Of][Name] | null => {
    const stated = now.get(name)?.stated;
    // Under a name stands the value of that name: `Fact` pairs them.
    return stated?.is === 'value' ? (stated.value as FactValues[Of][Name]) : null;
  };
  return {
    optional,
    required: <Name extends FactName<Of>>(name: Name): FactValues[Of][Name] => {
      const value = optional(name);
      if (value === null) throw new Error(`no fact says the ${name}`);
      return value;
    },
  };
}
