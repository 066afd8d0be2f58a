import { exactKey, soundKey } from '../units/place-words.ts';
import { partOf } from './place-parts.ts';
import { ourLetters } from './plain-text.ts';
import type { Feature, Problem } from './problem.ts';
import { producerKey, producerName } from './producer-name.ts';
import type { ReadRow } from './read-row.ts';
import type { RowContext } from './row-problems.ts';

/** Places whose key is kept: a list says each of them in many rows. */
const MOST_KEPT = 10_000;

/** What is to be said of rows that are like others: row number → problems. */
type ByRow = Map<number, Problem[]>;

/**
 * Compares the rows of a list with each other. Nothing is joined: the same product twice is asked, a
 * producer in two spellings is offered with the features that agree and those that differ.
 */
export function compareRows(
  rows: readonly ReadRow[],
  { letterOf }: Pick<RowContext, 'letterOf'>,
): ByRow {
  const problems: ByRow = new Map();
  const add = (row: number, problem: Omit<Problem, 'column'>, field: 'product' | 'producer') => {
    const all = problems.get(row) ?? [];
    all.push({ ...problem, column: letterOf(field) });
    problems.set(row, all);
  };
  const seen = new Map<string, ReadRow>();
  for (const read of rows) {
    const key = productKeyOf(read);
    if (key === null) continue;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, read);
    else
      add(
        read.row,
        {
          code: 'PRODUCT_TWICE',
          found: read.values.product ?? '',
          proposed: `${letterOf('product') ?? ''}${before.row}`,
        },
        'product',
      );
  }
  for (const group of groupsOf(rows)) {
    for (const { read, other } of otherSpellings(group)) {
      add(
        read.row,
        {
          code: 'PRODUCER_SPELT',
          found: read.values.producer ?? '',
          proposed: other.values.producer,
          ...featuresOf(read, other),
        },
        'producer',
      );
    }
  }
  for (const { read, other } of nearOnes(rows)) {
    add(
      read.row,
      {
        code: 'PRODUCER_NEAR',
        found: read.values.producer ?? '',
        proposed: other.values.producer,
        ...featuresOf(read, other),
      },
      'producer',
    );
  }
  return problems;
}

/** Product, producer and place: the same three are one product. Tones and letters count. */
function productKeyOf({ values }: ReadRow): string | null {
  if (values.product === null) return null;
  const product = exactKey(ourLetters(values.product).replace(/[.,;:]+$/, ''));
  const producer = values.producer === null ? '' : producerKey(values.producer);
  return [product, producer, placeKey(values.commune), placeKey(values.district)].join('|');
}

const PLACES = new Map<string, string>();

function placeKey(place: string | null): string {
  if (place === null) return '';
  const known = PLACES.get(place) ?? exactKey(partOf(place).name);
  if (PLACES.size >= MOST_KEPT) PLACES.clear();
  PLACES.set(place, known);
  return known;
}

/** Rows of one producer as far as name and place say; the same name elsewhere is another. */
function groupsOf(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const groups = new Map<string, ReadRow[]>();
  for (const read of rows) {
    const { producer } = read.values;
    if (producer === null) continue;
    const key = producerKey(producer);
    const group = groups.get(key);
    if (group) group.push(read);
    else groups.set(key, [read]);
  }
  return [...groups.values()];
}

interface Pair {
  readonly read: ReadRow;
  readonly other: ReadRow;
}

/** The rows whose spelling is not the one most rows have, with a row that has it. */
function otherSpellings(group: readonly ReadRow[]): readonly Pair[] {
  const counts = new Map<string, number>();
  for (const { values } of group)
    counts.set(values.producer ?? '', (counts.get(values.producer ?? '') ?? 0) + 1);
  if (counts.size < 2) return [];
  const [most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const other = group.find(({ values }) => values.producer === most);
  if (other === undefined) return [];
  return group.filter(({ values }) => values.producer !== most).map((read) => ({ read, other }));
}

/** Producers whose names differ only in tones, or that share a tax code under two names. */
function nearOnes(rows: readonly ReadRow[]): readonly Pair[] {
  const firsts = new Map<string, ReadRow>();
  for (const read of rows) {
    const { producer } = read.values;
    if (producer !== null && !firsts.has(producerKey(producer)))
      firsts.set(producerKey(producer), read);
  }
  const pairs: Pair[] = [];
  const near = new Map<string, ReadRow>();
  for (const read of firsts.values()) {
    const { kind, core } = producerName(read.values.producer ?? '');
    const keys = [`name ${kind ?? ''} ${soundKey(core)}`];
    if (read.details.taxCode !== null) keys.push(`tax ${read.details.taxCode.replace(/\D/g, '')}`);
    const other = keys.map((key) => near.get(key)).find((one) => one !== undefined);
    if (other !== undefined) pairs.push({ read, other });
    for (const key of keys) if (!near.has(key)) near.set(key, read);
  }
  return pairs;
}

/** Which features of two producers agree and which differ; what one of them lacks says nothing. */
function featuresOf(
  one: ReadRow,
  other: ReadRow,
): { readonly agrees: readonly Feature[]; readonly differs: readonly Feature[] } {
  const [a, b] = [
    producerName(one.values.producer ?? ''),
    producerName(other.values.producer ?? ''),
  ];
  const digits = (text: string | null) => text?.replace(/\D/g, '') ?? null;
  const plain = (text: string | null) => (text === null ? null : exactKey(ourLetters(text)));
  const compared: readonly (readonly [Feature, string | null, string | null])[] = [
    ['name', a.core, b.core],
    ['kind', a.kind, b.kind],
    ['taxCode', digits(one.details.taxCode), digits(other.details.taxCode)],
    ['commune', placeKey(one.values.commune) || null, placeKey(other.values.commune) || null],
    ['representative', plain(one.details.representative), plain(other.details.representative)],
    ['phone', digits(one.details.phone), digits(other.details.phone)],
  ];
  const both = compared.filter(([, here, there]) => here !== null && there !== null);
  return {
    agrees: both.filter(([, here, there]) => here === there).map(([feature]) => feature),
    differs: both.filter(([, here, there]) => here !== there).map(([feature]) => feature),
  };
}
