import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';

/** Two entries are one: entered twice, or the one became the other. */
export const MERGE_KINDS = ['same', 'becameAnother'] as const;
export type MergeKind = (typeof MERGE_KINDS)[number];

/** A product of one of the two, as far as it may stand in the way. */
export interface MergedProduct {
  readonly name: string;
  readonly folded: string;
  readonly hasStar: boolean;
  readonly hasOpenDossier: boolean;
  readonly isAtCouncil: boolean;
}

/** One of the two entries. */
export interface MergeSide {
  readonly id: string;
  readonly provinceId: string;
  readonly isOpen: boolean;
  readonly products: readonly MergedProduct[];
}

/**
 * Whether an entry may be merged into another from a day on. Refuses, all at once: CLOSING_INTO_ITSELF,
 * CLOSING_AHEAD, MERGE_OTHER_PROVINCE, MERGE_INTO_CLOSED, MERGE_AT_COUNCIL while a council has a product
 * of either, MERGE_SAME_STAR where both have a star for the same product, and CLOSING_DOSSIER_UNDER_WAY for
 * a change into another, whose dossiers are then another's.
 */
export function checkMerge(
  kind: MergeKind,
  on: PlainDate,
  [double, into]: readonly [MergeSide, MergeSide],
  today: PlainDate,
): Result<null> {
  const found: Refusal[] = [];
  if (double.id === into.id) found.push(refusal('CLOSING_INTO_ITSELF', {}, 'into'));
  if (on > today) found.push(refusal('CLOSING_AHEAD', { day: formatVietnameseDate(on) }, 'on'));
  if (double.provinceId !== into.provinceId)
    found.push(refusal('MERGE_OTHER_PROVINCE', {}, 'into'));
  if (!into.isOpen) found.push(refusal('MERGE_INTO_CLOSED', {}, 'into'));
  for (const { name, isAtCouncil } of [...double.products, ...into.products])
    if (isAtCouncil) found.push(refusal('MERGE_AT_COUNCIL', { product: name }));
  for (const one of double.products) {
    const other = into.products.find(({ folded, hasStar }) => hasStar && folded === one.folded);
    if (double.id !== into.id && one.hasStar && other)
      found.push(refusal('MERGE_SAME_STAR', { product: one.name }));
    if (kind === 'becameAnother' && one.hasOpenDossier && !one.isAtCouncil)
      found.push(refusal('CLOSING_DOSSIER_UNDER_WAY', { product: one.name }));
  }
  return okUnless(found, null);
}

/** How a feature of two entries compares; a score would say less than these words. */
export type Comparison = 'agrees' | 'differs' | 'onlyOne' | 'neither';

export function compared(one: string | null, other: string | null): Comparison {
  if (!one && !other) return 'neither';
  if (!one || !other) return 'onlyOne';
  return one === other ? 'agrees' : 'differs';
}
