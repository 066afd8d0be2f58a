import { fieldsOfKind } from '#app/support/records/record-fields.ts';
import type { SupportView } from '#app/support/records/view-support.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { SUPPORT_RULES, TEXTS, type SupportKind } from '#domain/support/records/kinds.ts';
import type { Typed } from '#request/form.ts';
import type { FieldOption } from '#ui/Field.svelte';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { fieldWord, typeWord } from './words.ts';

/** A field of the form of a kind, as a page draws it. */
export interface ShownField {
  readonly name: string;
  readonly label: string;
}

export interface ShownForm {
  readonly types: readonly FieldOption[];
  readonly texts: readonly ShownField[];
  /** People by kind, and what else is counted of a class. */
  readonly people: readonly ShownField[];
  readonly counts: readonly ShownField[];
  readonly isTot: boolean;
  readonly lastDayHint: string;
}

const SHOWN_AS_PEOPLE: readonly string[] = [
  ...['provinceOfficial', 'communeOfficial', 'leader', 'worker', 'household', 'other'],
  ...['women', 'certificates'],
];

export function formOf(kind: SupportKind): ShownForm {
  const { types, texts, figures, isEvent } = SUPPORT_RULES[kind];
  const field = (name: string): ShownField => ({ name, label: fieldWord(name) });
  return {
    types: types.map((value) => ({ value, label: typeWord(value) })),
    texts: texts.map(field),
    people: figures.filter((name) => SHOWN_AS_PEOPLE.includes(name)).map(field),
    counts: figures.filter((name) => name !== 'tot' && !SHOWN_AS_PEOPLE.includes(name)).map(field),
    isTot: figures.includes('tot'),
    lastDayHint: isEvent ? m.support_form_last_event() : m.support_form_last_open(),
  };
}

/** What stands of a record as people type it. */
export function typedRecord({ kind, record }: SupportView['row']): Typed {
  const { contract, figures, texts, costs } = record;
  const plain: Record<string, string | number | null | undefined> = {
    unitId: record.unitId,
    title: record.title,
    type: record.type,
    firstDay: dayText(record.firstDay),
    lastDay: dayText(record.lastDay),
    cost: record.cost,
    contractNumber: contract?.number,
    contractDay: dayText(contract?.day ?? null),
    contractPartner: contract?.partner,
    contractValue: contract?.value,
    paperNumber: record.paperNumber,
    paperDay: dayText(record.paperDay),
    result: record.result,
    ...Object.fromEntries(costs.map(({ source, amount }) => [`cost_${source}`, amount])),
    ...Object.fromEntries(TEXTS.map((name) => [name, texts[name]])),
    ...figures,
    tot: figures.tot === 1 ? 'on' : '',
  };
  return Object.fromEntries(
    ['unitId', ...fieldsOfKind(kind)].map((name) => [name, textOf(plain[name])]),
  );
}

function dayText(day: PlainDate | null): string {
  return day === null ? '' : formatVietnameseDate(day);
}

function textOf(value: string | number | null | undefined): string {
  return typeof value === 'number' ? formatNumber(value, 'vi') : (value ?? '');
}
