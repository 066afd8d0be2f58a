import type { PlainCell } from '#domain/imports/grid.ts';
import { isPlainDate } from '#domain/calendar/plain-date.ts';
import { dayOf } from './days.ts';
import { kept } from './shared-strings.ts';

/** What cells refer to: the workbook's texts, its styles and where its days begin. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly since1904: boolean;
}

/** A cell as its tag says it: kind, style, and the text within. */
export interface RawCell {
  readonly kind: string;
  readonly style: number;
  readonly value: string | null;
  readonly inline: string;
}

/** A number that no cell can hold stays the text it was. */
export function valueOf(cell: RawCell, { strings, dayStyles, since1904 }: CellContext): PlainCell {
  const { kind, value, inline } = cell;
  if (kind === 'inlineStr') return textOrNothing(inline);
  if (value === null) return null;
  switch (kind) {
    case 's':
      return textOrNothing(strings[Number(value)] ?? '');
    case 'str':
      return textOrNothing(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value.trim() };
    case 'd':
      return isPlainDate(value.slice(0, 10)) ? { date: value.slice(0, 10) } : textOrNothing(value);
    default:
      return numberOf(value, dayStyles[cell.style] === true, since1904);
  }
}

function numberOf(value: string, day: boolean, since1904: boolean): PlainCell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return textOrNothing(value);
  const date = day ? dayOf(number, since1904) : null;
  return date === null ? number : { date };
}

function textOrNothing(text: string): string | null {
  return text === '' ? null : kept(text);
}
