import type { Deps } from '#app/deps.ts';
import type { EntryQuestion } from '#app/entries/list-entries.ts';
import { askedOfRegister, type AskedOfRegister } from '#desk/register/asked.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import type { FieldOption } from '#ui/Field.svelte';
import { fieldsOf } from './form.ts';

/** What the address of a further register asks for. */
export interface EntriesAsked {
  readonly asked: AskedOfRegister;
  readonly question: EntryQuestion;
  readonly types: readonly FieldOption[];
}

export function entryQuestion(url: URL, deps: Deps, actor: Actor, kind: EntryKind): EntriesAsked {
  const asked = askedOfRegister(url, deps, actor);
  const { text, unitId, day, closed } = asked.question;
  const types = fieldsOf(kind).find(({ name }) => name === 'type')?.options ?? [];
  const type = types.find(({ value }) => value === url.searchParams.get('kieu'))?.value ?? null;
  return { asked, question: { kind, text, unitId, day, closed, type }, types };
}
