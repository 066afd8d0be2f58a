import type { WordingFile, WordingLine } from '#domain/criteria/wording-file.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import { readSheet, type SheetRow } from '../sheet.ts';

type Column = Exclude<keyof WordingLine, 'line'>;

/** How the columns may be called at the head of a sheet. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  set: ['set', 'bộ', 'bộ tiêu chí'],
  criterion: ['criterion', 'tiêu chí', 'mã'],
  option: ['option', 'mức', 'phương án'],
  text: ['text', 'nguyên văn'],
  points: ['points', 'điểm'],
};
const NEEDED = ['set', 'criterion', 'option', 'text'] as const satisfies readonly Column[];

/**
 * A wording file: JSON, or a sheet with the columns set, criterion, option, text, and points where
 * the number stands beside the text. Refuses WORDING_EMPTY, WORDING_JSON, WORDING_COLUMNS and
 * SHEET_QUOTE_OPEN.
 */
export function readWording(content: string): Result<WordingFile> {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') return refuse('WORDING_EMPTY');
  if (text.startsWith('{') || text.startsWith('[')) return fromJson(text);
  const rows = readSheet(content);
  return rows.ok ? fromRows(rows.value) : rows;
}

function fromRows([head, ...rows]: readonly SheetRow[]): Result<WordingFile> {
  const names = (head?.cells ?? []).map((cell) => cell.trim().normalize('NFC').toLowerCase());
  const at = (column: Column) => names.findIndex((name) => COLUMNS[column].includes(name));
  const missing = NEEDED.filter((column) => at(column) < 0);
  if (missing.length > 0) return refuse('WORDING_COLUMNS', { columns: missing.join(', ') });
  if (rows.length === 0) return refuse('WORDING_EMPTY');
  const lines = rows.map(({ line, cells }) => {
    const cell = (column: Column) => cells[at(column)]?.trim() ?? '';
    return {
      line,
      set: cell('set'),
      criterion: cell('criterion'),
      option: cell('option'),
      text: cell('text'),
      points: cell('points'),
    };
  });
  return ok({ version: null, lines });
}

function fromJson(text: string): Result<WordingFile> {
  const json = parse(text);
  const list: unknown = isRecord(json) ? json['texts'] : json;
  if (!Array.isArray(list)) return refuse('WORDING_JSON', { line: 0 });
  if (list.length === 0) return refuse('WORDING_EMPTY');
  const lines: WordingLine[] = [];
  for (const [index, value] of list.entries()) {
    const line = isRecord(value) ? lineOf(value, index + 1) : null;
    if (line === null) return refuse('WORDING_JSON', { line: index + 1 });
    lines.push(line);
  }
  const version = isRecord(json) ? json['version'] : null;
  return ok({ version: typeof version === 'string' ? version : null, lines });
}

function lineOf(value: Record<string, unknown>, line: number): WordingLine | null {
  const cell = (column: Column): string | null => {
    const found = value[column] ?? '';
    return typeof found === 'string' || typeof found === 'number' ? `${found}`.trim() : null;
  };
  const [set, criterion, option, text, points] = [
    cell('set'),
    cell('criterion'),
    cell('option'),
    cell('text'),
    cell('points'),
  ];
  if (set === null || criterion === null || option === null) return null;
  return text === null || points === null ? null : { line, set, criterion, option, text, points };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
