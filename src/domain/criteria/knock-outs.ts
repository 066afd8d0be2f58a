import { leavesOf } from './find.ts';
import type { CriteriaSet } from './types.ts';

/** A ground on which the product gets no star whatever its points, once a person confirmed it. */
export interface KnockOut {
  /** `d1`… for the sheet's head, `1.1:1` for the first note under criterion 1.1. */
  readonly id: string;
  readonly kind: 'disqualifier' | 'precondition' | 'exclude' | 'stop';
  /** `null`: about the whole dossier. */
  readonly criterion: string | null;
  readonly label: string;
}

/** Every knock-out printed on the sheet, in its order. Set 26 has none (PL.II). */
export function knockOutsOf(set: CriteriaSet): KnockOut[] {
  const heads = set.disqualifiers.map((label, index): KnockOut => ({
    id: `d${index + 1}`,
    kind: 'disqualifier',
    criterion: null,
    label,
  }));
  return [...heads, ...leavesOf(set).flatMap(notesOf)];
}

function notesOf({ code, rules = [] }: ReturnType<typeof leavesOf>[number]): KnockOut[] {
  return rules.flatMap(({ type, label }, index): KnockOut[] =>
    type === 'precondition' || type === 'exclude' || type === 'stop'
      ? [{ id: `${code}:${index + 1}`, kind: type, criterion: code, label }]
      : [],
  );
}
