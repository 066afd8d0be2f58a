import type { Fact } from './fact.ts';
import type { FactName } from './values.ts';

/** What is said of a person rather than of a business: shown to whoever asks for it by right, and noted. */
const OF_A_PERSON: readonly FactName<'producer'>[] = [
  'representativeSex',
  'representativeEthnicity',
  'representativeAddress',
  'phone',
  'email',
  'paymentAccount',
];

/** Whether a fact is personal; the number of a household is that of its head. */
export function isPersonal(fact: Fact<'producer'> | Fact<'product'>): boolean {
  if (fact.name === 'identifier')
    return fact.stated.is === 'value' && fact.stated.value.identifierKind === 'personalNumber';
  return OF_A_PERSON.some((name) => name === fact.name);
}
