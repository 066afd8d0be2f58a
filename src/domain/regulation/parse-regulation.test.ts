import { describe, expect, it } from 'vitest';
import { parseRegulation } from './parse-regulation.ts';
import { REGULATION_DEFAULTS } from './regulation.ts';

describe('a Regulation from JSON', () => {
  it('has the defaults where it says nothing', () => {
    expect(parseRegulation({})).toEqual({ ok: true, value: REGULATION_DEFAULTS });
    expect(REGULATION_DEFAULTS).toEqual({
      quorum: 75,
      chairRequired: true,
      spread: 10,
      markRule: 'majority',
      missingMark: 'lower',
      fiveStarNeedsMarksOf: [3, 4],
      average: 'mean',
      noneReached: true,
      deferredTotals: 'closed',
      publicTexts: 'lookFirst',
      afterEnd: 'reassessment',
      notHigher: 'keepOld',
      ninetyWithoutMark: 'ministry',
      shownMeanwhile: 'provincial',
      communeClock: 'arrival',
      lastDay: 'sameDay',
      cutOffDay: 'excluded',
      hearingDays: '7',
      revokedFrom: 'decisionDay',
      invitedVote: false,
      certificateNumber: '{serial}/{year}/GCN-OCOP',
      warningDays: [180, 120, 60, 30],
      checkGapMonths: 12,
    });
  });

  it('takes every setting', () => {
    const regulation = {
      quorum: 66,
      chairRequired: false,
      spread: 0,
      markRule: 'average',
      missingMark: 'refuse',
      fiveStarNeedsMarksOf: [4],
      average: 'trimmed',
      noneReached: false,
      deferredTotals: 'open',
      publicTexts: 'atOnce',
      afterEnd: 'either',
      notHigher: 'replace',
      ninetyWithoutMark: 'markStar',
      shownMeanwhile: 'older',
      communeClock: 'receipt',
      lastDay: 'dayBefore',
      cutOffDay: 'included',
      hearingDays: '10',
      revokedFrom: 'dayAfter',
      invitedVote: true,
      certificateNumber: '{unit}.{serial}/GCN-UBND',
      warningDays: [90],
      checkGapMonths: 24,
    };
    expect(parseRegulation(regulation)).toEqual({ ok: true, value: regulation });
  });

  it('reads stars in order and once', () => {
    expect(parseRegulation({ fiveStarNeedsMarksOf: [4, 3, 4] })).toMatchObject({
      value: { fiveStarNeedsMarksOf: [3, 4] },
    });
  });

  it('reads warning days from the longest to the shortest and once', () => {
    expect(parseRegulation({ warningDays: [30, 120, 30] })).toMatchObject({
      value: { warningDays: [120, 30] },
    });
  });

  it.each([
    [{ quorum: 0 }, 'REGULATION_OUT_OF_RANGE', { setting: 'quorum', min: 1, max: 100 }],
    [{ quorum: 0.75 }, 'REGULATION_OUT_OF_RANGE', { setting: 'quorum', min: 1, max: 100 }],
    [{ quorum: 101 }, 'REGULATION_OUT_OF_RANGE', { setting: 'quorum', min: 1, max: 100 }],
    [{ spread: -1 }, 'REGULATION_OUT_OF_RANGE', { setting: 'spread', min: 0, max: 100 }],
    [{ spread: '10' }, 'JSON_FIELD_NOT_NUMBER', { path: 'regulation.spread' }],
    [
      { markRule: 'most' },
      'JSON_FIELD_UNKNOWN_VALUE',
      { path: 'regulation.markRule', allowed: 'majority, average, all' },
    ],
    [
      { missingMark: true },
      'JSON_FIELD_UNKNOWN_VALUE',
      { path: 'regulation.missingMark', allowed: 'lower, refuse' },
    ],
    [
      { average: 'median' },
      'JSON_FIELD_UNKNOWN_VALUE',
      { path: 'regulation.average', allowed: 'mean, trimmed' },
    ],
    [
      { fiveStarNeedsMarksOf: [5] },
      'JSON_FIELD_UNKNOWN_VALUE',
      { path: 'regulation.fiveStarNeedsMarksOf[0]', allowed: '3, 4' },
    ],
    [
      { fiveStarNeedsMarksOf: 4 },
      'JSON_FIELD_NOT_LIST',
      { path: 'regulation.fiveStarNeedsMarksOf' },
    ],
    [{ noneReached: 1 }, 'JSON_FIELD_NOT_YES_NO', { path: 'regulation.noneReached' }],
    [{ chairRequired: 'có' }, 'JSON_FIELD_NOT_YES_NO', { path: 'regulation.chairRequired' }],
    [
      { lastDay: 'nextDay' },
      'JSON_FIELD_UNKNOWN_VALUE',
      { path: 'regulation.lastDay', allowed: 'sameDay, dayBefore' },
    ],
    [{ invitedVote: 'no' }, 'JSON_FIELD_NOT_YES_NO', { path: 'regulation.invitedVote' }],
    [
      { checkGapMonths: 0 },
      'REGULATION_OUT_OF_RANGE',
      { setting: 'checkGapMonths', min: 1, max: 36 },
    ],
    [
      { checkGapMonths: 37 },
      'REGULATION_OUT_OF_RANGE',
      { setting: 'checkGapMonths', min: 1, max: 36 },
    ],
    [{ warningDays: [] }, 'REGULATION_OUT_OF_RANGE', { setting: 'warningDays', min: 1, max: 730 }],
    [{ warningDays: [0] }, 'REGULATION_OUT_OF_RANGE', { setting: 'warningDays', min: 1, max: 730 }],
    [
      { warningDays: [731] },
      'REGULATION_OUT_OF_RANGE',
      { setting: 'warningDays', min: 1, max: 730 },
    ],
    [
      { certificateNumber: '{year}/GCN' },
      'CERTIFICATE_NUMBER_PATTERN',
      { pattern: '{year}/GCN', serial: '{serial}', marks: '{serial}, {year}, {unit}', max: 60 },
    ],
    [
      { quorums: 75 },
      'REGULATION_UNKNOWN_SETTING',
      {
        setting: 'quorums',
        known:
          'quorum, chairRequired, spread, markRule, missingMark, fiveStarNeedsMarksOf, average, noneReached, deferredTotals, publicTexts, afterEnd, notHigher, ninetyWithoutMark, shownMeanwhile, communeClock, lastDay, cutOffDay, hearingDays, revokedFrom, invitedVote, certificateNumber, warningDays, checkGapMonths',
      },
    ],
    ['strict', 'JSON_FIELD_NOT_OBJECT', { path: 'regulation' }],
  ])('refuses %j', (json, code, data) => {
    expect(parseRegulation(json)).toEqual({ ok: false, refusals: [{ code, data }] });
  });
});
