import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { days } from '#domain/calendar/testing/days.ts';
import { backupName, outdated, parseInterval } from './backup-plan.ts';

describe('how often a backup is made', () => {
  test.each([
    ['24h', 86_400_000],
    ['1d', 86_400_000],
    ['90m', 5_400_000],
    ['1m', 60_000],
    ['0h', undefined],
    ['24', undefined],
    ['-1h', undefined],
    ['1w', undefined],
    ['', undefined],
  ])('%j is %s milliseconds', (text, expected) => {
    expect(parseInterval(text)).toBe(expected);
  });
});

describe('the backups that are kept', () => {
  test('are the newest; files of other names are never touched', () => {
    const names = [
      'saoque-2026-11-03T01-00-00Z.zip',
      'saoque-2026-11-01T01-00-00Z.zip',
      'ảnh cưới.zip',
      'saoque-2026-11-02T01-00-00Z.zip',
      'saoque-2026-11-02T01-00-00Z.zip.part',
    ];
    expect(outdated(names, 2)).toEqual(['saoque-2026-11-01T01-00-00Z.zip']);
    expect(outdated(names, 3)).toEqual([]);
  });

  test('are never fewer than asked for, whatever the days', () => {
    const day = days({
      from: plainDate(2026, 1, 1),
      to: plainDate(2045, 12, 31),
      edges: [plainDate(2029, 12, 31)],
    });
    const moment = fc
      .tuple(day, fc.nat(86_399_999))
      .map(([one, after]) => new Date(Date.parse(one) + after));
    fc.assert(
      fc.property(
        fc.uniqueArray(moment.map(backupName)),
        fc.integer({ min: 1, max: 20 }),
        (names, keep) => {
          const left = names.filter((name) => !outdated(names, keep).includes(name));
          expect(left).toHaveLength(Math.min(keep, names.length));
          expect(left.toSorted()).toEqual(names.toSorted().slice(-keep));
        },
      ),
      { seed: 26 },
    );
  });
});
