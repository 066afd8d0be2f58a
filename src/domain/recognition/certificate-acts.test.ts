import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { certificateStanding, type CertificateAct } from './certificate-acts.ts';

const issue: CertificateAct = {
  kind: 'issue',
  data: { validFrom: plainDate(2026, 12, 4), validTo: plainDate(2029, 12, 3) },
};
const extend: CertificateAct = { kind: 'extend', data: { until: plainDate(2030, 6, 1) } };
const replace: CertificateAct = {
  kind: 'replace',
  data: { by: 'newer', from: plainDate(2030, 2, 1) },
};
const revoke: CertificateAct = {
  kind: 'revoke',
  data: { ground: 'c', decisionNumber: '88/QĐ-UBND', from: plainDate(2030, 3, 1) },
};

test('a certificate is what its acts have made of it', () => {
  const fresh = {
    validFrom: '2026-12-04',
    validTo: '2029-12-03',
    revokedOn: null,
    revokedBy: null,
    replacedOn: null,
    replacedBy: null,
    extendedUntil: null,
  };
  expect(certificateStanding([issue])).toEqual(fresh);
  expect(certificateStanding([issue, extend])).toEqual({ ...fresh, extendedUntil: '2030-06-01' });
  expect(certificateStanding([issue, extend, replace, revoke])).toEqual({
    ...fresh,
    extendedUntil: '2030-06-01',
    replacedOn: '2030-02-01',
    replacedBy: 'newer',
    revokedOn: '2030-03-01',
    revokedBy: '88/QĐ-UBND',
  });
});

test.each([
  ['nothing', []],
  ['a revocation', [revoke]],
  ['two issues', [issue, issue]],
])('a ledger of %s is a fault', (_what, acts) => {
  expect(() => certificateStanding(acts)).toThrow();
});
