import type { PlainDate } from '../calendar/plain-date.ts';
import type { EntryInput } from '../entries/check-entry.ts';
import { exactKey } from '../units/place-words.ts';
import type { ValueField } from './fields.ts';
import { cellText, type SeenCell } from './grid-view.ts';
import type { ListRow } from './list-rows.ts';
import { partOf, placeParts } from './place-parts.ts';
import type { PlaceNames } from './place-names.ts';
import { hasLookAlikes, ourLetters } from './plain-text.ts';
import type { Problem } from './problem.ts';
import { RowProblems, type RowContext } from './row-problems.ts';
import { kindFromName } from './producer-name.ts';
import { readAddress } from './read-address.ts';
import { readDay, readYear } from './read-day.ts';
import { readRecognition, type Recognition } from './read-recognition.ts';
import { readScore } from './read-score.ts';
import { severalProducts } from './several-products.ts';
import type { Star } from './read-star.ts';

/** From this day on addresses name no district (Resolution 202/2025/QH15). */
const TWO_TIERS_SINCE = '2025-07-01';

/** What a row says, each as it is kept. */
export interface RowValues {
  readonly product: string | null;
  readonly producer: string | null;
  readonly producerKind: string | null;
  readonly address: string | null;
  readonly commune: string | null;
  readonly district: string | null;
  readonly province: string | null;
  readonly group: string | null;
  readonly score: string | null;
  readonly star: Star | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: PlainDate | null;
}

/** What a row says besides. */
export interface RowDetails {
  readonly representative: string | null;
  readonly phone: string | null;
  readonly taxCode: string | null;
  readonly issuer: string | null;
  readonly expiry: PlainDate | null;
  readonly parts: { readonly a: string; readonly b: string; readonly c: string } | null;
  readonly note: string | null;
  /** The recognition before the one that holds, where the list has both. */
  readonly earlier: Recognition | null;
  /** Of a list of entries: what is entered of each value, as its form takes it. */
  readonly entry?: EntryInput['values'];
}

export interface ReadRow {
  /** As the sheet numbers it, from 1. */
  readonly row: number;
  readonly values: RowValues;
  readonly details: RowDetails;
  readonly problems: readonly Problem[];
}

/** Reads one row: every field as printed, and whatever is not plain as a problem beside it. */
export function readRow(listRow: ListRow, context: RowContext): ReadRow {
  const { row, block, section } = listRow;
  const problems = new RowProblems(context.letterOf);
  const ofProducer = (field: Parameters<NonNullable<typeof block>['texts']['get']>[0]) =>
    (block === null ? row.text(field) : block.texts.get(field)) || null;
  const product = row.text('product') || null;
  const producer = block?.name ?? null;
  if (product === null) problems.add('product', 'PRODUCT_MISSING', producer ?? '');
  else severalProducts(rawText(row.cell('product')), product, problems);
  if (producer === null) problems.add('producer', 'PRODUCER_MISSING', '', listRow.perhaps);
  const kind = ofProducer('producerKind') ?? section.producerKind;
  const derived = producer === null || kind !== null ? null : kindFromName(producer);
  if (derived !== null)
    problems.add('producerKind', 'PRODUCER_KIND_FROM_NAME', producer ?? '', derived);
  const recognition = readRecognition(listRow, context, problems);
  const twoTiers = (recognition.now.day ?? '') >= TWO_TIERS_SINCE;
  const place = placeOf(ofProducer, listRow, context, problems, twoTiers);
  const score = scoreOf(listRow, problems);
  const parts = partsOf(listRow, score, problems);
  const values = {
    product,
    producer,
    producerKind: kind,
    ...place,
    group: row.text('group') || section.group,
    score,
    star: recognition.now.star,
    decisionNumber: recognition.now.number,
    decisionDate: recognition.now.day,
  };
  lookAlikes(values, problems);
  const details = {
    representative: ofProducer('representative'),
    phone: ofProducer('phone'),
    taxCode: ofProducer('taxCode'),
    issuer: recognition.now.issuer,
    expiry: expiryOf(listRow, recognition.now, problems),
    parts,
    note: row.text('note') || null,
    earlier: recognition.earlier,
  };
  return { row: row.row + 1, values, details, problems: problems.all };
}

type OfProducer = (
  field: 'address' | 'hamlet' | 'commune' | 'district' | 'province',
) => string | null;

/** Where a row says its producer, village or shop is, as printed, from its columns, its address and the lines above. */
export function placeOf(
  of: OfProducer,
  { section }: Pick<ListRow, 'section'>,
  context: RowContext,
  problems: RowProblems,
  twoTiers: boolean,
) {
  const { names } = context;
  const address = of('address') ?? of('hamlet');
  const named = address === null ? NOWHERE : readAddress(address, names, twoTiers);
  const communeCell = splitCell(of('commune'), 'commune', names, twoTiers);
  const districtCell = splitCell(of('district'), 'district', names, twoTiers);
  const commune = communeCell.commune ?? named.commune ?? section.commune;
  const district =
    districtCell.district ?? communeCell.district ?? named.district ?? section.district;
  const province =
    of('province') ?? districtCell.province ?? communeCell.province ?? named.province;
  const pairs = [
    ['commune', communeCell.commune, named.commune],
    ['district', districtCell.district, named.district],
  ] as const;
  for (const [field, column, inAddress] of pairs) {
    if (column === null || inAddress === null || nameKey(column) === nameKey(inAddress)) continue;
    problems.add(field, 'PLACE_DIFFERS', column, inAddress);
  }
  return { address, commune, district, province: province ?? context.province };
}

const NOWHERE = { commune: null, district: null, province: null };

/** A cell of communes that names the district too: `xã Na Hối, huyện Bắc Hà`. */
function splitCell(
  text: string | null,
  field: 'commune' | 'district',
  names: PlaceNames,
  twoTiers: boolean,
) {
  if (text === null) return NOWHERE;
  const parts = placeParts(text);
  const units = readAddress(text, names, twoTiers);
  if (parts.length < 2 || units[field] === null) return { ...NOWHERE, [field]: text };
  return units;
}

function nameKey(place: string): string {
  return exactKey(partOf(place).name);
}

function rawText({ value }: SeenCell): string {
  return typeof value === 'string' ? value : cellText(value);
}

function scoreOf({ row }: ListRow, problems: RowProblems): string | null {
  const own = problems.take('score', readScore(row.cell('score').value));
  if (own !== null || row.text('score') !== '') return own;
  // `91,14 điểm (4 sao)` in one cell.
  const star = row.text('star');
  return /điểm/iu.test(ourLetters(star)) ? readScore(star).value : null;
}

function partsOf(
  { row }: ListRow,
  score: string | null,
  problems: RowProblems,
): RowDetails['parts'] {
  const [a, b, c] = (['partA', 'partB', 'partC'] as const).map((field) =>
    problems.take(field, readScore(row.cell(field).value)),
  );
  if (!a || !b || !c) return null;
  const sum = [a, b, c].reduce((all, part) => all + Math.round(Number(part) * 10_000), 0) / 10_000;
  // Printed to two places: the last may be rounded.
  if (score !== null && Math.abs(sum - Number(score)) > 0.015)
    problems.add('score', 'SUM_DIFFERS', score, String(sum));
  return { a, b, c };
}

function expiryOf({ row }: ListRow, now: Recognition, problems: RowProblems): PlainDate | null {
  const cell = row.cell('expiry').value;
  // `36 tháng` is a term and no day.
  if (
    /tháng\s*$/iu.test(cellText(cell)) ||
    (readYear(cell) === null && !/\d{2}/.test(cellText(cell)))
  )
    return null;
  const day = problems.take('expiry', readDay(cell));
  if (day !== null && now.day !== null && day <= now.day)
    problems.add('expiry', 'TERM_BACKWARDS', row.text('expiry'), null);
  return day;
}

const NAMES = [
  'product',
  'producer',
  'producerKind',
  'address',
  'commune',
  'district',
  'group',
] as const satisfies readonly ValueField[];

function lookAlikes(values: RowValues, problems: RowProblems): void {
  for (const field of NAMES) {
    const text = values[field];
    if (text !== null && hasLookAlikes(text))
      problems.add(field, 'LOOK_ALIKE_LETTERS', text, ourLetters(text));
  }
}
