import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { SOURCES, type Source, type SupportKind } from '#domain/support/records/kinds.ts';
import type { WrittenCell, WrittenColumn } from '#exchange/workbook/written-list.ts';
import type { ListedSupport } from '#storage/support/records/list-records.ts';
import type { Deps } from '../../deps.ts';
import type { ExportedList } from '../../list-file.ts';
import { MOST_ROWS, placeOf } from '../../register/export-lists.ts';
import { findSupports, type SupportQuestion } from './list-supports.ts';

/** How the book is said in a file: in Vietnamese whatever the page speaks. */
export interface SupportSheetWords {
  readonly heads: {
    readonly [
      Name in
        | 'title'
        | 'kind'
        | 'type'
        | 'unit'
        | 'firstDay'
        | 'lastDay'
        | 'producers'
        | 'products'
        | 'cost'
        | 'spent'
        | 'contractValue'
        | 'paperNumber'
        | 'people'
        | 'result'
    ]: string;
  };
  readonly kind: (kind: SupportKind) => string;
  readonly type: (type: string | null) => string;
  readonly source: (source: Source) => string;
}

/**
 * The book of support as it is filtered, a row a record, a column a source; no person by name. Refuses as `listSupports`.
 */
export async function exportSupports(
  deps: Deps,
  actor: Actor,
  question: SupportQuestion,
  { heading, name }: Pick<ExportedList, 'heading' | 'name'>,
  words: SupportSheetWords,
): Promise<Result<ExportedList>> {
  const found = await findSupports(
    deps,
    actor,
    question,
    { offset: 0, limit: MOST_ROWS },
    MOST_ROWS,
  );
  if (!found.ok) return found;
  const { heads } = words;
  const one = (head: string, width: number): WrittenColumn => ({ head: [head], width });
  return ok({
    ...{ name, heading },
    columns: [
      ...[one('TT', 6), one(heads.title, 40), one(heads.kind, 22), one(heads.type, 22)],
      ...[one(heads.unit, 20), one(heads.firstDay, 14), one(heads.lastDay, 14)],
      ...[one(heads.producers, 40), one(heads.products, 40), one(heads.cost, 16)],
      one(heads.spent, 16),
      ...SOURCES.map((source) => one(words.source(source), 14)),
      ...[one(heads.contractValue, 16), one(heads.paperNumber, 18), one(heads.people, 12)],
      one(heads.result, 50),
    ],
    rows: found.value.rows.map((row, at) => cellsOf(deps, row, at + 1, words)),
  });
}

function cellsOf(
  deps: Deps,
  row: ListedSupport,
  no: number,
  words: SupportSheetWords,
): readonly WrittenCell[] {
  const spent = new Map(row.sources.map(({ source, amount }) => [source, amount]));
  const producers = [...new Set(row.links.map(({ producerName }) => producerName))];
  const products = row.links.flatMap(({ productName }) => productName ?? []);
  return [
    ...[no, row.title, words.kind(row.kind), words.type(row.type)],
    placeOf(deps, row.unitId, row.firstDay, '').commune,
    { date: row.firstDay },
    row.lastDay && { date: row.lastDay },
    ...[producers.join('; '), products.join('; '), row.cost, row.spent || null],
    ...SOURCES.map((source) => spent.get(source) ?? null),
    ...[row.contractValue, row.paperNumber, row.people || null, row.result],
  ];
}
