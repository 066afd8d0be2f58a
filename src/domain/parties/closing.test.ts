import { describe, expect, test } from 'vitest';
import { plainDate as d } from '../calendar/plain-date.ts';
import { checkAlone, checkClosing, checkFreeToClose, type Closing } from './closing.ts';

const TODAY = d(2026, 11, 30);
const STOPPED: Closing = { kind: 'stopped', on: TODAY, reason: 'đã trả giấy đăng ký' };
const ME = 'me';

function codes(closing: Closing) {
  const result = checkClosing(closing, ME, TODAY);
  return result.ok ? [] : result.refusals.map(({ code, field }) => [code, field]);
}

describe('a closing', () => {
  test('is kept tidied, and names another entry only where its kind does', () => {
    const said = { ...STOPPED, reason: ' đã  trả giấy\r\n', into: 'other' };
    expect(checkClosing(said, ME, TODAY)).toEqual({
      ok: true,
      value: { kind: 'stopped', on: TODAY, reason: 'đã  trả giấy' },
    });
    expect(checkClosing({ ...STOPPED, kind: 'same', into: 'other' }, ME, TODAY)).toEqual({
      ok: true,
      value: { ...STOPPED, kind: 'same', into: 'other' },
    });
  });

  test.each([
    ['is said from yesterday', { on: d(2026, 11, 29) }, []],
    ['is not said for tomorrow', { on: d(2026, 12, 1) }, [['CLOSING_AHEAD', 'on']]],
    ['says why', { reason: ' \n' }, [['CLOSING_WITHOUT_REASON', 'reason']]],
    ['names the other', { kind: 'same' } as const, [['CLOSING_INTO_MISSING', 'into']]],
    [
      'names the other, not itself',
      { kind: 'becameAnother', into: ME } as const,
      [['CLOSING_INTO_ITSELF', 'into']],
    ],
  ])('%s', (_name, change, expected) => {
    expect(codes({ ...STOPPED, ...change })).toEqual(expected);
  });

  test('is the work of two where it leads to another entry', () => {
    expect(checkAlone('stopped').ok).toBe(true);
    expect(checkAlone('enteredByMistake').ok).toBe(true);
    expect(checkAlone('same')).toMatchObject({ refusals: [{ code: 'CLOSING_NEEDS_TWO' }] });
    expect(checkAlone('becameAnother')).toMatchObject({
      refusals: [{ code: 'CLOSING_NEEDS_TWO' }],
    });
  });
});

describe('what stands in the way of a closing', () => {
  const free = { product: 'Mận sấy', hasOpenDossier: false, starUntil: null };
  const starred = { ...free, starUntil: d(2026, 6, 30) };

  test.each([
    ['nothing', { ...STOPPED }, free, []],
    [
      'a dossier under way',
      { ...STOPPED },
      { ...free, hasOpenDossier: true },
      ['CLOSING_DOSSIER_UNDER_WAY'],
    ],
    [
      'a star, on its last day',
      { ...STOPPED, on: d(2026, 6, 30) },
      starred,
      ['CLOSING_STAR_IN_FORCE'],
    ],
    ['no star from the day after', { ...STOPPED, on: d(2026, 7, 1) }, starred, []],
    [
      'a certificate that has ended, of a mistake',
      { ...STOPPED, kind: 'enteredByMistake' } as const,
      { ...free, starUntil: d(2020, 1, 1) },
      ['CLOSING_CERTIFICATE_THERE'],
    ],
  ])('%s', (_name, closing, product, expected) => {
    const result = checkFreeToClose(closing, [product], TODAY);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(expected);
  });

  test('is said of each product by name', () => {
    const both = [
      { ...free, hasOpenDossier: true },
      { ...starred, product: 'Chè', starUntil: TODAY },
    ];
    expect(checkFreeToClose(STOPPED, both, TODAY)).toMatchObject({
      refusals: [{ data: { product: 'Mận sấy' } }, { data: { product: 'Chè', day: '30/11/2026' } }],
    });
  });
});
