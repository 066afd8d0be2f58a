import { refusal, type Refusal } from '../result.ts';
import { TOTAL_POINTS, checkSet } from './check-set.ts';
import type { VersionReading } from './read-version.ts';
import type { Band, CriteriaSet } from './types.ts';

/** Every fault of a criteria file whose shape could be read, set by set. */
export function checkVersion({ version, sets }: VersionReading): Refusal[] {
  const { bands, partsMax, complete } = version;
  const faults: Refusal[] = [];
  if (!bandsCoverEverything(bands)) faults.push(refusal('CRITERIA_BANDS'));
  const found = partsMax.A + partsMax.B + partsMax.C;
  if (found !== TOTAL_POINTS) faults.push(refusal('CRITERIA_PARTS_MAX', { found }));
  if (complete && sets.length === 0) faults.push(refusal('CRITERIA_NO_SETS'));
  faults.push(...checkDuplicates(version.sets));
  faults.push(...sets.flatMap((reading) => checkSet(reading, partsMax)));
  return faults;
}

/** Five stars down to one, each band ending where the next better one begins (Đ3.3). */
function bandsCoverEverything(bands: readonly Band[]): boolean {
  return (
    bands.length === 5 &&
    bands.every(
      ({ star, min, max, maxInclusive }, index) =>
        star === 5 - index &&
        min < max &&
        max === (bands[index - 1]?.min ?? TOTAL_POINTS) &&
        maxInclusive === (index === 0) &&
        Number.isInteger(min),
    ) &&
    bands[4]?.min === 0
  );
}

/** A set is found by its number, its id and its leaf of Annex I: each must say one set. */
function checkDuplicates(sets: readonly CriteriaSet[]): Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  for (const set of sets) {
    for (const value of [`${set.no}`, set.id, set.annexI]) {
      if (seen.has(value)) faults.push(refusal('CRITERIA_SET_DUPLICATE', { set: set.id, value }));
      seen.add(value);
    }
  }
  return faults;
}
