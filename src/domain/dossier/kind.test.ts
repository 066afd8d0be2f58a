import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { certificateToFollow, type EarlierCertificate, type ProductPast } from './kind.ts';

const TODAY = plainDate(2026, 9, 24);
const IN_FORCE: EarlierCertificate = {
  id: 'c2',
  star: 4,
  validFrom: plainDate(2024, 4, 22),
  validTo: plainDate(2027, 4, 21),
  revokedOn: null,
  revokedBy: null,
  replacedOn: null,
  extendedUntil: null,
  annulledOn: null,
};
const REPLACED = { ...IN_FORCE, id: 'c1', replacedOn: plainDate(2024, 4, 22) };
const LAPSED = { ...IN_FORCE, validTo: plainDate(2026, 9, 23) };
const REVOKED = { ...IN_FORCE, revokedOn: plainDate(2026, 1, 5), revokedBy: '12/QĐ-UBND' };

function past(
  certificates: readonly EarlierCertificate[],
  changes: Partial<ProductPast> = {},
): ProductPast {
  return {
    product: 'Mận',
    certificates,
    today: TODAY,
    afterEnd: 'reassessment',
    handedIn: false,
    ...changes,
  };
}

const follows = (id: string | null) => ({ ok: true, value: id });
const refused = (code: string, data: object) => ({
  ok: false,
  refusals: [{ code, data, field: 'kind' }],
});
const revoked = (code: string) =>
  refused(code, { product: 'Mận', day: '05/01/2026', decision: '12/QĐ-UBND' });

describe('a first dossier', () => {
  test('of a product that never had a star follows on nothing', () => {
    expect(certificateToFollow('first', past([]))).toEqual(follows(null));
  });

  test('is refused while a star is in force, to its last day (Đ7.5, Đ7.6)', () => {
    const answer = refused('FIRST_HAS_STAR', { product: 'Mận', star: 4, until: '21/04/2027' });
    expect(certificateToFollow('first', past([IN_FORCE, REPLACED]))).toEqual(answer);
    const onLastDay = { today: plainDate(2027, 4, 21), afterEnd: 'first' } as const;
    expect(certificateToFollow('first', past([IN_FORCE], onLastDay))).toEqual(answer);
    const dayAfter = { ...onLastDay, today: plainDate(2027, 4, 22) };
    expect(certificateToFollow('first', past([IN_FORCE], dayAfter))).toEqual(follows(null));
  });

  test('after the end is open only where the Regulation says so: by default the history is kept', () => {
    expect(certificateToFollow('first', past([LAPSED]))).toEqual(
      refused('FIRST_HAS_HISTORY', { product: 'Mận', until: '23/09/2026' }),
    );
    expect(certificateToFollow('first', past([REVOKED]))).toEqual(
      revoked('PRODUCT_REVOKED_REASSESSMENT'),
    );
    for (const afterEnd of ['first', 'either'] as const) {
      expect(certificateToFollow('first', past([LAPSED], { afterEnd }))).toEqual(follows(null));
      expect(certificateToFollow('first', past([REVOKED], { afterEnd }))).toEqual(follows(null));
    }
  });
});

describe('an upgrade (Đ7.5)', () => {
  test('follows on the certificate in force', () => {
    expect(certificateToFollow('upgrade', past([IN_FORCE, REPLACED]))).toEqual(follows('c2'));
  });

  test('of five stars has nowhere to go', () => {
    expect(certificateToFollow('upgrade', past([{ ...IN_FORCE, star: 5 }]))).toEqual(
      refused('UPGRADE_HIGHEST', { product: 'Mận' }),
    );
  });

  test.each([
    ['there is none', []],
    ['it was replaced', [REPLACED]],
    ['it lapsed', [LAPSED]],
  ])('is refused when %s', (_why, certificates) => {
    expect(certificateToFollow('upgrade', past(certificates))).toEqual(
      refused('UPGRADE_NEEDS_CERTIFICATE', { product: 'Mận' }),
    );
  });

  test('of a revoked product says by which decision, and which way is open', () => {
    expect(certificateToFollow('upgrade', past([REVOKED]))).toEqual(
      revoked('PRODUCT_REVOKED_REASSESSMENT'),
    );
    expect(certificateToFollow('upgrade', past([REVOKED], { afterEnd: 'first' }))).toEqual(
      revoked('PRODUCT_REVOKED_FIRST'),
    );
    expect(certificateToFollow('upgrade', past([REVOKED], { afterEnd: 'either' }))).toEqual(
      revoked('PRODUCT_REVOKED_EITHER'),
    );
  });
});

describe('a re-assessment (Đ7.6a)', () => {
  const on = (today: ProductPast['today'], handedIn = false) =>
    certificateToFollow('reassessment', past([IN_FORCE], { today, handedIn }));

  test('is taken from 180 to 120 days before the end', () => {
    expect(on(plainDate(2026, 10, 23))).toEqual(follows('c2'));
    expect(on(plainDate(2026, 12, 22))).toEqual(follows('c2'));
  });

  test('late is handed in while an extension stands, to its last day (Đ12.3)', () => {
    const extended = { ...LAPSED, extendedUntil: plainDate(2027, 3, 22) };
    for (const today of [plainDate(2026, 8, 1), plainDate(2026, 9, 24), plainDate(2027, 3, 22)])
      expect(certificateToFollow('reassessment', past([extended], { today }))).toEqual(
        follows('c2'),
      );
    const after = { today: plainDate(2027, 3, 23), afterEnd: 'first' } as const;
    expect(certificateToFollow('reassessment', past([extended], after))).toMatchObject({
      ok: false,
    });
  });

  test('is too early 181 days before the end, too late 119 days before it', () => {
    expect(on(plainDate(2026, 10, 22))).toEqual(
      refused('REASSESSMENT_TOO_EARLY', { opens: '23/10/2026', closes: '22/12/2026' }),
    );
    expect(on(plainDate(2026, 12, 23))).toEqual(
      refused('REASSESSMENT_TOO_LATE', { closes: '22/12/2026' }),
    );
  });

  test('that was handed in in time may be completed after the window, and after the end', () => {
    expect(on(plainDate(2026, 12, 23), true)).toEqual(follows('c2'));
    expect(on(plainDate(2027, 5, 1), true)).toEqual(follows('c2'));
  });

  test('is the way back after expiry and revocation, but where the Regulation begins anew', () => {
    for (const afterEnd of ['reassessment', 'either'] as const) {
      for (const ended of [LAPSED, REVOKED])
        expect(certificateToFollow('reassessment', past([ended], { afterEnd }))).toEqual(
          follows('c2'),
        );
    }
    const anew = { afterEnd: 'first' } as const;
    expect(certificateToFollow('reassessment', past([LAPSED], anew))).toEqual(
      refused('REASSESSMENT_BEGINS_ANEW', { product: 'Mận', until: '23/09/2026' }),
    );
    expect(certificateToFollow('reassessment', past([REVOKED], anew))).toEqual(
      revoked('PRODUCT_REVOKED_FIRST'),
    );
  });

  test('is refused for a product that never had a certificate', () => {
    expect(certificateToFollow('reassessment', past([]))).toEqual(
      refused('REASSESSMENT_NEEDS_CERTIFICATE', { product: 'Mận' }),
    );
  });
});
