import {
  formatVietnameseDate,
  parseVietnameseDate,
  type PlainDate,
} from '../calendar/plain-date.ts';
import { checkPhone } from '../parties/phone.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { plainDigits } from '../text/plain-digits.ts';
import { tidyLines, tidyText } from '../text/tidy.ts';
import { checkCommune } from '../units/check-commune.ts';
import type { UnitRegister } from '../units/register.ts';
import type { UnitId } from '../units/unit.ts';
import { ENTRY_FIELDS, type EntryField, type EntryKind, type FieldRule } from './kinds.ts';

/** What is typed of an entry; each value as the form has it, several of a list as a list. */
export interface EntryInput {
  readonly name: string;
  readonly unitId: UnitId;
  readonly street: string;
  readonly values: Readonly<Partial<Record<EntryField, string | readonly string[]>>>;
}

export type EntryValue = string | number | readonly string[] | null;

/** An entry that was checked; every field of its kind has a value or null. */
export interface Entry {
  readonly name: string;
  readonly unitId: UnitId;
  readonly street: string;
  readonly values: Readonly<Partial<Record<EntryField, EntryValue>>>;
}

/** The longest number of a field: a province has fewer households, and no area has ten million ares. */
const LARGEST = 99_999_999;

/**
 * Reads what was typed of an entry of a kind. Refuses, all at once: ENTRY_FIELD_MISSING,
 * ENTRY_NOT_A_NUMBER, ENTRY_NOT_OFFERED, ENTRY_DAY_AHEAD, ENTRY_ENDS_BEFORE, ENTRY_MORE_THAN_ALL,
 * INVALID_DATE, INVALID_PHONE, and what `checkCommune` refuses.
 */
export function checkEntry(
  units: UnitRegister,
  kind: EntryKind,
  input: EntryInput,
  today: PlainDate,
): Result<Entry> {
  const faults: Refusal[] = [];
  const name = tidyText(input.name);
  if (name === '') faults.push(refusal('ENTRY_FIELD_MISSING', {}, 'name'));
  const commune = checkCommune(units, input.unitId, today);
  if (!commune.ok) faults.push(...commune.refusals);
  const values: Partial<Record<EntryField, EntryValue>> = {};
  for (const rule of ENTRY_FIELDS[kind]) {
    const read = readField(rule, input.values[rule.name] ?? '', today);
    if (read.ok) values[rule.name] = read.value;
    else faults.push(...read.refusals);
  }
  faults.push(...faultsBetween(values));
  return okUnless(faults, { name, unitId: input.unitId, street: tidyText(input.street), values });
}

/** Of households in a craft village those in its trade, in per cent; the Decree asks for 20. */
export function ruralShare({ households, ruralHouseholds }: Entry['values']): number | null {
  if (typeof households !== 'number' || typeof ruralHouseholds !== 'number') return null;
  return households === 0 ? null : Math.floor((ruralHouseholds * 100) / households);
}

/** Reads one value by the rule of its field. Refuses as `checkEntry` does, of this value alone. */
export function readField(
  rule: FieldRule,
  typed: string | readonly string[],
  today: PlainDate,
): Result<EntryValue> {
  const { name, options, isRequired } = rule;
  const faults: Refusal[] = [];
  if (rule.type === 'anyOf') {
    const chosen = [typed].flat().filter((one) => one !== '');
    if (chosen.some((one) => !options.includes(one)))
      faults.push(refusal('ENTRY_NOT_OFFERED', {}, name));
    const kept = options.filter((one) => chosen.includes(one));
    return okUnless(faults, kept.length === 0 ? null : kept);
  }
  const text = rule.type === 'lines' ? tidyLines(asText(typed)) : tidyText(asText(typed));
  if (text === '') {
    if (isRequired) faults.push(refusal('ENTRY_FIELD_MISSING', {}, name));
    return okUnless(faults, null);
  }
  return readText(rule, text, today);
}

function readText({ name, type, options }: FieldRule, text: string, today: PlainDate) {
  switch (type) {
    case 'day':
      return readDay(name, text, today);
    case 'phone':
      return checkPhone(text, name);
    case 'count':
      return readNumber(name, text, 0);
    case 'hectares':
      return readNumber(name, text, 2);
    case 'tonnes':
      return readNumber(name, text, 3);
    case 'oneOf':
      return okUnless(options.includes(text) ? [] : [refusal('ENTRY_NOT_OFFERED', {}, name)], text);
    default:
      return okUnless([], text);
  }
}

function readDay(name: EntryField, text: string, today: PlainDate): Result<EntryValue> {
  const day = parseVietnameseDate(text);
  if (!day.ok) return okUnless([refusal('INVALID_DATE', {}, name)], null);
  // Only the end of a protection lies in days to come.
  const isAhead = name !== 'endsOn' && day.value > today;
  const said = formatVietnameseDate(day.value);
  return okUnless(isAhead ? [refusal('ENTRY_DAY_AHEAD', { day: said }, name)] : [], day.value);
}

/** A number without sign, kept as a whole one of its smallest part; points between thousands are none. */
function readNumber(name: EntryField, text: string, places: 0 | 2 | 3): Result<EntryValue> {
  const digits = plainDigits(text).replace(/[\s\u00a0]/g, '');
  const whole = /^\d{1,3}(?:\.\d{3})+(?=,|$)/.test(digits) ? digits.replaceAll('.', '') : digits;
  const found = /^(\d{1,8})(?:[.,](\d{1,3}))?$/.exec(whole);
  const part = found?.[2] ?? '';
  const value = found ? Number(found[1]) * 10 ** places + Number(part.padEnd(places, '0')) : 0;
  const isRead = found !== null && part.length <= places && value <= LARGEST * 10;
  return okUnless(isRead ? [] : [refusal('ENTRY_NOT_A_NUMBER', { places }, name)], value);
}

function faultsBetween({
  households,
  ruralHouseholds,
  paperDay,
  endsOn,
}: Entry['values']): Refusal[] {
  const faults: Refusal[] = [];
  if (typeof households === 'number' && typeof ruralHouseholds === 'number')
    if (ruralHouseholds > households)
      faults.push(
        refusal(
          'ENTRY_MORE_THAN_ALL',
          { part: ruralHouseholds, all: households },
          'ruralHouseholds',
        ),
      );
  if (typeof paperDay === 'string' && typeof endsOn === 'string' && endsOn < paperDay)
    faults.push(refusal('ENTRY_ENDS_BEFORE', {}, 'endsOn'));
  return faults;
}

function asText(typed: string | readonly string[]): string {
  return typeof typed === 'string' ? typed : (typed[0] ?? '');
}
