import type { CriteriaVersion, PrintDoubt } from './types.ts';

/**
 * What whoever scores this criterion must be told about the printed sheet; `null` asks about the
 * knock-outs at the head of the sheet. Points and marks stand as printed all the same.
 */
export function doubtsOf(
  version: CriteriaVersion,
  setNo: number,
  criterion: string | null,
): PrintDoubt[] {
  return version.doubts.filter(
    (doubt) => doubt.criterion === criterion && doubt.sets.includes(setNo),
  );
}
