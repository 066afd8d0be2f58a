import { exactKey } from '../units/place-words.ts';
import { PRODUCER_FIELDS, type Field } from './fields.ts';
import { partOf } from './place-parts.ts';
import { ourLetters } from './plain-text.ts';
import { producerKey } from './producer-name.ts';
import type { Row } from './row-kinds.ts';

type ProducerField = (typeof PRODUCER_FIELDS)[number];

/** Who makes what a row names, and what the rows of the same producer say of it. */
export interface ProducerBlock {
  readonly name: string;
  readonly key: string;
  readonly texts: ReadonlyMap<ProducerField, string>;
}

/** How a list leaves out what stands above. */
export interface ListStyle {
  /** The first column numbers producers: a numbered row is a new one. */
  readonly numbersProducers: boolean;
  /** Each row prints its producer, also when it is the one above: a blank cell is a missing one. */
  readonly printsEach: boolean;
}

export interface Inherited {
  /** The producer of the row as printed there or above; null when nobody is named. */
  readonly block: ProducerBlock | null;
  /** Whom a blank cell may mean; offered, not taken. */
  readonly perhaps: string | null;
}

/** What tells two producers of one name apart. */
const TELLING = ['commune', 'district', 'taxCode', 'representative'] as const;

/**
 * The producer of a row. Blank, merged or referring cells are the producer above, with everything that
 * is blank beside them; a producer that is named anew never inherits the optional cells of the one
 * above, nor does a row whose place or representative is another.
 */
export function inheritProducer(
  row: Row,
  above: ProducerBlock | null,
  style: ListStyle,
  numbered: boolean,
): Inherited {
  const name = row.text('producer');
  const own = ownTexts(row);
  if (name !== '') {
    const key = producerKey(name);
    const same = above !== null && above.key === key && agrees(own, above, TELLING);
    const texts = same ? new Map([...above.texts, ...own]) : own;
    return { block: { name, key, texts }, perhaps: null };
  }
  const missing = { block: null, perhaps: above?.name ?? null };
  if (above === null || (style.numbersProducers && numbered)) return missing;
  // Left out with all that is said of the producer, it is the one above: offices mix both ways in one list (F1).
  const leftOut = own.size === 0 && above.texts.size > 0;
  if (style.printsEach && !leftOut) return missing;
  if (!agrees(own, above, [...TELLING, 'address'])) return missing;
  return { block: { ...above, texts: new Map([...above.texts, ...own]) }, perhaps: null };
}

/** What the row says of its producer itself. */
export function ownTexts(row: Row): ReadonlyMap<ProducerField, string> {
  const texts = new Map<ProducerField, string>();
  for (const field of PRODUCER_FIELDS) {
    const text = row.text(field);
    if (text !== '') texts.set(field, text);
  }
  return texts;
}

function agrees(
  own: ReadonlyMap<ProducerField, string>,
  above: ProducerBlock,
  fields: readonly ProducerField[],
): boolean {
  return fields.every((field) => {
    const [here, there] = [own.get(field), above.texts.get(field)];
    return here === undefined || there === undefined || keyOf(field, here) === keyOf(field, there);
  });
}

function keyOf(field: Field, text: string): string {
  const plain = ourLetters(text);
  return field === 'commune' || field === 'district'
    ? exactKey(partOf(plain).name)
    : exactKey(plain);
}

/** How the list writes, seen from all of its rows of products. */
export function styleOf(
  rows: readonly { readonly row: Row; readonly numbered: boolean }[],
): ListStyle {
  let [named, namedNumbered, blank, blankNumbered, repeated, linked] = [0, 0, 0, 0, 0, 0];
  let before = '';
  for (const { row, numbered } of rows) {
    const { by } = row.cell('producer');
    const name = row.text('producer');
    if (name === '') {
      blank += 1;
      if (numbered) blankNumbered += 1;
      continue;
    }
    if (by !== 'own') linked += 1;
    else {
      named += 1;
      if (numbered) namedNumbered += 1;
      if (producerKey(name) === before) repeated += 1;
    }
    before = producerKey(name);
  }
  const numbersProducers = blank > 0 && blankNumbered * 2 < blank && namedNumbered >= named * 0.8;
  return {
    numbersProducers,
    printsEach: !numbersProducers && linked === 0 && repeated >= 2 && repeated * 3 >= blank,
  };
}
