import { headingKey } from './heading-key.ts';
import { knownHeading, type KnownHeading } from './headings.ts';
import type { Field } from './fields.ts';

/** Which column holds which field. */
export interface PlacedColumns {
  readonly at: ReadonlyMap<Field, number>;
  /** Fields of headings that only may mean them: what stands beneath decides. */
  readonly weak: ReadonlySet<Field>;
  /** Columns that nobody knows: they block until somebody says what they are. */
  readonly unplaced: readonly LeftColumn[];
  /** Columns that are known and of which nothing is taken. */
  readonly aside: readonly LeftColumn[];
}

export interface LeftColumn {
  readonly column: number;
  readonly heading: string;
}

/** What a person said of columns that were not known, or not rightly: column → field. */
export type ColumnAnswers = ReadonlyMap<number, Field | 'aside'>;

const FIRST_ROUND = /\b(?:lan (?:thu )?(?:1|i|nhat|dau)|lan dau|ban dau|dot 1)\b/;
const SECOND_ROUND =
  /\b(?:lan (?:thu )?(?:2|ii|hai)|danh gia lai|nang hang|cong nhan lai|xep hang lai|nang cap|dot 2)\b/;
const ROUNDS = {
  star: ['star1', 'star2'],
  decisionDate: ['decisionDate1', 'decisionDate2'],
  year: ['year1', 'year2'],
  decisionNumber: ['decisionNumber1', 'decisionNumber2'],
  issuer: ['issuer1', 'issuer2'],
} as const satisfies Partial<Record<Field, readonly [Field, Field]>>;
const MARKS: Readonly<Record<string, Field>> = {
  '3 sao': 'mark3',
  '4 sao': 'mark4',
  '5 sao': 'mark5',
};
/** Heads that say what they are only together with the head over them. */
const OPEN_HEADS = new Set(['ten', 'so', 'ten goi', 'ho ten', 'so hieu', 'cua', 'loai']);

const WEAK = 2;
/** `Hạng sao hiện tại`: the star that holds now, beside those of the rounds. */
const OF_NOW = 5;

interface Claim extends LeftColumn, KnownHeading {}

/** Places every column by the words over it. */
export function placeColumns(
  headings: readonly (readonly string[])[],
  answers: ColumnAnswers = new Map(),
  known: (key: string) => KnownHeading | undefined = knownHeading,
): PlacedColumns {
  const claims: Claim[] = [];
  const unplaced: LeftColumn[] = [];
  const marks = markedColumns(headings);
  for (const [column, words] of headings.entries()) {
    const heading = words.join(' / ');
    if (heading === '') continue;
    const path = words.map(headingKey);
    const answered = answers.get(column);
    const said = answered
      ? { field: answered, rank: 9 }
      : (marks.get(column) ?? readPath(path, known) ?? sumOfParts(path, claims));
    if (said === undefined) unplaced.push({ column, heading });
    else claims.push({ column, heading, ...inRound(said, roundOf(path.join(' '))) });
  }
  return { ...settle(secondOnes(claims)), unplaced };
}

/** `Tổng` behind the points of parts A, B and C is their sum; anywhere else it may count anything. */
function sumOfParts(path: readonly string[], before: readonly Claim[]): KnownHeading | undefined {
  const isSum = /^tong(?: cong| so)?$/.test(path.at(-1) ?? '');
  return isSum && before.some(({ field }) => field === 'partC')
    ? { field: 'score', rank: 3 }
    : undefined;
}

/** Of several columns for one field the best is taken, of equals the first; the others stand aside. */
function settle(claims: readonly Claim[]): Omit<PlacedColumns, 'unplaced'> {
  const best = new Map<Field, Claim>();
  for (const claim of claims) {
    if (claim.field === 'aside') continue;
    const held = best.get(claim.field);
    if (held === undefined || claim.rank > held.rank) best.set(claim.field, claim);
  }
  const at = new Map([...best].map(([field, { column }]) => [field, column]));
  const weak = new Set([...best].filter(([, { rank }]) => rank <= WEAK).map(([field]) => field));
  const taken = new Set(at.values());
  const aside = claims.filter(({ column }) => !taken.has(column));
  return { at, weak, aside: aside.map(({ column, heading }) => ({ column, heading })) };
}

/** Two equal heads whose head of the rounds was lost: the first is the first round. */
function secondOnes(claims: readonly Claim[]): readonly Claim[] {
  const columnsOf = (field: Field) => claims.filter((claim) => claim.field === field);
  const stars = columnsOf('star');
  const isOfNow = ({ rank }: Claim) => rank === OF_NOW;
  const twice = columnsOf('decisionDate').length === 2 && stars.length > 1;
  if (!twice) return claims;
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const rounds = claim.field in ROUNDS ? ROUNDS[claim.field as keyof typeof ROUNDS] : undefined;
    if (rounds === undefined || (claim.field === 'star' && isOfNow(claim))) return claim;
    const nth = seen.get(claim.field) ?? 0;
    seen.set(claim.field, nth + 1);
    // Three columns of stars: the first is what holds now.
    const lead = claim.field === 'star' && stars.length === 3 && !stars.some(isOfNow) ? 1 : 0;
    const field = rounds[nth - lead];
    return field === undefined ? claim : { ...claim, field };
  });
}

function inRound(known: KnownHeading, round: 0 | 1 | 2): KnownHeading {
  if (round === 0 || !(known.field in ROUNDS)) return known;
  const [first, second] = ROUNDS[known.field as keyof typeof ROUNDS];
  return { ...known, field: round === 1 ? first : second };
}

function roundOf(path: string): 0 | 1 | 2 {
  if (SECOND_ROUND.test(path)) return 2;
  return FIRST_ROUND.test(path) ? 1 : 0;
}

function readPath(
  path: readonly string[],
  known: (key: string) => KnownHeading | undefined,
): KnownHeading | undefined {
  const leaf = path.at(-1) ?? '';
  const head = path.slice(0, -1).join(' ');
  if (head === '') return known(leaf);
  if (OPEN_HEADS.has(leaf)) {
    return known(`${head} ${leaf}`) ?? known(`${leaf} ${head}`) ?? known(head);
  }
  return known(leaf) ?? known(`${leaf} ${head}`) ?? known(`${head} ${leaf}`);
}

/** `3 sao | 4 sao | 5 sao` under one head: a cross in the column is the star. */
function markedColumns(
  headings: readonly (readonly string[])[],
): ReadonlyMap<number, KnownHeading> {
  const marks = new Map<number, KnownHeading>();
  for (const [column, words] of headings.entries()) {
    const field = MARKS[headingKey(words.at(-1) ?? '').replace(/^(?:hang|dat) /, '')];
    if (field !== undefined) marks.set(column, { field, rank: 3 });
  }
  return marks.size > 1 ? marks : new Map();
}
