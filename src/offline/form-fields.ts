import type { Fields } from './fields-merging.ts';

/** The version of the page on which something was typed. */
export const VERSION = 'seenVersion';
/** Which button sends a form; `auto` when the page does it by itself. */
export const THEN = 'then';

/** Fields that belong to the page and not to what was typed. */
const OURS = new Set([VERSION, THEN]);

/** What a form holds now. */
export function fieldsOf(form: FormData): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || OURS.has(name)) continue;
    (fields[name] ??= []).push(value);
  }
  return fields;
}

/** The same as a form sends it. */
export function formOf(fields: Fields, seenVersion: number, then: string): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values) form.append(name, value);
  }
  form.set(VERSION, seenVersion.toString());
  form.set(THEN, then);
  return form;
}
