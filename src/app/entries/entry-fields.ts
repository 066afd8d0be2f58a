import * as v from 'valibot';
import type { EntryInput } from '#domain/entries/check-entry.ts';
import { ENTRY_FIELDS, type EntryField, type EntryKind } from '#domain/entries/kinds.ts';
import { choice, longText, optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What is asked of every entry: its name and where it is. */
function common(communes: readonly string[]) {
  return {
    name: optionalText(m.entries_fact_name),
    unitId: choice(m.entries_fact_unit, communes),
    street: optionalText(m.entries_fact_street),
  };
}

/** The form of a kind: `values` by the names of its fields; what each must be, the domain says. */
export function entryFields(kind: EntryKind, communes: readonly string[]) {
  const fields: Partial<Record<EntryField, ReturnType<typeof fieldOf>>> = {};
  for (const { name, type } of ENTRY_FIELDS[kind]) fields[name] = fieldOf(type);
  // What another kind asks is not in it and is read by nobody (`entryOf`).
  return { ...common(communes), ...(fields as Required<typeof fields>) };
}

function fieldOf(type: string) {
  if (type === 'anyOf') return v.optional(v.array(v.string()), []);
  return type === 'lines' ? longText(m.entries_fact_people) : optionalText(m.entries_fact_type);
}

/** What a form of the kind sent, as the use cases take it. */
export function entryOf(
  kind: EntryKind,
  {
    name,
    unitId,
    street,
    ...sent
  }: { readonly name: string; readonly unitId: string; readonly street: string } & Readonly<
    Partial<Record<EntryField, string | readonly string[]>>
  >,
): EntryInput {
  const names = new Set<string>(ENTRY_FIELDS[kind].map((rule) => rule.name));
  const values = Object.fromEntries(Object.entries(sent).filter(([field]) => names.has(field)));
  return { name, unitId, street, values };
}
