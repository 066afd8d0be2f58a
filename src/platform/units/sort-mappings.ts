import { nameKey } from './name-key.ts';
import type { OldNames, SourceMapping } from './source-tables.ts';

/** A mapping row of a commune that stood on 30/06/2025. */
export type CodedRow = SourceMapping & { readonly oldCode: string; readonly old: OldNames };
/** A mapping row that names its old commune without a code. */
export type NamedRow = SourceMapping & { readonly old: OldNames };

/** The mapping rows by what they say. Together they are all rows. */
export interface SortedMappings {
  readonly coded: readonly CodedRow[];
  /** A second part of a commune that has a coded row: the commune was split. */
  readonly splits: readonly { readonly row: NamedRow; readonly oldCode: string }[];
  /** Says again what a coded row says. */
  readonly repeated: readonly NamedRow[];
  /** Communes that had ended before 30/06/2025. */
  readonly earlier: readonly NamedRow[];
  /** No old side: special zones made of island districts without communes. */
  readonly withoutOldSide: readonly SourceMapping[];
}

/** Sorts the rows; `targetOf` tells whether two rows lead to the same new commune. */
export function sortMappings(
  rows: readonly SourceMapping[],
  targetOf: (row: SourceMapping) => string,
): SortedMappings {
  const coded = rows.filter(isCoded);
  const byName = new Map(coded.map((row) => [keyOf(row.old), row]));
  const named = rows.filter(isNamed).filter((row) => row.oldCode === null);
  const pairs = named.map((row) => ({ row, main: byName.get(keyOf(row.old)) }));
  const isSame = (row: NamedRow, main: CodedRow) => targetOf(row) === targetOf(main);
  return {
    coded,
    splits: pairs.flatMap(({ row, main }) =>
      main && !isSame(row, main) ? [{ row, oldCode: main.oldCode }] : [],
    ),
    repeated: pairs.flatMap(({ row, main }) => (main && isSame(row, main) ? [row] : [])),
    earlier: pairs.flatMap(({ row, main }) => (main ? [] : [row])),
    withoutOldSide: rows.filter((row) => row.old === null),
  };
}

function keyOf(old: OldNames): string {
  return [old.commune, old.district, old.province].map(nameKey).join('|');
}

function isCoded(row: SourceMapping): row is CodedRow {
  return row.oldCode !== null && row.old !== null;
}

function isNamed(row: SourceMapping): row is NamedRow {
  return row.old !== null;
}
