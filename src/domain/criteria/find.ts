import { ok, refuse, type Result } from '../result.ts';
import { isGroup } from './types.ts';
import type { Criterion, CriteriaSet, CriteriaVersion, LeafCriterion } from './types.ts';

/** The set with this id, e.g. `QD26-07`, in any of the versions. Refuses `CRITERIA_SET_UNKNOWN`. */
export function setById(versions: readonly CriteriaVersion[], id: string): Result<CriteriaSet> {
  for (const version of versions) {
    const set = findSet(version, id);
    if (set !== undefined) return ok(set);
  }
  return refuse('CRITERIA_SET_UNKNOWN', { set: id });
}

/** The set with this id or number in a version. */
export function findSet(version: CriteriaVersion, set: string | number): CriteriaSet | undefined {
  return version.sets.find(({ id, no }) => (typeof set === 'number' ? no === set : id === set));
}

/**
 * The set that a leaf of Annex I selects; never chosen by hand against it (Đ3.2). Refuses
 * `CRITERIA_ANNEX_I_UNKNOWN`.
 */
export function setForAnnexI(version: CriteriaVersion, annexI: string): Result<CriteriaSet> {
  const set = version.sets.find((candidate) => candidate.annexI === annexI);
  return set ? ok(set) : refuse('CRITERIA_ANNEX_I_UNKNOWN', { annexI });
}

/** The criteria that are scored, in the order of the sheet. */
export function leavesOf(set: Pick<CriteriaSet, 'parts'>): LeafCriterion[] {
  return set.parts.flatMap((part) => part.criteria.flatMap(leavesUnder));
}

/** The criteria that are scored under a heading, or the criterion itself. */
export function leavesUnder(criterion: Criterion): LeafCriterion[] {
  return isGroup(criterion) ? criterion.criteria.flatMap(leavesUnder) : [criterion];
}
