import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { CriteriaVersion } from './types.ts';

/**
 * The version a dossier filed on this day keeps for ever (Đ11.1): the newest one in force. Filed
 * on 21/05/2026: 148; on 22/05/2026: 26/2026. Refuses `CRITERIA_NONE_IN_FORCE`.
 */
export function versionInForce(
  versions: readonly CriteriaVersion[],
  filedOn: PlainDate,
): Result<CriteriaVersion> {
  let newest: CriteriaVersion | undefined;
  for (const version of versions) {
    if (version.effectiveFrom > filedOn) continue;
    if (!newest || version.effectiveFrom > newest.effectiveFrom) newest = version;
  }
  if (newest) return ok(newest);
  return refuse('CRITERIA_NONE_IN_FORCE', { day: formatVietnameseDate(filedOn) });
}

/** What Đ11.2 leaves open: whether the day a decision lapses is its last day or already too late. */
export interface LapseSettings {
  readonly lastDayCounts: boolean;
}

export const LAPSE_SETTINGS: LapseSettings = { lastDayCounts: true };

/**
 * Whether anything may still be filed or finished under a version on this day: between its first
 * day and its lapse both the old and the new decision can be at work. Refuses
 * `CRITERIA_NOT_YET_IN_FORCE` and `CRITERIA_LAPSED`.
 */
export function usableOn(
  version: CriteriaVersion,
  day: PlainDate,
  settings: LapseSettings = LAPSE_SETTINGS,
): Result<CriteriaVersion> {
  const { decision, effectiveFrom, lapses } = version;
  if (day < effectiveFrom) {
    const from = formatVietnameseDate(effectiveFrom);
    return refuse('CRITERIA_NOT_YET_IN_FORCE', { decision, from });
  }
  if (lapses === undefined || day < lapses || (day === lapses && settings.lastDayCounts)) {
    return ok(version);
  }
  return refuse('CRITERIA_LAPSED', { decision, lapsed: formatVietnameseDate(lapses) });
}
