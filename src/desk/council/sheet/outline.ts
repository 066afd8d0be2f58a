import {
  isGroup,
  type CriteriaSet,
  type Criterion,
  type LeafCriterion,
  type PartCode,
} from '#domain/criteria/types.ts';

/** A criterion of the sheet with the part and the heading it stands under. */
export interface OutlineItem {
  readonly leaf: LeafCriterion;
  readonly part: { readonly code: PartCode; readonly label: string };
  /** The heading above it; null when it stands alone. */
  readonly group: { readonly code: string; readonly label: string } | null;
}

/** The criteria of a set in the order of the sheet, each knowing where it stands. */
export function outlineOf({ parts }: CriteriaSet): readonly OutlineItem[] {
  return parts.flatMap(({ code, label, criteria }) =>
    criteria.flatMap((criterion) => under(criterion, { code, label }, null)),
  );
}

function under(
  criterion: Criterion,
  part: OutlineItem['part'],
  group: OutlineItem['group'],
): readonly OutlineItem[] {
  if (!isGroup(criterion)) return [{ leaf: criterion, part, group }];
  const { code, label } = criterion;
  return criterion.criteria.flatMap((one) => under(one, part, { code, label }));
}
