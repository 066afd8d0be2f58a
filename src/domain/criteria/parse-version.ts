import { okUnless, type Refusal, type Result } from '../result.ts';
import { checkVersion } from './check-version.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readVersion } from './read-version.ts';
import type { CriteriaVersion } from './types.ts';

/**
 * A criteria file (format `ocop-criteria/1`) as a frozen version, or every fault of the file: its
 * shape, the bands, sums at each level, codes, options and minimum marks.
 */
export function parseCriteriaVersion(json: unknown): Result<CriteriaVersion> {
  const faults: Refusal[] = [];
  const reading = readVersion({ value: json, path: '', faults });
  faults.push(...checkVersion(reading));
  return okUnless(faults, deepFreeze(reading.version));
}
