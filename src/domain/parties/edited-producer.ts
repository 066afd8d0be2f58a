import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, okUnless, type Result } from '../result.ts';
import { tidyText } from '../text/tidy.ts';
import {
  checkFields,
  checkProducer,
  missingTexts,
  refusalsOf,
  type ProducerInput,
} from './producer.ts';
import { wholeProducer, type RegisteredProducer } from './registered-producer.ts';

/**
 * A producer as an official corrects it in the register. A whole one stays whole; of one that came from
 * an older list, what nobody knows yet may stay empty, and whatever is filled in must be right. Refuses
 * all at once what `checkProducer` does.
 */
export function checkEdited(
  input: ProducerInput,
  before: RegisteredProducer,
  today: PlainDate,
): Result<RegisteredProducer> {
  if (wholeProducer(before)) return checkProducer(input, today);
  const isLeft = leftOpen(input, before);
  const fields = checkFields(input, today);
  const kind = unless(isLeft('kind'), fields.kind);
  const identifier = unless(isLeft('identifier'), fields.identifier);
  const registration = unless(isLeft('registrationNumber'), fields.registration);
  const phone = unless(isLeft('phone'), fields.phone);
  const sex = unless(isLeft('representativeSex'), fields.sex);
  const ethnicity = unless(isLeft('representativeEthnicity'), fields.ethnicity);
  const { founded, email } = fields;
  const found = [
    ...[kind, identifier, registration, founded, phone, email, sex, ethnicity].flatMap(refusalsOf),
    ...missingTexts(input).filter(({ field }) => !isLeft(field ?? '')),
  ];
  return okUnless(found, {
    kind: valueOf(kind),
    ...(valueOf(identifier) ?? { identifierKind: null, identifier: null }),
    legalName: tidyText(input.legalName),
    registrationNumber: valueOf(registration),
    foundedOn: valueOf(founded),
    representative: {
      name: tidyText(input.representativeName),
      position: tidyText(input.representativePosition),
      sex: valueOf(sex),
      ethnicity: valueOf(ethnicity),
      address: tidyText(input.representativeAddress),
    },
    unitId: input.unitId,
    street: tidyText(input.street),
    phone: valueOf(phone),
    email: valueOf(email),
  });
}

/** Whether a field that was not known is left empty; a number is read by the kind, which it then needs. */
function leftOpen(input: ProducerInput, before: RegisteredProducer): (field: string) => boolean {
  const { representative } = before;
  const open = [
    ['identifier', before.identifier === null],
    ['registrationNumber', before.registrationNumber === null],
    ['phone', before.phone === null],
    ['representativeName', representative.name === ''],
    ['representativeSex', representative.sex === null],
    ['representativeEthnicity', representative.ethnicity === null],
    ['representativeAddress', representative.address === ''],
  ] as const;
  const left = new Set<string>(
    open.flatMap(([field, isUnknown]) => (isUnknown && isEmpty(input[field]) ? [field] : [])),
  );
  const hasNumber = !isEmpty(input.identifier) || !isEmpty(input.registrationNumber);
  if (before.kind === null && isEmpty(input.kind) && !hasNumber) left.add('kind');
  return (field) => left.has(field);
}

function isEmpty(text: string): boolean {
  return tidyText(text) === '';
}

function unless<Value>(isLeft: boolean, result: Result<Value> | undefined): Result<Value | null> {
  return isLeft || result === undefined ? ok(null) : result;
}

function valueOf<Value>(result: Result<Value | null>): Value | null {
  return result.ok ? result.value : null;
}
