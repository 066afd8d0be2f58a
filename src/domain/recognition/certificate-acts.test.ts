import { standingOf } from '../acts/subject.ts';
import { expect, test } from 'vitest';
import { isStarInForce } from './certificate.ts';
import { plainDate, type Instant } from '../calendar/plain-date.ts';
import { type CertificateAct, type CertificateActKind, CERTIFICATE } from './certificate-acts.ts';

/** Acts in a row, as the leader did them on 04/12/2026. */
function ledger(
  ...acts: { readonly kind: CertificateActKind; readonly data: object }[]
): readonly CertificateAct[] {
  const by = { actor: { kind: 'person', accountId: 'leader' }, role: 'leader' } as const;
  const when = { at: '2026-12-04T02:30:00.000Z' as Instant, onDay: plainDate(2026, 12, 4) };
  return acts.map((act, nth) => ({ ...act, ...by, ...when, seq: nth + 1 }) as CertificateAct);
}

const standing = (...acts: Parameters<typeof ledger>) => standingOf(CERTIFICATE, ledger(...acts));

const issue = {
  kind: 'issue',
  data: { validFrom: plainDate(2026, 12, 4), validTo: plainDate(2029, 12, 3) },
} as const;
const extend = { kind: 'extend', data: { until: plainDate(2030, 6, 1) } } as const;
const replace = { kind: 'replace', data: { by: 'newer', from: plainDate(2030, 2, 1) } } as const;
const revoke = {
  kind: 'revoke',
  data: { ground: 'c', decisionNumber: '88/QĐ-UBND', from: plainDate(2030, 3, 1) },
} as const;

test('a certificate is what its acts have made of it', () => {
  const fresh = {
    state: 'issued',
    seq: 1,
    validFrom: '2026-12-04',
    validTo: '2029-12-03',
    revokedOn: null,
    revokedBy: null,
    replacedOn: null,
    replacedBy: null,
    extendedUntil: null,
    annulledOn: null,
    enteredBy: null,
    enteredOn: null,
    returned: null,
    asked: null,
    extensionAsked: null,
    extension: null,
    extensionReadOn: null,
    extensionDroppedOn: null,
  };
  const extension = {
    until: '2030-06-01',
    number: '',
    dated: '2026-12-04',
    ground: '',
    on: '2026-12-04',
  };
  expect(standing(issue)).toEqual(fresh);
  expect(standing(issue, extend)).toEqual({
    ...fresh,
    seq: 2,
    extendedUntil: '2030-06-01',
    extension,
  });
  expect(standing(issue, extend, replace, revoke)).toEqual({
    ...fresh,
    seq: 4,
    extendedUntil: '2030-06-01',
    extension,
    replacedOn: '2030-02-01',
    replacedBy: 'newer',
    revokedOn: '2030-03-01',
    revokedBy: '88/QĐ-UBND',
  });
});

test.each([
  ['a revocation', [revoke]],
  ['two issues', [issue, issue]],
])('a ledger of %s is a fault', (_what, acts) => {
  expect(() => standing(...acts)).toThrow();
});

test('before its issue there is no certificate, and on no day a star', () => {
  const nothing = CERTIFICATE.nothing();
  expect([nothing.state, isStarInForce(nothing, plainDate(1, 1, 2))]).toEqual(['none', false]);
});
