import type { Sheet } from '#domain/imports/grid.ts';
import { officeMacros } from '#platform/office-macros.ts';
import type { CellContext } from './cell-value.ts';
import { readDayStyles } from './day-styles.ts';
import type { ContentLimits } from './limits.ts';
import { NotReadable } from './not-readable.ts';
import { openParts, type PackageParts } from './package-parts.ts';
import { relationsOf, type Relation } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetXml } from './sheet-xml.ts';
import { attributeOf, readXml } from './xml.ts';

/** Who hears how far the reading is. */
export type OnSheetRow = (sheet: string, rows: number) => void;

/**
 * An .xlsx, sheet by sheet as a stream. Throws NotReadable: WORKBOOK_BROKEN, WORKBOOK_SWOLLEN,
 * WORKBOOK_MACROS, WORKBOOK_ENTITIES, WORKBOOK_FAR_CELL, WORKBOOK_NOT_WORKBOOK.
 */
export async function readXlsx(
  file: string,
  limits: ContentLimits,
  onRow: OnSheetRow,
): Promise<readonly Sheet[]> {
  const parts = await openParts(file, limits);
  try {
    if ((await officeMacros(file)) === 'macros') throw new NotReadable('WORKBOOK_MACROS');
    const main = (await relationsOf(parts, '')).find(({ kind }) => kind === 'officeDocument');
    if (main === undefined || !/\.xml$/i.test(main.part)) {
      throw new NotReadable('WORKBOOK_NOT_WORKBOOK');
    }
    const book = await readBook(parts, main.part);
    const relations = await relationsOf(parts, main.part);
    const context = await contextOf(parts, relations, book.since1904);
    const sheets: Sheet[] = [];
    for (const { name, hidden, relation } of book.sheets) {
      const found = relations.find(({ id, kind }) => id === relation && kind === 'worksheet');
      if (found === undefined) continue; // a chart that is a sheet of its own
      const { rows, merges } = await readSheetXml(await parts.open(found.part), {
        context,
        limits,
        onRow: (count) => onRow(name, count),
      });
      sheets.push({ name, hidden, rows, merges });
    }
    return sheets;
  } finally {
    parts.close();
  }
}

interface Book {
  readonly since1904: boolean;
  readonly sheets: { name: string; hidden: boolean; relation: string }[];
}

/** The names of the sheets in their order. Throws WORKBOOK_NOT_WORKBOOK for another kind of document. */
async function readBook(parts: PackageParts, part: string): Promise<Book> {
  let since1904 = false;
  let root: string | undefined;
  const sheets: Book['sheets'] = [];
  await readXml(await parts.open(part), {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        relation: attributeOf(attributes, 'id') ?? '',
      });
    },
  });
  if (root !== 'workbook') throw new NotReadable('WORKBOOK_NOT_WORKBOOK');
  return { since1904, sheets };
}

async function contextOf(
  parts: PackageParts,
  relations: readonly Relation[],
  since1904: boolean,
): Promise<CellContext> {
  const partOf = (kind: string) => relations.find((one) => one.kind === kind)?.part;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    since1904,
    strings: strings === undefined ? [] : await readSharedStrings(await parts.open(strings)),
    dayStyles: styles === undefined ? [] : await readDayStyles(await parts.open(styles)),
  };
}
