import type { Field } from './fields.ts';
import type { FoundHeader } from './find-header.ts';
import { isFooter, isOnlySigns, isSignature } from './footers.ts';
import { cellText, type SeenCell } from './grid-view.ts';
import { headingKey } from './heading-key.ts';
import type { PlaceNames } from './place-names.ts';
import { readSection, type Section } from './sections.ts';

/** What a row beneath the heading is. */
export type RowKind =
  | { readonly is: 'product'; readonly numbered: boolean; readonly firm: boolean }
  /** A producer whose products stand beneath, or are missing. */
  | { readonly is: 'producer'; readonly numbered: boolean }
  | { readonly is: 'section'; readonly section: Section }
  /** Sums, notes and signatures; whether somebody signs here. */
  | { readonly is: 'footer'; readonly signs?: boolean }
  /** Headings repeated on a new page, rows that only number. */
  | { readonly is: 'blank' | 'heading' }
  /** A product merged over several rows; whether this one says more of it. */
  | { readonly is: 'continued'; readonly says: boolean }
  /** Something stands here that nobody can read: it is told, never passed over in silence. */
  | { readonly is: 'unread' };

/** Cells that make a row a product's and no sum or signature. */
const TELLING = [
  'producer',
  'star',
  'score',
  'decisionNumber',
  'decisionDate',
  'star1',
  'group',
  'commune',
  'address',
] as const satisfies readonly Field[];

/** One row with its cells by field. */
export class Row {
  readonly #header: FoundHeader;
  readonly row: number;

  constructor(header: FoundHeader, row: number) {
    this.#header = header;
    this.row = row;
  }

  cell(field: Field): SeenCell {
    const column = this.#header.columns.at.get(field);
    return column === undefined
      ? { value: null, by: 'own' }
      : this.#header.view.at(this.row, column);
  }

  text(field: Field): string {
    return cellText(this.cell(field).value);
  }

  /** Written in this row and not in one above it. */
  own(field: Field): string {
    const column = this.#header.columns.at.get(field);
    if (column === undefined) return '';
    const merge = this.#header.view.mergeAt(this.row, column);
    return merge !== undefined && merge.top < this.row ? '' : this.text(field);
  }

  /** The texts of the row, each once, merged cells once. */
  texts(): readonly { readonly column: number; readonly text: string }[] {
    const { view } = this.#header;
    return Array.from({ length: view.widthOf(this.row) }, (_, column) => column).flatMap(
      (column) => {
        const merge = view.mergeAt(this.row, column);
        if (merge && (merge.top !== this.row || merge.left !== column)) return [];
        const text = view.textAt(this.row, column);
        return text === '' ? [] : [{ column, text }];
      },
    );
  }
}

const NUMBERED = /^\d+(?:[.,]\d+)*[.)]?$/;
const MARK_ALONE = /^(?:[IVX]{1,6}|[A-ZĐ])[.)]?$/;

/** Says of one row what it is, by itself. */
export function kindOfRow(header: FoundHeader, row: Row, names: PlaceNames): RowKind {
  const texts = row.texts();
  if (texts.length === 0) return { is: 'blank' };
  const no = row.own('no');
  const numbered = NUMBERED.test(no);
  const product = row.text('product');
  if (isHeadingAgain(header, row)) return { is: 'heading' };
  if (
    texts.length > 1 &&
    texts.every(({ text }) => isOnlySigns(text) || /^\(?[A-Z]\)?$/.test(text))
  )
    return { is: product === '' ? 'blank' : 'heading' };
  const section = sectionOf(header, row, texts, names);
  if (section !== null) return section;
  const producer = row.own('producer');
  const first = texts.find(({ text }) => text !== no)?.text ?? no;
  if (!numbered && producer === '' && (isFooter(first) || isFooter(no)))
    return { is: 'footer', signs: isSignature(first) };
  // `Người lập biểu` under the products and `Chi cục trưởng` under the producers: who signs, side by side.
  const words = texts.filter(({ text }) => !isOnlySigns(text));
  if (!numbered && words.length > 0 && words.every(({ text }) => isFooter(text)))
    return { is: 'footer', signs: words.some(({ text }) => isSignature(text)) };
  if (product !== '' && !isOnlySigns(product)) {
    const says = TELLING.some((field) => row.own(field) !== '');
    if (row.own('product') === '') return { is: 'continued', says };
    return {
      is: 'product',
      numbered,
      firm: numbered || says,
    };
  }
  if (producer !== '' && !isOnlySigns(producer)) return { is: 'producer', numbered };
  // Rows that are numbered and wait to be filled in.
  if (texts.every(({ text }) => isOnlySigns(text))) return { is: 'blank' };
  return { is: 'unread' };
}

function isHeadingAgain(header: FoundHeader, row: Row): boolean {
  const column = header.columns.at.get('product');
  if (column === undefined) return false;
  const key = headingKey(row.text('product'));
  const words = Array.from({ length: header.height }, (_, nth) =>
    headingKey(header.view.textAt(header.top + nth, column)),
  );
  return key !== '' && words.includes(key);
}

/** A row with one text, or a mark and one text (and perhaps a count). */
function sectionOf(
  header: FoundHeader,
  row: Row,
  texts: readonly { readonly column: number; readonly text: string }[],
  names: PlaceNames,
): RowKind | null {
  const no = row.own('no');
  const marked = MARK_ALONE.test(no);
  // A merge that the file has lost repeats its text.
  const once = texts.filter(({ text }, at) => texts.findIndex((one) => one.text === text) === at);
  const [line, ...others] = once.filter(({ text }) => text !== no || once.length === 1);
  if (line === undefined) return null;
  if (others.some(({ text }) => !(marked && /^\d+$/.test(text)))) return null;
  if (isFooter(line.text)) return { is: 'footer', signs: isSignature(line.text) };
  const product = header.columns.at.get('product');
  const merged = header.view.mergeAt(row.row, line.column);
  const elsewhere = line.column !== product || (merged !== undefined && merged.right > merged.left);
  // Alone in the column of producers, it is one; merged over the row from its left, it is a line of the list.
  if (line.column === header.columns.at.get('producer') && !marked) return null;
  const section = readSection(
    marked || NUMBERED.test(no) ? no : '',
    line.text,
    names,
    elsewhere && !NUMBERED.test(no),
  );
  const says =
    NUMBERED.test(no) &&
    !/^(?:huyện|thị xã|thành phố|quận|nhóm|ngành|xã|phường|thị trấn) /iu.test(line.text)
      ? null
      : section.says;
  if (says !== null) return { is: 'section', section: { ...section, says } };
  return marked || /^[IVX]{1,4}\s*[.)]/.test(line.text) ? { is: 'section', section } : null;
}
