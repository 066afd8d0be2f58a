import { parseVietnameseDate, type PlainDate } from '../../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../../result.ts';
import { tidyText } from '../../text/tidy.ts';
import { PEOPLE, type PersonKind } from './kinds.ts';

export type Sex = 'female' | 'male';

/** Somebody who took part or taught. */
export interface Person {
  readonly who: PersonKind;
  readonly name: string;
  readonly sex: Sex | null;
  /** Where somebody works who is of no producer of the register. */
  readonly body: string;
  readonly producerId: string | null;
  readonly certificateNumber: string | null;
  readonly certificateDay: PlainDate | null;
}

/** What is typed of a person. */
export interface PersonInput {
  readonly who: string;
  readonly name: string;
  readonly sex: string;
  readonly body: string;
  readonly producerId: string | null;
  readonly certificateNumber: string;
  readonly certificateDay: string;
}

/**
 * Reads what was typed of somebody on the list of a record that began on a day. Refuses, all at once:
 * SUPPORT_FIELD_MISSING, SUPPORT_NOT_OFFERED, INVALID_DATE, SUPPORT_DAY_AHEAD, SUPPORT_CERTIFICATE_BEFORE.
 */
export function checkPerson(
  input: PersonInput,
  firstDay: PlainDate,
  today: PlainDate,
): Result<Person> {
  const faults: Refusal[] = [];
  const name = tidyText(input.name);
  if (name === '') faults.push(refusal('SUPPORT_FIELD_MISSING', {}, 'name'));
  const who = PEOPLE.find((one) => one === input.who);
  if (who === undefined) faults.push(refusal('SUPPORT_NOT_OFFERED', {}, 'who'));
  const sex = input.sex === 'female' || input.sex === 'male' ? input.sex : null;
  if (sex === null && input.sex !== '') faults.push(refusal('SUPPORT_NOT_OFFERED', {}, 'sex'));
  const certificateNumber = tidyText(input.certificateNumber) || null;
  const typedDay = tidyText(input.certificateDay);
  const day = typedDay === '' ? null : parseVietnameseDate(typedDay);
  if (day && !day.ok) faults.push(refusal('INVALID_DATE', {}, 'certificateDay'));
  const certificateDay = day?.ok === true ? day.value : null;
  if (certificateNumber !== null && typedDay === '')
    faults.push(refusal('SUPPORT_FIELD_MISSING', {}, 'certificateDay'));
  if (certificateDay !== null && certificateDay < firstDay)
    faults.push(refusal('SUPPORT_CERTIFICATE_BEFORE', {}, 'certificateDay'));
  if (certificateDay !== null && certificateDay > today)
    faults.push(refusal('SUPPORT_DAY_AHEAD', { day: typedDay }, 'certificateDay'));
  const { producerId } = input;
  const body = tidyText(input.body);
  return okUnless(faults, {
    ...{ who: who ?? 'other', name, sex, body, producerId },
    ...{ certificateNumber, certificateDay },
  });
}
