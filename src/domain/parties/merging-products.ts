import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { MergeKind } from './merging.ts';

/** A certificate of a product with the days on which its star is in force. */
export interface StarTerm {
  readonly code: string;
  readonly from: PlainDate;
  /** Null: it never was in force. */
  readonly until: PlainDate | null;
}

/** One of two products, as far as it may stand in the way of their becoming one. */
export interface ProductSide {
  readonly id: string;
  readonly name: string;
  /** The producer that it is read under, and its name. */
  readonly holderId: string;
  readonly holder: string;
  readonly isOpen: boolean;
  readonly dossier: 'none' | 'draft' | 'underWay';
  /** Those of its doubles too. */
  readonly stars: readonly StarTerm[];
}

/**
 * Whether a product may be merged into another of the same producer, or be said to have become it.
 * What becomes another leaves its stars behind, so none may be in force from that day on; of a double they
 * are the other's from the first day, so no day from today on may have two. Refuses, all at once:
 * CLOSING_INTO_ITSELF, CLOSING_AHEAD, MERGE_OTHER_PRODUCER, MERGE_INTO_CLOSED, MERGE_DOSSIER_UNDER_WAY,
 * MERGE_STARS_SAME_DAY, CLOSING_STAR_IN_FORCE.
 */
export function checkProductMerge(
  kind: MergeKind,
  on: PlainDate,
  [double, into]: readonly [ProductSide, ProductSide],
  today: PlainDate,
): Result<null> {
  const found: Refusal[] = [];
  if (double.id === into.id) return okUnless([refusal('CLOSING_INTO_ITSELF', {}, 'into')], null);
  if (on > today) found.push(refusal('CLOSING_AHEAD', { day: formatVietnameseDate(on) }, 'on'));
  if (double.holderId !== into.holderId)
    found.push(refusal('MERGE_OTHER_PRODUCER', { producer: into.holder }, 'into'));
  if (!into.isOpen) found.push(refusal('MERGE_INTO_CLOSED', {}, 'into'));
  if (double.dossier !== 'none')
    found.push(refusal('MERGE_DOSSIER_UNDER_WAY', { product: double.name }));
  // A dossier that was handed in says what its product had behind it; a draft is asked once more.
  if (kind === 'same' && into.dossier === 'underWay')
    found.push(refusal('MERGE_DOSSIER_UNDER_WAY', { product: into.name }));
  found.push(...(kind === 'same' ? clashes(double, into, today) : leftBehind(double, on)));
  return okUnless(found, null);
}

/** Two that begin on one day, or are both in force on a day that is not over. */
function clashes(double: ProductSide, into: ProductSide, today: PlainDate): readonly Refusal[] {
  return double.stars.flatMap((one) =>
    into.stars.flatMap((other) => {
      const begin = [one.from, other.from, today].reduce(later);
      const isBoth = (one.until ?? '') >= begin && (other.until ?? '') >= begin;
      const day = isBoth ? begin : one.from === other.from ? one.from : null;
      return day === null
        ? []
        : refusal('MERGE_STARS_SAME_DAY', {
            ...{ code: one.code, other: other.code, day: formatVietnameseDate(day) },
          });
    }),
  );
}

function leftBehind({ name, stars }: ProductSide, on: PlainDate): readonly Refusal[] {
  return stars.flatMap(({ until }) =>
    until !== null && until >= on
      ? refusal('CLOSING_STAR_IN_FORCE', { product: name, day: formatVietnameseDate(until) })
      : [],
  );
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
