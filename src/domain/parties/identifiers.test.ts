import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkEmail } from './email.ts';
import { checkIdentifier } from './identifier.ts';
import { checkPersonalNumber } from './personal-number.ts';
import { checkPhone, formatPhone } from './phone.ts';
import { checkTaxCode } from './tax-code.ts';

const today = plainDate(2026, 9, 24);

function refused(code: string, field: string, data = {}) {
  return { ok: false, refusals: [{ code, data, field }] };
}

describe('a tax code of an enterprise or cooperative', () => {
  test.each([
    ['0305418909', '0305418909'],
    [' 0305 418 909 ', '0305418909'],
    ['0305418909-001', '0305418909-001'],
    ['0305418909001', '0305418909-001'],
  ])('%j is %s', (text, code) => {
    expect(checkTaxCode(text)).toEqual({ ok: true, value: code });
  });

  test.each(['', '030541890', '03054189090', '0305418909-01', '0305418909-000', '03O5418909'])(
    '%j is refused for its form',
    (text) => {
      expect(checkTaxCode(text)).toEqual(
        refused('INVALID_TAX_CODE', 'identifier', { found: text }),
      );
    },
  );

  test('a mistyped or exchanged digit is found by the tenth', () => {
    for (const text of ['0305418908', '0305418919', '0304518909']) {
      expect(checkTaxCode(text)).toEqual(
        refused('TAX_CODE_MISTYPED', 'identifier', { found: text }),
      );
    }
  });

  test('of ten last digits at most one is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (nine) => {
        const right = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).filter(
          (code) => checkTaxCode(code).ok,
        );
        expect(right.length).toBeLessThanOrEqual(1);
      }),
      { seed: 11 },
    );
  });
});

describe('a personal number', () => {
  test.each(['010185000001', '010 185 000 001'])('%j is taken', (text) => {
    expect(checkPersonalNumber(text, today)).toEqual({ ok: true, value: '010185000001' });
  });

  test.each([
    ['010108000001', 'a woman born in 1908'],
    ['010208000001', 'a man born in 2008, who comes of age this year'],
    ['101185000001', 'somebody born abroad'],
  ])('%s is that of %s', (text) => {
    expect(checkPersonalNumber(text, today).ok).toBe(true);
  });

  test.each([
    ['060123456', 'too short'],
    ['0101850000012', 'too long'],
    ['000185000001', 'of no place'],
    ['099185000001', 'of a place that there is not'],
    ['003185000001', 'of a place that there is not'],
    ['010209000001', 'of a child of 17'],
    ['010399000001', 'of somebody born in 2099'],
    ['010985000001', 'of a century that is far away'],
    ['01018500000x', 'not all digits'],
  ])('%j is refused, it is %s', (text) => {
    expect(checkPersonalNumber(text, today)).toEqual(
      refused('INVALID_PERSONAL_NUMBER', 'identifier'),
    );
  });
});

describe('which of the two numbers a producer goes by depends on its kind (Circular 86/2024)', () => {
  const taxCode = '0305418909';
  const personal = '010185000001';

  test.each([
    ['cooperative', taxCode, 'taxCode'],
    ['smallMediumEnterprise', taxCode, 'taxCode'],
    ['household', personal, 'personalNumber'],
    ['cooperativeGroup', personal, 'personalNumber'],
    ['cooperativeGroup', taxCode, 'taxCode'],
    ['farm', personal, 'personalNumber'],
  ] as const)('a %s goes by %s, its %s', (kind, identifier, identifierKind) => {
    expect(checkIdentifier(identifier, kind, today)).toEqual({
      ok: true,
      value: { identifierKind, identifier },
    });
  });

  test('a household’s old tax code is refused with the number to give instead', () => {
    expect(checkIdentifier(taxCode, 'household', today)).toEqual(
      refused('PERSONAL_NUMBER_NEEDED', 'identifier', {
        kind: 'Hộ có đăng ký kinh doanh',
        found: taxCode,
      }),
    );
  });

  test('a cooperative’s director’s number is refused with the code to give instead', () => {
    expect(checkIdentifier(personal, 'cooperative', today)).toEqual(
      refused('TAX_CODE_NEEDED', 'identifier', { kind: 'Hợp tác xã' }),
    );
  });

  test('a wrong number is refused as the number the kind goes by', () => {
    expect(checkIdentifier('01018500000', 'household', today)).toEqual(
      refused('INVALID_PERSONAL_NUMBER', 'identifier'),
    );
    expect(checkIdentifier('01018500000', 'cooperative', today)).toEqual(
      refused('INVALID_TAX_CODE', 'identifier', { found: '01018500000' }),
    );
    expect(checkIdentifier('000185000001', 'farm', today)).toEqual(
      refused('INVALID_PERSONAL_NUMBER', 'identifier'),
    );
  });
});

describe('a phone number is kept in E.164 and shown in groups', () => {
  test.each([
    ['0912345678', '+84912345678', '0912 345 678'],
    ['+84 912 345 678', '+84912345678', '0912 345 678'],
    ['84912345678', '+84912345678', '0912 345 678'],
    ['0912.345.678', '+84912345678', '0912 345 678'],
    ['02133876428', '+842133876428', '0213 387 6428'],
    ['(0213) 3876 428', '+842133876428', '0213 387 6428'],
    ['024 3825 5599', '+842438255599', '024 3825 5599'],
    ['0213876428', '+84213876428', '0213 876 428'],
    ['1900 1234', '+8419001234', '1900 1234'],
    ['1800 599 928', '+841800599928', '1800 599928'],
  ])('%s is %s, shown %s', (text, e164, shown) => {
    expect(checkPhone(text)).toEqual({ ok: true, value: e164 });
    expect(formatPhone(e164)).toBe(shown);
    expect(checkPhone(e164)).toEqual({ ok: true, value: e164 });
  });

  test.each(['', '912345678', '0412345678', '09123456789', '0912345', '113', 'không có'])(
    '%j is refused',
    (text) => {
      expect(checkPhone(text)).toEqual(refused('INVALID_PHONE', 'phone'));
    },
  );
});

describe('an address of e-mail', () => {
  test.each(['htx.banmay@saoque.example', "o'neil+ocop@mail.gov.vn"])('%s is taken', (text) => {
    expect(checkEmail(` ${text} `)).toEqual({ ok: true, value: text });
  });

  test.each(['htx@', 'htx banmay@gmail.com', 'bảnmây@gmail.com', 'a@b', 'a@-b.vn', 'zalo 0912'])(
    '%j is refused',
    (text) => {
      expect(checkEmail(text)).toEqual(refused('INVALID_EMAIL', 'email'));
    },
  );
});
