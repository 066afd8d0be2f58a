import { ENTRY_FIELDS, type EntryKind, type FieldRule } from '#domain/entries/kinds.ts';
import type { FieldOption, FieldType as ControlType } from '#ui/Field.svelte';
import { FIELD_LABELS, optionWord } from './words.ts';

/** A field of the form of a kind, as a page draws it. */
export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly type: ControlType;
  readonly optional: boolean;
  readonly options: readonly FieldOption[];
}

const CONTROLS: Readonly<Record<FieldRule['type'], ControlType>> = {
  line: 'text',
  lines: 'textarea',
  day: 'date',
  count: 'number',
  hectares: 'number',
  tonnes: 'number',
  oneOf: 'select',
  anyOf: 'checkboxes',
  phone: 'tel',
};

export function fieldsOf(kind: EntryKind): readonly ShownField[] {
  return ENTRY_FIELDS[kind].map(({ name, type, isRequired, options }) => ({
    name,
    label: FIELD_LABELS[name](),
    type: CONTROLS[type],
    optional: !isRequired,
    options: options.map((value) => ({ value, label: optionWord(value) })),
  }));
}
