import {
  formatVietnameseDate,
  parseVietnameseDate,
  type PlainDate,
} from '../calendar/plain-date.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../result.ts';
import type { UnitId } from '../units/unit.ts';
import { checkEmail } from './email.ts';
import { findEthnicity, type Ethnicity } from './ethnicities.ts';
import { checkIdentifier, type Identifier } from './identifier.ts';
import { checkKind, kindRule, type ProducerKind } from './kinds.ts';
import { checkPhone } from './phone.ts';
import { tidyText } from '../text/tidy.ts';

export type Sex = 'male' | 'female';

/** A producer (chủ thể) as forms 01 and 02 ask for it. */
export interface Producer extends Identifier {
  readonly kind: ProducerKind;
  readonly legalName: string;
  readonly registrationNumber: string | null;
  readonly foundedOn: PlainDate | null;
  readonly representative: {
    readonly name: string;
    readonly position: string;
    readonly sex: Sex;
    readonly ethnicity: Ethnicity;
    readonly address: string;
  };
  /** The commune of the contact address; `checkCommune` of the units looks at it. */
  readonly unitId: UnitId;
  readonly street: string;
  /** E.164. */
  readonly phone: string;
  readonly email: string | null;
}

/** A producer as typed: texts, not yet checked. */
export interface ProducerInput {
  readonly kind: string;
  readonly legalName: string;
  readonly identifier: string;
  readonly registrationNumber: string;
  /** As typed, dd/mm/yyyy; '' for none. Read here, so that an unreadable day hides no other mistake. */
  readonly foundedOn: string;
  readonly representativeName: string;
  readonly representativePosition: string;
  readonly representativeSex: string;
  readonly representativeEthnicity: string;
  readonly representativeAddress: string;
  readonly unitId: UnitId;
  readonly street: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * Checks what was typed of a producer on a day; with a set number also whether its kind may register for
 * that set (Đ2.3-2). All mistakes are refused at once, each with the name of its field: what
 * `checkKind`, `checkIdentifier`, `checkPhone`, `checkEmail` refuse, the `…_MISSING` codes,
 * HOUSEHOLD_NOT_REGISTERED, INVALID_DATE, FOUNDED_AHEAD, SEX_UNKNOWN, ETHNICITY_UNKNOWN.
 */
export function checkProducer(
  input: ProducerInput,
  today: PlainDate,
  setNo?: number,
): Result<Producer> {
  const fields = checkFields(input, today, setNo);
  const [first, ...rest] = [
    ...Object.values(fields).flatMap((one) => refusalsOf(one)),
    ...missingTexts(input),
  ];
  if (first) return { ok: false, refusals: [first, ...rest] };
  const { kind, identifier, registration, founded, phone, email, sex, ethnicity } = fields;
  if (!kind.ok || !identifier?.ok || !registration?.ok) throw new Error('A check was left out');
  if (!founded.ok || !phone.ok || !email.ok || !sex.ok || !ethnicity.ok)
    throw new Error('A check was left out');
  return ok({
    kind: kind.value,
    ...identifier.value,
    legalName: tidyText(input.legalName),
    registrationNumber: registration.value,
    foundedOn: founded.value,
    representative: {
      name: tidyText(input.representativeName),
      position: tidyText(input.representativePosition),
      sex: sex.value,
      ethnicity: ethnicity.value,
      address: tidyText(input.representativeAddress),
    },
    unitId: input.unitId,
    street: tidyText(input.street),
    phone: phone.value,
    email: email.value,
  });
}

/** What was typed into each field that has a rule; what goes by the kind waits for a kind. */
export function checkFields(input: ProducerInput, today: PlainDate, setNo?: number) {
  const kind = checkKind(input.kind, setNo);
  return {
    kind,
    identifier: kind.ok ? checkIdentifier(input.identifier, kind.value, today) : undefined,
    registration: kind.ok ? checkRegistration(input.registrationNumber, kind.value) : undefined,
    founded: checkFounded(input.foundedOn, today),
    phone: checkPhone(input.phone),
    email: input.email.trim() === '' ? ok(null) : checkEmail(input.email),
    sex: checkSex(input.representativeSex),
    ethnicity: checkEthnicity(input.representativeEthnicity),
  };
}

export function refusalsOf(result: Result<unknown> | undefined): readonly Refusal[] {
  return result === undefined || result.ok ? [] : result.refusals;
}

function checkRegistration(text: string, kind: ProducerKind): Result<string | null> {
  const number = tidyText(text);
  const { registration, label } = kindRule(kind);
  if (number !== '') return ok(number);
  if (registration === 'ifAny') return ok(null);
  if (kind === 'household') return refuse('HOUSEHOLD_NOT_REGISTERED', {}, 'registrationNumber');
  return refuse('REGISTRATION_NUMBER_MISSING', { kind: label.vi }, 'registrationNumber');
}

function checkFounded(text: string, today: PlainDate): Result<PlainDate | null> {
  if (text.trim() === '') return ok(null);
  const day = parseVietnameseDate(text);
  if (!day.ok) return refuse('INVALID_DATE', { text: text.trim() }, 'foundedOn');
  if (day.value <= today) return day;
  return refuse('FOUNDED_AHEAD', { day: formatVietnameseDate(day.value) }, 'foundedOn');
}

function checkSex(text: string): Result<Sex> {
  if (text === 'male' || text === 'female') return ok(text);
  return refuse('SEX_UNKNOWN', {}, 'representativeSex');
}

function checkEthnicity(text: string): Result<Ethnicity> {
  const people = findEthnicity(text);
  if (people !== undefined) return ok(people);
  if (text.trim() === '') return refuse('ETHNICITY_MISSING', {}, 'representativeEthnicity');
  return refuse('ETHNICITY_UNKNOWN', { found: text.trim() }, 'representativeEthnicity');
}

const MISSING = {
  legalName: 'PRODUCER_NAME_MISSING',
  representativeName: 'REPRESENTATIVE_NAME_MISSING',
  representativeAddress: 'REPRESENTATIVE_ADDRESS_MISSING',
} as const;

export function missingTexts(input: ProducerInput): readonly Refusal[] {
  const fields = ['legalName', 'representativeName', 'representativeAddress'] as const;
  return fields
    .filter((field) => tidyText(input[field]) === '')
    .map((field) => refusal(MISSING[field], {}, field));
}
