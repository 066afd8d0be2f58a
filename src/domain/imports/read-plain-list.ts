import { formatVietnameseDate } from '../calendar/plain-date.ts';
import { readField, type EntryInput } from '../entries/check-entry.ts';
import { ENTRY_FIELDS, type EntryField, type FieldRule } from '../entries/kinds.ts';
import { ok, refuse, type Result } from '../result.ts';
import { compareRows } from './compare-rows.ts';
import type { Field } from './fields.ts';
import { findHeader, headingsOf, type FoundHeader } from './find-header.ts';
import type { Workbook } from './grid.ts';
import { columnLetters } from './grid-view.ts';
import { typeIn, type EntryColumn, type PlainKind } from './kinds/list-kind.ts';
import { foreignProvince, isForeign } from './list-province.ts';
import { listRows, type ListRow } from './list-rows.ts';
import { placeColumns, type ColumnAnswers } from './place-columns.ts';
import { placeNames } from './place-names.ts';
import { partOf } from './place-parts.ts';
import { exactKey } from '../units/place-words.ts';
import { readAddress } from './read-address.ts';
import { kindFromName } from './producer-name.ts';
import { readDay } from './read-day.ts';
import { readDecision } from './read-decision.ts';
import { toldList, type ListContext, type ListedRow, type ReadList } from './read-list.ts';
import { placeOf, type ReadRow } from './read-row.ts';
import { PlaceReader } from './row-places.ts';
import { RowProblems, type RowContext } from './row-problems.ts';
import { stateOf, type ProblemCode } from './problem.ts';
import { unfitNumbers } from './unfit-numbers.ts';

/**
 * Reads a list with a row for each thing, as its kind defines it: a sheet, a heading, sections, sums and signatures as
 * in a list of products. Refuses IMPORT_NO_HEADER, IMPORT_NO_ROWS and IMPORT_OTHER_PROVINCE as `readList` does.
 */
export function readPlainList(
  workbook: Workbook,
  context: ListContext,
  kind: PlainKind,
  answers: ColumnAnswers = new Map(),
  seen: () => void = () => undefined,
): Result<ReadList> {
  const by = findHeader(workbook, kind);
  if (by === undefined) return refuse('IMPORT_NO_HEADER');
  const headings = headingsOf(by.view, by.top, by.height);
  const columns = placeColumns(headings, answers, kind.known);
  const header: FoundHeader = { ...by, columns };
  const letterOf = (field: Field) => {
    const column = columns.at.get(field);
    return column === undefined ? null : columnLetters(column);
  };
  const { register, province, today } = context;
  const names = placeNames(register, province, today);
  const rowContext: RowContext = { names, province: province.name, today, letterOf };
  const listed = listRows(asOfProducts(header, kind), names);
  if (listed.rows.length === 0) return refuse('IMPORT_NO_ROWS', { sheet: by.sheet.name });
  const read = listed.rows.map((row) => {
    seen();
    return kind.entry === null
      ? readProducer(row, rowContext)
      : readEntry(row, rowContext, kind.entry, columns.at.has('paperDay'));
  });
  const foreign = foreignProvince(register, read, names, province, today);
  if (foreign !== null) {
    return refuse('IMPORT_OTHER_PROVINCE', { province: province.fullName, found: foreign });
  }
  return ok(toldList(header, listed, placed(read, context, rowContext)));
}

/** Rows, sections and sums are found by the column of names, as in a list of products. */
function asOfProducts(header: FoundHeader, { must }: PlainKind): FoundHeader {
  const at = new Map([...header.columns.at].filter(([field]) => field !== must));
  const name = header.columns.at.get(must);
  if (name !== undefined) at.set('product', name);
  return { ...header, columns: { ...header.columns, at } };
}

function readProducer(row: ListRow, context: RowContext): ReadRow {
  const producer = row.row.text('product');
  const problems = new RowProblems(context.letterOf);
  const kind = textOf(row, 'producerKind') ?? row.section.producerKind;
  const derived = kind === null ? kindFromName(producer) : null;
  if (derived !== null) problems.add('producerKind', 'PRODUCER_KIND_FROM_NAME', producer, derived);
  return plainRow(row, context, problems, {
    producer,
    producerKind: kind,
    representative: textOf(row, 'representative'),
    phone: textOf(row, 'phone'),
    taxCode: textOf(row, 'taxCode'),
  });
}

/** What a register cannot be without, and how it is asked for. */
const MISSING: Readonly<Partial<Record<EntryField, ProblemCode>>> = {
  type: 'TYPE_MISSING',
  trade: 'TRADE_MISSING',
  owner: 'OWNER_MISSING',
};

function readEntry(
  row: ListRow,
  context: RowContext,
  { kind, values, types }: NonNullable<PlainKind['entry']>,
  withDays: boolean,
): ReadRow {
  const product = row.row.text('product');
  const problems = new RowProblems(context.letterOf);
  const entry: Record<string, string | readonly string[]> = {};
  for (const column of values) {
    const rule = ENTRY_FIELDS[kind].find(({ name }) => name === column.value);
    if (rule === undefined) throw new Error(`${kind} has no ${column.value}`);
    const typed = typedOf(row, column, rule, context, problems);
    if (typed !== null) entry[column.value] = typed;
    if (typed !== null || textOf(row, column.column) !== null || !rule.isRequired) continue;
    const code = MISSING[column.value];
    if (code === undefined) throw new Error(`nobody asks for ${column.value}`);
    const offer = column.value === 'type' ? (typeIn(types, product)?.offered ?? null) : null;
    problems.add(column.column, code, '', offer);
  }
  const paper = readDecision(row.row.cell('paperNumber').value);
  if (!withDays && paper.day?.value) entry['paperDay'] = formatVietnameseDate(paper.day.value);
  return plainRow(row, context, problems, { product, entry });
}

/** What the form of the register takes for a cell; null, and a problem, where its rule has none. */
function typedOf(
  row: ListRow,
  { column, words }: EntryColumn,
  rule: FieldRule,
  { today }: RowContext,
  problems: RowProblems,
): string | readonly string[] | null {
  const printed = textOf(row, column);
  if (printed === null) return null;
  if (rule.type === 'anyOf') {
    const chosen = printed.split(/\s*[;\n]\s*/).map((one) => typeIn(words ?? [], one)?.type);
    const known = chosen.filter((one) => one !== undefined);
    if (known.length < chosen.length) problems.add(column, 'VALUE_UNREADABLE', printed);
    return known.length < chosen.length ? null : known;
  }
  const { value } = row.row.cell(column);
  const day = rule.type === 'day' ? readDay(value).value : null;
  const typed =
    rule.type === 'day'
      ? day && formatVietnameseDate(day)
      : words
        ? (typeIn(words, printed)?.type ?? null)
        : column === 'paperNumber'
          ? (readDecision(value).number.value ?? printed)
          : printed;
  if (typed !== null && readField(rule, typed, today).ok) return typed;
  problems.add(column, 'VALUE_UNREADABLE', printed);
  return null;
}

interface Said {
  readonly product?: string;
  readonly producer?: string;
  readonly producerKind?: string | null;
  readonly representative?: string | null;
  readonly phone?: string | null;
  readonly taxCode?: string | null;
  readonly entry?: EntryInput['values'];
}

function plainRow(
  row: ListRow,
  context: RowContext,
  problems: RowProblems,
  { product, producer, producerKind, representative, phone, taxCode, entry }: Said,
): ReadRow {
  const place = placeOf((field) => textOf(row, field), row, context, problems, false);
  const { names } = context;
  const inAddress =
    place.address === null ? null : readAddress(place.address, names, false).commune;
  return {
    row: row.row.row + 1,
    values: {
      product: product ?? null,
      producer: producer ?? null,
      producerKind: producerKind ?? null,
      ...place,
      commune: withKind(place.commune, inAddress),
      ...{ group: null, score: null, star: null, decisionNumber: null, decisionDate: null },
    },
    details: {
      representative: representative ?? null,
      phone: phone ?? null,
      taxCode: taxCode ?? null,
      ...{ issuer: null, expiry: null, parts: null, earlier: null },
      note: textOf(row, 'note'),
      ...(entry && { entry }),
    },
    problems: problems.all,
  };
}

/** `Bắc Hà` in the column of communes and `xã Bắc Hà` in the address: the kind tells which of several it is. */
function withKind(commune: string | null, inAddress: string | null): string | null {
  if (commune === null || inAddress === null) return commune;
  const [bare, named] = [partOf(commune), partOf(inAddress)];
  const same = exactKey(bare.name) === exactKey(named.name);
  return bare.kind === null && named.kind === 'commune' && same ? inAddress : commune;
}

/** Adds what the register of units and the other rows say. */
function placed(
  read: readonly ReadRow[],
  { register, province }: ListContext,
  context: RowContext,
): readonly ListedRow[] {
  const places = new PlaceReader(register, context);
  const among = compareRows(
    read.filter(({ values }) => values.product === null),
    context,
  );
  const own = context.names.provincesOf(province.name);
  return read.map((row) => {
    const { place, problems: ofPlace } = places.placeOf(row);
    const further = new RowProblems(context.letterOf);
    const { province: said } = row.values;
    if (said !== null && isForeign(said, context.names, own))
      further.add('province', 'PROVINCE_DIFFERS', said);
    const numbers = unfitNumbers(row, context);
    const problems = [
      ...row.problems,
      ...ofPlace,
      ...further.all,
      ...numbers,
      ...(among.get(row.row) ?? []),
    ];
    return { ...row, problems, place, state: stateOf(problems) };
  });
}

function textOf({ row }: ListRow, field: Field): string | null {
  return row.text(field) || null;
}
