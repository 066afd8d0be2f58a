import type { Deps } from '#app/deps.ts';
import type { EntryView } from '#app/entries/view-entry.ts';
import type { ShownFact } from '#desk/parties/history/shown-history.ts';
import { shownStretch } from '#desk/parties/history/shown-history.ts';
import { formatVietnameseDate, isPlainDate } from '#domain/calendar/plain-date.ts';
import { ENTRY_FIELDS, type EntryKind, type FieldType } from '#domain/entries/kinds.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { formatPhone } from '#domain/parties/phone.ts';
import type { Typed } from '#request/form.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { FIELD_LABELS, optionWord } from './words.ts';

/** An entry's facts through their days, in words. */
export function entryHistory(deps: Deps, kind: EntryKind, { history }: EntryView): ShownFact[] {
  return history.facts
    .filter(({ name }) => name !== 'kind')
    .map(({ name, stretches }) => ({
      name,
      label: FIELD_LABELS[name](),
      stretches: stretches.map((one) => shownStretch(one, valueWord(deps, kind, one.fact))),
    }));
}

function valueWord(deps: Deps, kind: EntryKind, fact: Fact<'entry'> | null): string {
  if (fact === null) return m.parties_history_not_known();
  if (fact.stated.is === 'none') return m.parties_history_none();
  if (fact.stated.is === 'erased') return m.parties_history_erased();
  const { value } = fact.stated;
  if (fact.name === 'unitId')
    return deps.units.unitById(String(value), deps.clock.today())?.fullName ?? String(value);
  const type = ENTRY_FIELDS[kind].find((rule) => rule.name === fact.name)?.type ?? 'line';
  if (typeof value === 'object') return value.map((one) => optionWord(one)).join('; ');
  return type === 'oneOf' ? optionWord(String(value)) : typedAs(type, value);
}

/** What the form of an entry shows: each value as people type it. */
export function typedValues(view: EntryView, kind: EntryKind): Typed {
  const types = new Map(ENTRY_FIELDS[kind].map(({ name, type }) => [name as string, type]));
  return Object.fromEntries(
    view.history.facts.flatMap(({ name, stretches }): [string, string | readonly string[]][] => {
      const stated = stretches.find(({ to }) => to === null)?.fact?.stated;
      if (stated?.is !== 'value') return [];
      const { value } = stated;
      return [
        [name, typeof value === 'object' ? value : typedAs(types.get(name) ?? 'line', value)],
      ];
    }),
  );
}

function typedAs(type: FieldType, value: string | number): string {
  if (type === 'hectares') return formatNumber(Number(value) / 100);
  if (type === 'tonnes') return formatNumber(Number(value) / 1000);
  if (typeof value === 'number') return formatNumber(value);
  if (type === 'phone') return formatPhone(value);
  return type === 'day' && isPlainDate(value) ? formatVietnameseDate(value) : value;
}
