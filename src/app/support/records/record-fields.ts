import { longText, optionalText } from '#app/input-fields.ts';
import type { SupportField, SupportInput } from '#domain/support/records/check-record.ts';
import { SOURCES, SUPPORT_RULES, type SupportKind } from '#domain/support/records/kinds.ts';
import { m } from '#words/paraglide/messages.js';

const COMMON: readonly SupportField[] = [
  'title',
  'type',
  'firstDay',
  'lastDay',
  'cost',
  'contractNumber',
  'contractDay',
  'contractPartner',
  'contractValue',
  'paperNumber',
  'paperDay',
  'result',
];

/** The names of all fields that a record of a kind is asked for. */
export function fieldsOfKind(kind: SupportKind): readonly SupportField[] {
  const { texts, figures } = SUPPORT_RULES[kind];
  const costs = SOURCES.map((source): SupportField => `cost_${source}`);
  return [...COMMON, ...texts, ...figures, ...costs];
}

/** The form of a record: what each value must be, the domain says. */
export function recordFields(kind: SupportKind) {
  const fields: Partial<Record<SupportField, ReturnType<typeof optionalText>>> = {};
  for (const name of fieldsOfKind(kind))
    fields[name] =
      name === 'result'
        ? longText(m.support_field_result)
        : optionalText(m.support_record_field, 300);
  // What another kind asks is not in it and is read by nobody (`supportInputOf`).
  return { unitId: optionalText(m.support_record_unit), ...(fields as Required<typeof fields>) };
}

/** What a form of the kind sent, as the use cases take it. */
export function supportInputOf(
  kind: SupportKind,
  sent: Readonly<Record<string, unknown>>,
): SupportInput {
  const values = Object.fromEntries(
    fieldsOfKind(kind).map((name) => [name, textOf(sent[name])] as const),
  );
  return { unitId: textOf(sent['unitId']), values };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
