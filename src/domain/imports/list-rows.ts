import type { FoundHeader } from './find-header.ts';
import { statedTotal } from './footers.ts';
import {
  inheritProducer,
  ownTexts,
  styleOf,
  type Inherited,
  type ProducerBlock,
} from './inherit-producer.ts';
import type { PlaceNames } from './place-names.ts';
import { producerKey } from './producer-name.ts';
import { kindOfRow, Row, type RowKind } from './row-kinds.ts';
import { SectionStack } from './sections.ts';
import type { Star } from './read-star.ts';

/** What the lines above a row say of it. */
export interface SectionTexts {
  readonly district: string | null;
  readonly commune: string | null;
  readonly group: string | null;
  readonly producerKind: string | null;
  readonly star: Star | null;
}

/** A row that names a product, or a producer without one. */
export interface ListRow extends Inherited {
  readonly row: Row;
  readonly section: SectionTexts;
  readonly producerOnly: boolean;
}

export interface ListRows {
  readonly rows: readonly ListRow[];
  /** Rows that are neither product nor blank, read as what they are. */
  readonly skipped: number;
  /** Rows that nobody could read, by their number. */
  readonly unread: readonly number[];
  /** A sum beneath the list, with its row. */
  readonly total: { readonly row: number; readonly products: number } | null;
}

interface Seen {
  readonly row: Row;
  readonly kind: RowKind;
}

/** The rows of the list with their producer and section; sums, signatures and headings are left out and counted. */
export function listRows(header: FoundHeader, names: PlaceNames): ListRows {
  const seen = kindsOf(header, names);
  const style = styleOf(
    seen.flatMap(({ row, kind }) =>
      kind.is === 'product' ? [{ row, numbered: kind.numbered }] : [],
    ),
  );
  const rows: ListRow[] = [];
  const unread: number[] = [];
  let skipped = 0;
  const sections = new SectionStack();
  let above: ProducerBlock | null = null;
  for (const [at, { row, kind }] of seen.entries()) {
    if (kind.is === 'blank') continue;
    if (kind.is === 'product') {
      const inherited = inheritProducer(row, above, style, kind.numbered);
      // A producer that is missing ends the one above: what follows is not its.
      if (inherited.block !== null || (style.numbersProducers && kind.numbered))
        above = inherited.block;
      rows.push({ ...inherited, row, section: textsOf(sections), producerOnly: false });
      continue;
    }
    if (kind.is === 'producer') {
      const name = row.text('producer');
      above = { name, key: producerKey(name), texts: ownTexts(row) };
      if (productsFollow(seen, at)) skipped += 1;
      else
        rows.push({
          block: above,
          perhaps: null,
          row,
          section: textsOf(sections),
          producerOnly: true,
        });
      continue;
    }
    skipped += 1;
    if (kind.is === 'unread' || (kind.is === 'continued' && kind.says)) unread.push(row.row);
    if (kind.is !== 'section') continue;
    above = null;
    if (kind.section.says === null) unread.push(row.row);
    sections.enter(kind.section);
  }
  return { rows, skipped, unread, total: totalOf(seen) };
}

/** Rows by kind; what names only a product counts as one where the list is not at its end yet. */
function kindsOf(header: FoundHeader, names: PlaceNames): readonly Seen[] {
  const seen: Seen[] = [];
  const { view, top, height } = header;
  for (let at = top + height; at < view.rowCount; at += 1) {
    const row = new Row(header, at);
    seen.push({ row, kind: kindOfRow(header, row, names) });
  }
  signedOff(seen);
  const lastFirm = seen.findLastIndex(({ kind }) => kind.is === 'product' && kind.firm);
  const hasNumbers = header.columns.at.has('no');
  const children = seen.some(
    ({ row, kind }) =>
      kind.is === 'product' && kind.firm && !kind.numbered && row.own('producer') === '',
  );
  let ended = false;
  return seen.map((one, at) => {
    const { row, kind } = one;
    if (at > lastFirm && (kind.is === 'footer' || kind.is === 'blank')) ended = true;
    const signs = kind.is === 'unread' || (kind.is === 'producer' && ended);
    if (at > lastFirm && signs) return { row, kind: { is: 'footer' } };
    if (kind.is !== 'product' || kind.firm) return one;
    if (at > lastFirm) return ended ? { row, kind: { is: 'footer' } } : one;
    // A name alone between numbered rows: a product of the producer above, where the list has such rows.
    return hasNumbers && !children ? { row, kind: { is: 'unread' } } : one;
  });
}

/** Beneath whoever signs, names without a figure beside them are theirs and no products. */
function signedOff(seen: Seen[]): void {
  const signed = seen.findIndex(({ kind }) => kind.is === 'footer' && kind.signs === true);
  if (signed < 0) return;
  for (const [at, { row, kind }] of seen.entries()) {
    if (at <= signed || (kind.is !== 'producer' && kind.is !== 'product') || kind.numbered)
      continue;
    if (!row.texts().some(({ text }) => /\d/.test(text)))
      seen[at] = { row, kind: { is: 'footer' } };
  }
}

function productsFollow(seen: readonly Seen[], at: number): boolean {
  let after = at + 1;
  while (seen[after]?.kind.is === 'blank') after += 1;
  const next = seen[after];
  return next?.kind.is === 'product' && next.row.text('producer') === '';
}

function textsOf(sections: SectionStack): SectionTexts {
  return {
    district: sections.textOf('district'),
    commune: sections.textOf('commune'),
    group: sections.textOf('group'),
    producerKind: sections.textOf('producerKind'),
    star: sections.star,
  };
}

/**
 * What the whole list is said to hold: a sum above or beneath all of its products, the last one. Where sums
 * stand between the rows too, each is that of its section, and only one that says `Tổng` is of the list.
 */
function totalOf(seen: readonly Seen[]): ListRows['total'] {
  const first = seen.findIndex(({ kind }) => kind.is === 'product');
  const last = seen.findLastIndex(({ kind }) => kind.is === 'product');
  const sums = seen.flatMap((one, at) => {
    const sum = sumOf(one);
    return sum === null ? [] : [{ ...sum, between: at > first && at < last }];
  });
  const bySection = sums.some(({ between }) => between);
  const whole = sums.filter(({ between, ofAll }) => !between && (ofAll || !bySection)).at(-1);
  return whole === undefined ? null : { row: whole.row, products: whole.products };
}

function sumOf({ row, kind }: Seen) {
  if (kind.is !== 'footer') return null;
  const [first = '', ...rest] = row.texts().map(({ text }) => text);
  const beside = rest.filter((text) => /^\d+$/.test(text)).map(Number);
  const products = statedTotal(first, beside);
  return products === null ? null : { row: row.row, products, ofAll: /^tổng/iu.test(first) };
}
