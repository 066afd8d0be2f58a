import { isPlainDate } from '#domain/calendar/plain-date.ts';
import type { EntryField, FieldRule, FieldType } from '#domain/entries/kinds.ts';
import { formatPhone } from '#domain/parties/phone.ts';
import type { WrittenCell, WrittenColumn } from '../workbook/written-list.ts';
import type { Layout } from './layouts.ts';

/** An entry of a further register; its values as the facts keep them, as text. */
export interface EntryLine {
  readonly name: string;
  /** Without its kind. */
  readonly commune: string;
  readonly address: string;
  readonly values: Readonly<Partial<Record<EntryField, string | null>>>;
  readonly note: string;
}

interface Words {
  readonly name: string;
  readonly head: (field: EntryField) => string;
  readonly option: (value: string) => string;
}

const WIDTHS: Readonly<Record<FieldType, number>> = {
  line: 28,
  lines: 40,
  day: 14,
  count: 10,
  hectares: 12,
  tonnes: 12,
  oneOf: 24,
  anyOf: 44,
  phone: 14,
};

/** A register with a column for each field of its kind. */
export function entryLayout(fields: readonly FieldRule[], words: Words): Layout<EntryLine> {
  const one = (head: string, width: number): WrittenColumn => ({ head: [head], width });
  return {
    columns: [
      ...[one('TT', 6), one(words.name, 34), one('Xã, phường', 18), one('Địa chỉ', 40)],
      ...fields.map(({ name, type }) => one(words.head(name), WIDTHS[type])),
      one('Ghi chú', 24),
    ],
    cells: (line, no) => [
      ...[no, line.name, line.commune, line.address],
      ...fields.map(({ name, type }) => cellOf(type, line.values[name] ?? null, words.option)),
      line.note,
    ],
  };
}

function cellOf(type: FieldType, text: string | null, option: Words['option']): WrittenCell {
  if (text === null) return null;
  switch (type) {
    case 'count':
      return Number(text);
    case 'hectares':
      return Number(text) / 100;
    case 'tonnes':
      return Number(text) / 1000;
    case 'day':
      return isPlainDate(text) ? { date: text } : text;
    case 'phone':
      return formatPhone(text);
    case 'oneOf':
      return option(text);
    case 'anyOf':
      return (JSON.parse(text) as readonly string[]).map(option).join('; ');
    default:
      return text;
  }
}
