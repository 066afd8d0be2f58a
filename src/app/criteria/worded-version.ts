import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';

/** The versions that have sheets, the newest first: only these have words to take in. */
export function versionsWithSheets({
  criteria,
}: Pick<Deps, 'criteria'>): readonly CriteriaVersion[] {
  return criteria.filter((version) => version.sets.length > 0).toReversed();
}

/** The version with this id; `null` asks for the newest. Refuses WORDING_VERSION_UNKNOWN. */
export function versionToWord(
  deps: Pick<Deps, 'criteria'>,
  id: string | null,
): Result<CriteriaVersion> {
  const versions = versionsWithSheets(deps);
  const version = id === null ? versions[0] : versions.find((one) => one.id === id);
  return version ? ok(version) : refuse('WORDING_VERSION_UNKNOWN', { version: id ?? '' });
}
