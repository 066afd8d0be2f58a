import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { certificateToFollow, type EarlierCertificate } from './kind.ts';

const IN_FORCE: EarlierCertificate = {
  id: 'c2',
  validFrom: plainDate(2024, 4, 22),
  validTo: plainDate(2027, 4, 21),
  revokedOn: null,
  replacedOn: null,
  extendedUntil: null,
};
const REPLACED = { ...IN_FORCE, id: 'c1', replacedOn: plainDate(2024, 4, 22) };
const TODAY = plainDate(2026, 9, 24);

describe('a first dossier', () => {
  test('follows on no certificate, even when the product has one', () => {
    expect(certificateToFollow('first', 'Mận', [IN_FORCE], TODAY)).toEqual({
      ok: true,
      value: null,
    });
  });
});

describe('an upgrade (Đ7.5)', () => {
  test('follows on the certificate in force', () => {
    expect(certificateToFollow('upgrade', 'Mận', [IN_FORCE, REPLACED], TODAY)).toEqual({
      ok: true,
      value: 'c2',
    });
  });

  test.each([
    ['there is none', []],
    ['it was replaced', [REPLACED]],
    ['it was revoked', [{ ...IN_FORCE, revokedOn: plainDate(2026, 1, 5) }]],
    ['it lapsed', [{ ...IN_FORCE, validTo: plainDate(2026, 9, 23) }]],
  ])('is refused when %s', (_why, certificates) => {
    expect(certificateToFollow('upgrade', 'Mận', certificates, TODAY)).toEqual({
      ok: false,
      refusals: [{ code: 'UPGRADE_NEEDS_CERTIFICATE', data: { product: 'Mận' }, field: 'kind' }],
    });
  });
});

describe('a re-assessment (Đ7.6a)', () => {
  test.each([
    ['180 days before the end', plainDate(2026, 10, 23)],
    ['120 days before the end', plainDate(2026, 12, 22)],
  ])('is taken %s', (_when, day) => {
    expect(certificateToFollow('reassessment', 'Mận', [IN_FORCE], day)).toEqual({
      ok: true,
      value: 'c2',
    });
  });

  test('is too early 181 days before the end', () => {
    const answer = certificateToFollow('reassessment', 'Mận', [IN_FORCE], plainDate(2026, 10, 22));
    expect(answer).toEqual({
      ok: false,
      refusals: [
        {
          code: 'REASSESSMENT_TOO_EARLY',
          data: { opens: '23/10/2026', closes: '22/12/2026' },
          field: 'kind',
        },
      ],
    });
  });

  test('is too late 119 days before the end', () => {
    const answer = certificateToFollow('reassessment', 'Mận', [IN_FORCE], plainDate(2026, 12, 23));
    expect(answer).toEqual({
      ok: false,
      refusals: [{ code: 'REASSESSMENT_TOO_LATE', data: { closes: '22/12/2026' }, field: 'kind' }],
    });
  });

  test('is refused for a product that never had a certificate', () => {
    expect(certificateToFollow('reassessment', 'Mận', [], TODAY)).toEqual({
      ok: false,
      refusals: [
        { code: 'REASSESSMENT_NEEDS_CERTIFICATE', data: { product: 'Mận' }, field: 'kind' },
      ],
    });
  });
});
