import { isPlainDate, plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { refusal, type Refusal } from '../result.ts';
import type { RefusalCode } from '../refusals.ts';

/**
 * A value somewhere in a JSON file (criteria, Regulation, sheets), with the path a person finds it
 * by and the list its faults go to. Reading never stops at the first fault: the whole file is
 * reported at once, and what was read is used only when the list stayed empty.
 */
export interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly faults: Refusal[];
}

/** The place of a field; its value is `undefined` when the place is no object. */
export function field(place: Place, key: string): Place {
  const path = place.path === '' ? key : `${place.path}.${key}`;
  return { value: recordOf(place.value)?.[key], path, faults: place.faults };
}

/** Whether a field is there at all; `null` counts as absent. */
export function has(place: Place, key: string): boolean {
  const value = recordOf(place.value)?.[key];
  return value !== undefined && value !== null;
}

/**
 * The entries of a list, or none and `JSON_FIELD_NOT_LIST`. An entry's path names its id or
 * code where it has one, so that a fault reads `sets[QD26-07].parts[A].criteria[1]…`.
 */
export function items(place: Place): Place[] {
  if (!Array.isArray(place.value)) {
    fault(place, 'JSON_FIELD_NOT_LIST');
    return [];
  }
  return place.value.map((value: unknown, index) => ({
    value,
    path: `${place.path}[${nameOf(value) ?? index}]`,
    faults: place.faults,
  }));
}

/** The fields of an object with their places, or none and `JSON_FIELD_NOT_OBJECT`. */
export function fields(place: Place): [string, Place][] {
  const record = recordOf(place.value);
  if (record === undefined) fault(place, 'JSON_FIELD_NOT_OBJECT');
  return Object.keys(record ?? {}).map((key) => [key, field(place, key)]);
}

/** Text in NFC, or `''` and `JSON_FIELD_NOT_TEXT`. */
export function text(place: Place): string {
  if (typeof place.value === 'string') return place.value.normalize('NFC');
  fault(place, 'JSON_FIELD_NOT_TEXT');
  return '';
}

/** A number, or 0 and `JSON_FIELD_NOT_NUMBER`. */
export function number(place: Place): number {
  if (typeof place.value === 'number' && Number.isFinite(place.value)) return place.value;
  fault(place, 'JSON_FIELD_NOT_NUMBER');
  return 0;
}

/** True or false, or false and `JSON_FIELD_NOT_YES_NO`. */
export function yesNo(place: Place): boolean {
  if (typeof place.value === 'boolean') return place.value;
  fault(place, 'JSON_FIELD_NOT_YES_NO');
  return false;
}

/** One of the values, or the first of them and `JSON_FIELD_UNKNOWN_VALUE`. */
export function oneOf<T extends string | number>(
  place: Place,
  allowed: readonly [T, ...(readonly T[])],
): T {
  const found = allowed.find((value) => value === place.value);
  if (found !== undefined) return found;
  fault(place, 'JSON_FIELD_UNKNOWN_VALUE', { allowed: allowed.join(', ') });
  return allowed[0];
}

/** A day, or the first of the calendar and `JSON_FIELD_NOT_DAY`. */
export function day(place: Place): PlainDate {
  if (typeof place.value === 'string' && isPlainDate(place.value)) return place.value;
  fault(place, 'JSON_FIELD_NOT_DAY');
  return plainDate(1, 1, 1);
}

function fault(place: Place, code: RefusalCode, data: Record<string, string> = {}): void {
  place.faults.push(refusal(code, { path: place.path, ...data }));
}

function nameOf(entry: unknown): string | undefined {
  const record = recordOf(entry);
  const name = record?.['id'] ?? record?.['code'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
