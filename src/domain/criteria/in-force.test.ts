import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { usableOn, versionInForce } from './in-force.ts';
import { parseCriteriaVersion } from './parse-version.ts';
import { SMALL_VERSION, changed } from './testing/small-version.ts';
import type { CriteriaVersion } from './types.ts';

function version(decision: string, effectiveFrom: string, lapses: string | null): CriteriaVersion {
  const changes = [
    ['decision', decision],
    ['effectiveFrom', effectiveFrom],
    ['lapses', lapses],
  ] as const;
  const json = changes.reduce((value, [path, to]) => changed(value, path, to), SMALL_VERSION);
  const parsed = parseCriteriaVersion(json);
  if (!parsed.ok) throw new Error(parsed.refusals[0].code);
  return parsed.value;
}

const OLD = version('148/QĐ-TTg', '2023-02-24', '2026-07-21');
const NEW = version('26/2026/QĐ-TTg', '2026-05-22', null);

describe('the version a dossier is filed under (Đ11.1)', () => {
  const inForce = (day: ReturnType<typeof plainDate>): string => {
    const found = versionInForce([NEW, OLD], day);
    return found.ok ? found.value.decision : found.refusals[0].code;
  };

  it('is the old one on 21/05/2026 and the new one from 22/05/2026', () => {
    expect(inForce(plainDate(2026, 5, 21))).toBe('148/QĐ-TTg');
    expect(inForce(plainDate(2026, 5, 22))).toBe('26/2026/QĐ-TTg');
    expect(inForce(plainDate(2031, 1, 1))).toBe('26/2026/QĐ-TTg');
  });

  it('is refused before the first decision', () => {
    expect(versionInForce([NEW, OLD], plainDate(2023, 2, 23))).toEqual({
      ok: false,
      refusals: [{ code: 'CRITERIA_NONE_IN_FORCE', data: { day: '23/02/2023' } }],
    });
  });
});

describe('work under a version that lapses (Đ11.2)', () => {
  it('goes on between the new decision and the lapse of the old one', () => {
    expect(usableOn(OLD, plainDate(2026, 5, 22))).toEqual({ ok: true, value: OLD });
    expect(usableOn(OLD, plainDate(2026, 7, 20))).toEqual({ ok: true, value: OLD });
  });

  it('counts the day of the lapse itself only when the setting says so', () => {
    const lapsed = {
      ok: false,
      refusals: [
        { code: 'CRITERIA_LAPSED', data: { decision: '148/QĐ-TTg', lapsed: '21/07/2026' } },
      ],
    };
    const day = plainDate(2026, 7, 21);
    expect(usableOn(OLD, day)).toEqual({ ok: true, value: OLD });
    expect(usableOn(OLD, day, { lastDayCounts: false })).toEqual(lapsed);
    expect(usableOn(OLD, plainDate(2026, 7, 22))).toEqual(lapsed);
  });

  it('begins with the first day in force, and not before', () => {
    expect(usableOn(NEW, plainDate(2026, 5, 22))).toEqual({ ok: true, value: NEW });
    expect(usableOn(NEW, plainDate(2026, 5, 21))).toEqual({
      ok: false,
      refusals: [
        {
          code: 'CRITERIA_NOT_YET_IN_FORCE',
          data: { decision: '26/2026/QĐ-TTg', from: '22/05/2026' },
        },
      ],
    });
  });
});
