import * as v from 'valibot';
import { parseVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { refusal, type Refusal, type Result } from '#domain/result.ts';

/** The field's name in a sentence ("Chưa điền họ tên"), asked for in the language of the request. */
export type Label = () => string;

/** Text that must not be empty, at most `max` characters; trimmed and NFC. */
export function text(label: Label, max = 200) {
  return v.pipe(v.optional(v.string(), ''), tidy, parsed(required(label)), longest(label, max));
}

/** Text that may be empty, at most `max` characters; trimmed and NFC. */
export function optionalText(label: Label, max = 200) {
  return v.pipe(v.optional(v.string(), ''), tidy, longest(label, max));
}

/** A text of several lines, which may be empty; nobody needs more than three pages. */
export function longText(label: Label) {
  return optionalText(label, 10_000);
}

/** Text that may be left out: null; at most `max` characters, trimmed and NFC. */
export function textOrNull(label: Label, max = 200) {
  return v.pipe(
    optionalText(label, max),
    v.transform((sent) => sent || null),
  );
}

/**
 * A password: not trimmed, because it may begin with a space; at most 200 characters, because a
 * longer one would only keep the machine busy.
 */
export function secret(label: Label) {
  return v.pipe(v.optional(v.string(), ''), parsed(required(label)), longest(label, 200));
}

/** A password that may be left out. */
export function optionalSecret(label: Label) {
  return v.pipe(v.optional(v.string(), ''), longest(label, 200));
}

/** One of the offered values; empty is REQUIRED, anything else NOT_OFFERED. */
export function choice<const Value extends string>(label: Label, values: readonly Value[]) {
  return v.pipe(
    v.optional(v.string(), ''),
    parsed(required(label)),
    parsed((sent) => offered(label, values, sent)),
  );
}

/** One of the offered values, or none: null. Refuses NOT_OFFERED. */
export function optionalChoice<const Value extends string>(label: Label, values: readonly Value[]) {
  return v.pipe(
    v.optional(v.string(), ''),
    parsed((sent): Result<Value | null> =>
      sent === '' ? { ok: true, value: null } : offered(label, values, sent),
    ),
  );
}

function offered<Value extends string>(
  label: Label,
  values: readonly Value[],
  sent: string,
): Result<Value> {
  const value = values.find((one) => one === sent);
  return value === undefined ? notOffered(label) : { ok: true, value };
}

/** Any number of the offered values: a group of check boxes. */
export function choices<const Value extends string>(label: Label, values: readonly Value[]) {
  return v.optional(v.array(choice(label, values)), []);
}

/** What a page showed, as a hash: the form sends back what somebody looked at (SHA-256). */
export const SHOWN = v.pipe(v.optional(v.string(), ''), v.regex(/^([0-9a-f]{64})?$/));

/** A single check box: ticked or not. */
export const ticked = v.pipe(
  // With a default, so that a box left empty is false and not missing.
  v.optional(v.string(), ''),
  v.transform((sent) => sent !== ''),
);

/** A day as people write it, dd/mm/yyyy. Refuses REQUIRED and INVALID_DATE. */
export function day(label: Label) {
  return v.pipe(
    v.optional(v.string(), ''),
    tidy,
    parsed(required(label)),
    parsed(parseVietnameseDate),
  );
}

/** A day that may be left out: null. */
export function optionalDay() {
  return v.pipe(
    v.optional(v.string(), ''),
    tidy,
    parsed((sent): Result<PlainDate | null> =>
      sent === '' ? { ok: true, value: null } : parseVietnameseDate(sent),
    ),
  );
}

/** An id that a page sent along: of an account, of a dossier. */
export const ID = v.pipe(v.string(), v.uuid());

/** How far a page had seen: a whole number, in digits. */
const SEEN = v.pipe(v.string(), v.digits(), v.transform(Number), v.safeInteger());

/** The key of a request: a form sent twice acts once. */
export const KEY_FIELDS = { idempotencyKey: ID };

/** The input of a use case that needs to be told nothing but that it is asked. */
export const bareInput = v.object(KEY_FIELDS);

/** The hidden fields of `ActFields.svelte`: spread them into the input of an act. */
export const ACT_FIELDS = { ...KEY_FIELDS, seenSeq: SEEN };

/** The input of an act that says nothing but that it is done. */
export const bareActInput = v.object(ACT_FIELDS);

/** The version of what a page showed: what was saved meanwhile is not overwritten unseen. */
export const VERSION_FIELDS = { seenVersion: SEEN };

/** A step of a schema that asks a function of the domain and keeps its refusal, figures and all. */
export function parsed<In, Out>(parse: (sent: In) => Result<Out>) {
  return v.rawTransform<In, Out>(({ dataset, addIssue, NEVER }) => {
    const result = parse(dataset.value);
    if (result.ok) return result.value;
    for (const one of result.refusals) addIssue({ message: CARRIED + JSON.stringify(one) });
    return NEVER;
  });
}

/**
 * The refusal behind an issue of a schema. A hidden field that is not as our own page sends it, or
 * a plain valibot check, is NOT_OFFERED with the name of the field.
 */
export function refusalOf(issue: Issue): Refusal {
  const field = nameOf(issue);
  if (!issue.message.startsWith(CARRIED))
    return refusal('NOT_OFFERED', { label: field ?? '' }, field);
  // Written by `parsed` above from a Refusal, a few lines before.
  const carried = JSON.parse(issue.message.slice(CARRIED.length)) as Refusal;
  return refusal(carried.code, carried.data, field ?? carried.field);
}

/** What a schema found, as valibot or the standard of schemas says it. */
interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
}

/** An input is flat: the first step of the path is the field's name, a second one a place in its list. */
function nameOf({ path }: Issue): string | undefined {
  const [first] = path ?? [];
  const key = typeof first === 'object' && first !== null && 'key' in first ? first.key : first;
  return typeof key === 'string' ? key : undefined;
}

/** Valibot's issues carry only text, so a refusal travels as JSON behind this mark. */
const CARRIED = 'refusal:';

const tidy = v.transform((sent: string) => sent.trim().normalize('NFC'));

function required(label: Label) {
  return (sent: string): Result<string> =>
    sent === ''
      ? { ok: false, refusals: [refusal('REQUIRED', { label: label() })] }
      : { ok: true, value: sent };
}

function longest(label: Label, max: number) {
  return parsed((sent: string): Result<string> =>
    sent.length > max
      ? { ok: false, refusals: [refusal('TOO_LONG', { label: label(), max })] }
      : { ok: true, value: sent },
  );
}

function notOffered(label: Label): Result<never> {
  return { ok: false, refusals: [refusal('NOT_OFFERED', { label: label() })] };
}
