import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { ENTRY_KINDS, type EntryField, type EntryKind } from '../entries/kinds.ts';
import { findEthnicity, type Ethnicity } from '../parties/ethnicities.ts';
import type { Identifier } from '../parties/identifier.ts';
import { isProducerKind, type ProducerKind } from '../parties/kinds.ts';
import type { Sex } from '../parties/producer.ts';
import type { UnitId } from '../units/unit.ts';

/** What can be true of a producer (chủ thể), one name a fact; the closed list. */
export interface ProducerFactValues {
  readonly kind: ProducerKind;
  readonly legalName: string;
  readonly identifier: Identifier;
  readonly registrationNumber: string;
  readonly foundedOn: PlainDate;
  readonly representativeName: string;
  readonly representativePosition: string;
  readonly representativeSex: Sex;
  readonly representativeEthnicity: Ethnicity;
  readonly representativeAddress: string;
  readonly unitId: UnitId;
  readonly street: string;
  /** E.164. */
  readonly phone: string;
  readonly email: string;
  /** People who work there; of them those who were trained, and those of the commune (criterion 3.3). */
  readonly workers: number;
  readonly workersTrained: number;
  readonly workersLocal: number;
  /** Whole đồng in the days the fact covers, a year as a rule (form 02, II.4). */
  readonly revenue: number;
  readonly salesChannels: readonly string[];
  readonly shop: string;
  readonly website: string;
  readonly paymentAccount: string;
}

/** What can be true of a product; the closed list. */
export interface ProductFactValues {
  readonly name: string;
  /** Leaf of Annex I. */
  readonly annexI: string;
  readonly summary: string;
  readonly story: string;
  readonly packing: string;
  readonly brand: string;
  readonly logoOnPacket: boolean;
  readonly greenChain: boolean;
}

/** What can be true of an entry of a further register; each kind has some of them (`ENTRY_FIELDS`). */
export interface EntryFactValues extends Record<EntryField, string | number | readonly string[]> {
  readonly kind: EntryKind;
  readonly name: string;
  readonly unitId: UnitId;
  readonly street: string;
  /** Households, of them those in the trade, and the people who work there. */
  readonly households: number;
  readonly ruralHouseholds: number;
  readonly workers: number;
  /** Ares: a hundredth of a hectare. */
  readonly area: number;
  /** Kilograms a year. */
  readonly output: number;
  readonly paperDay: PlainDate;
  readonly openedOn: PlainDate;
  readonly checkedOn: PlainDate;
  /** Last day of a protection. */
  readonly endsOn: PlainDate;
  readonly criteriaMet: readonly string[];
}

/** Who or what facts are about, and the values of each of its facts. */
export interface FactValues {
  readonly producer: ProducerFactValues;
  readonly product: ProductFactValues;
  readonly entry: EntryFactValues;
}
export type FactSubject = keyof FactValues;
export type FactName<Of extends FactSubject> = keyof FactValues[Of] & string;

/** Gives the value back, fields in one order; undefined for what is none. */
type Reader<Value> = (value: unknown) => Value | undefined;

const text: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' ? value : undefined;
const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const count: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
const texts: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.every((one): one is string => text(one) !== undefined)
    ? value
    : undefined;
const when =
  <Value extends string>(is: (value: string) => value is Value): Reader<Value> =>
  (value) =>
    typeof value === 'string' && is(value) ? value : undefined;

const READERS: {
  readonly [Of in FactSubject]: {
    readonly [Name in FactName<Of>]: Reader<FactValues[Of][Name]>;
  };
} = {
  producer: {
    kind: when(isProducerKind),
    legalName: text,
    identifier: readIdentifier,
    registrationNumber: text,
    foundedOn: when(isPlainDate),
    representativeName: text,
    representativePosition: text,
    representativeSex: when((value): value is Sex => value === 'male' || value === 'female'),
    representativeEthnicity: (value) =>
      typeof value === 'string' ? findEthnicity(value) : undefined,
    representativeAddress: text,
    unitId: text,
    street: text,
    phone: text,
    email: text,
    workers: count,
    workersTrained: count,
    workersLocal: count,
    revenue: count,
    salesChannels: texts,
    shop: text,
    website: text,
    paymentAccount: text,
  },
  product: {
    name: text,
    annexI: text,
    summary: text,
    story: text,
    packing: text,
    brand: text,
    logoOnPacket: flag,
    greenChain: flag,
  },
  entry: {
    kind: when((value): value is EntryKind => ENTRY_KINDS.some((one) => one === value)),
    name: text,
    type: text,
    unitId: text,
    street: text,
    trade: text,
    standard: text,
    areaCode: text,
    area: count,
    output: count,
    households: count,
    ruralHouseholds: count,
    workers: count,
    owner: text,
    phone: text,
    openedOn: when(isPlainDate),
    criteriaMet: texts,
    checkedOn: when(isPlainDate),
    people: text,
    paperNumber: text,
    paperDay: when(isPlainDate),
    paperIssuer: text,
    endsOn: when(isPlainDate),
  },
};

function readIdentifier(value: unknown): Identifier | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { identifierKind: kind, identifier } = value as Partial<Record<string, unknown>>;
  if (kind !== 'taxCode' && kind !== 'personalNumber') return undefined;
  return typeof identifier === 'string' ? { identifierKind: kind, identifier } : undefined;
}

/** Whether a subject has facts of that name. */
export function isFactName<Of extends FactSubject>(of: Of, name: string): name is FactName<Of> {
  return Object.hasOwn(READERS[of], name);
}

/** The names of all facts of a subject, in the order in which people read them. */
export function factNames<Of extends FactSubject>(of: Of): readonly FactName<Of>[] {
  return Object.keys(READERS[of]).filter((name) => isFactName(of, name));
}

/** A value as it was kept, typed; undefined when it is none of that name. */
export function readFactValue<Of extends FactSubject, Name extends FactName<Of>>(
  of: Of,
  name: Name,
  value: unknown,
): FactValues[Of][Name] | undefined {
  // READERS holds under each name the reader of its value; TypeScript does not follow two keys.
  const reader = READERS[of][name] as unknown as Reader<FactValues[Of][Name]>;
  return reader(value);
}
