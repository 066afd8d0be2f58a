import { error, fail, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { refusalSentence, type RefusalCode } from '#domain/refusals.ts';
import { refusal, type Refusal, type Refused, type Result } from '#domain/result.ts';
import { plainDigits } from '#domain/text/plain-digits.ts';
import { capitalised } from '#ui/format.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import { refusalOf } from '#app/input-fields.ts';
import { isClean } from './clean.ts';
import { noteRefusal } from './noted.ts';

/** What a form sent, by field, so that the page can put it back; never a password. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A refusal as a page shows it: in the page's language, beside its field when it has one. */
export interface ShownRefusal {
  readonly field?: string;
  readonly sentence: string;
  readonly code: RefusalCode;
}

/** What a form's page gets back when its action was refused. */
export interface RefusedForm {
  readonly refusals: readonly ShownRefusal[];
  readonly typed: Typed;
}

type FormSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

export type ReadForm<Schema extends FormSchema> =
  | { readonly ok: true; readonly value: v.InferOutput<Schema>; readonly typed: Typed }
  | (Refused & { readonly typed: Typed });

/**
 * Reads the posted form by its schema (`v.object` of the fields in src/app/input-fields.ts). Refuses
 * each field that is not as it must be, all at once. A file goes to a field that asks for one and is not
 * among what was typed; papers do not come here but by PUT, streamed.
 */
export async function readForm<Schema extends FormSchema>(
  event: { readonly request: Request },
  schema: Schema,
): Promise<ReadForm<Schema>> {
  const form = await formOf(event.request);
  const sent = textsOf(form, schema);
  const typed = withoutPasswords(sent);
  const parsed = v.safeParse(schema, { ...sent, ...filesOf(form) });
  if (parsed.success) return { ok: true, value: parsed.output, typed };
  const [first, ...rest] = firstOfEachField(parsed.issues.map(refusalOf));
  if (!first) throw new Error('a failed schema names at least one issue');
  return { ok: false, refusals: [first, ...rest], typed };
}

/** The form as it was sent. What is no form, or holds a sign that nothing behind the pages can hold, is an error of 400. */
async function formOf(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  const isRead = form && [...form].every(([name, value]) => isClean(name) && isCleanValue(value));
  if (!isRead) error(400, refusalSentence(refusal('INPUT_UNREADABLE'), getLocale()));
  return form;
}

/** The bytes of a file are its own. */
function isCleanValue(value: FormDataEntryValue): boolean {
  return isClean(typeof value === 'string' ? value : value.name);
}

/** The answer of an action that was refused; the page keeps what was typed. */
export function answer(refused: Refused, typed: Typed = {}): ActionFailure<RefusedForm> {
  noteRefusal(refused.refusals[0].code);
  return fail(statusOf(refused), { refusals: refused.refusals.map(shownRefusal), typed });
}

/** The answer of a handler that a script calls: the refusals as JSON, for example of an upload. */
export function answerJson(refused: Refused): Response {
  noteRefusal(refused.refusals[0].code);
  return Response.json(
    { refusals: refused.refusals.map(shownRefusal) },
    { status: statusOf(refused) },
  );
}

/** The value for a page or a file; a refusal becomes the error page with its sentence. */
export function orErrorPage<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  noteRefusal(result.refusals[0].code);
  error(statusOf(result), refusalSentence(result.refusals[0], getLocale()));
}

const STATUS: Partial<Record<RefusalCode, number>> = {
  SIGN_IN_FIRST: 401,
  NOT_ALLOWED: 403,
  FOREIGN_ORIGIN: 403,
  NOT_FOUND: 404,
  // What somebody did before, or did meanwhile, stands against the request: 409.
  CHANGED_MEANWHILE: 409,
  ITEM_EARLY: 425,
  KEY_USED_FOR_ANOTHER: 409,
  ACT_NOT_NOW: 409,
  SESSION_ACT_NOT_NOW: 409,
  SESSION_CLOSED: 409,
  SHEET_SEALED_ALREADY: 409,
  DECISION_ALREADY_SIGNED: 409,
  DECISION_NUMBER_TAKEN: 409,
  SIGN_IN_NAME_TAKEN: 409,
  IDENTIFIER_TAKEN: 409,
  HELP_ASKED_ALREADY: 409,
  HELP_NOT_ASKED: 409,
  LINK_NOT_VALID: 410,
  SIGN_IN_SLOWED: 429,
  FILE_QUOTA_DAY: 429,
  SCANNER_SILENT: 503,
};

function statusOf(refused: Refused): number {
  return STATUS[refused.refusals[0].code] ?? 422;
}

/** A refusal in the words of the page's language. */
export function shownRefusal(one: Refusal): ShownRefusal {
  // A sentence may begin with the name of a field, which is written small inside sentences.
  const text = { sentence: capitalised(refusalSentence(one, getLocale())), code: one.code };
  return one.field === undefined ? text : { field: one.field, ...text };
}

/** The files of the form by name; which field takes one, its schema says. */
function filesOf(form: FormData): Record<string, File> {
  const files = [...form].filter((entry): entry is [string, File] => entry[1] instanceof File);
  return Object.fromEntries(files);
}

/** The texts of the form by name; a field whose schema is a list gets a list, however many came. */
function textsOf(form: FormData, schema: FormSchema): Record<string, string | string[]> {
  const names = new Set(form.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const sent = form.getAll(name).filter((value) => typeof value === 'string');
      const texts = isPassword(name) ? sent : sent.map(plainDigits);
      return [name, isList(schema.entries[name]) ? texts : (texts[0] ?? '')];
    }),
  );
}

function isList(entry: object | undefined): boolean {
  if (!entry) return false;
  if ('wrapped' in entry && typeof entry.wrapped === 'object' && entry.wrapped !== null) {
    return isList(entry.wrapped);
  }
  return 'type' in entry && entry.type === 'array';
}

/** A password that comes back in a page would stand in the browser's cache and in screenshots. */
function withoutPasswords(sent: Typed): Typed {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !isPassword(name)));
}

function isPassword(name: string): boolean {
  return /password/i.test(name);
}

/** One sentence a field is enough: an empty name is empty, and not also too short. */
function firstOfEachField(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.filter(
    (one, index) => refusals.findIndex((other) => other.field === one.field) === index,
  );
}
