import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, checkAct } from '../acts/subject.ts';
import { ROLES } from '../access/rights.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import { plainDate, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import {
  certificateStateOn,
  holdsStar,
  isExtended,
  isStarInForce,
  lastDayOf,
} from './certificate.ts';
import {
  CERTIFICATE,
  type CertificateAct,
  type CertificateActKind,
  type CertificateStanding,
} from './certificate-acts.ts';
import { checkExtension, endedBy, lastExtension } from './extension.ts';

const ISSUED = plainDate(2024, 2, 29);
const ENDS = plainDate(2027, 2, 28);
const EDGES: readonly [PlainDate, ...PlainDate[]] = [
  ISSUED,
  addDays(ENDS, -180),
  ENDS,
  addDays(ENDS, 1),
  addDays(ENDS, 180),
  addDays(ENDS, 181),
  plainDate(2026, 8, 31),
];
const KEPT = ['transitional', true];
const aDay = days({ from: addDays(ISSUED, -1), to: addDays(ENDS, 400), edges: EDGES });

/** Something that happens to a certificate, on a day that matters or any other. */
const something = fc.record({
  kind: fc.constantFrom<CertificateActKind>(
    'revoke',
    'withdrawRecognition',
    'replace',
    'reinstate',
    'askExtension',
    'dropExtension',
    'extend',
    'endExtension',
    'readExtension',
    'askAnnulment',
    'keep',
    'annul',
    'issue',
  ),
  on: aDay,
});

function dataOf(kind: CertificateActKind, on: PlainDate): object {
  switch (kind) {
    case 'issue':
      return { validFrom: ISSUED, validTo: ENDS };
    case 'revoke':
      return { ground: 'c', decisionNumber: '88/QĐ-UBND', from: on };
    case 'withdrawRecognition':
      return { decisionNumber: '88/BNNMT', from: on };
    case 'replace':
      return { by: 'newer', from: on };
    case 'extend':
    case 'endExtension':
      return { until: on };
    case 'askExtension':
      return { until: on, number: '19/SNNMT', dated: ISSUED, ground: 'x' };
    default:
      return { reason: 'x' };
  }
}

function after(before: CertificateStanding, kind: CertificateActKind, on: PlainDate) {
  if (!ROLES.some((role) => checkAct(CERTIFICATE, before, kind, role).ok)) return before;
  const by = { actor: { kind: 'person', accountId: 'leader' }, role: 'leader' } as const;
  const when = { at: '2026-12-04T02:30:00.000Z' as Instant, onDay: on };
  const act = { kind, data: dataOf(kind, on), seq: before.seq + 1, ...by, ...when };
  return apply(CERTIFICATE, before, act as CertificateAct);
}

/** Each state by its own words, written a second time: exactly one of them holds. */
function statesThatHold(one: CertificateStanding, day: PlainDate): readonly string[] {
  const gone = (on: PlainDate | null) => on !== null && on <= day;
  const last = lastDayOf(one);
  const annulled = one.annulledOn !== null;
  const revoked = !annulled && gone(one.revokedOn);
  const replaced = !annulled && !revoked && gone(one.replacedOn);
  const stands = !annulled && !revoked && !replaced;
  const holds = {
    annulled,
    revoked,
    replaced,
    expired: stands && last < day,
    transitional: stands && last >= day && day > ENDS,
    expiring: stands && last >= day && day <= ENDS && addDays(last, -180) <= day,
    valid: stands && day <= ENDS && addDays(last, -180) > day,
  };
  return Object.entries(holds).flatMap(([state, is]) => (is ? [state] : []));
}

test('whatever happens to a certificate, in whatever order, it has exactly one state on each day', () => {
  const issued = after(CERTIFICATE.nothing(), 'issue', ISSUED);
  fc.assert(
    fc.property(fc.array(something, { maxLength: 12 }), aDay, (happened, day) => {
      const standing = happened.reduce((one, { kind, on }) => after(one, kind, on), issued);
      const state = certificateStateOn(standing, day);
      expect(statesThatHold(standing, day)).toEqual([state]);
      const shown = day >= ISSUED && holdsStar(state);
      expect(isStarInForce(standing, day)).toBe(shown);
      // Only the extension of Đ12.3 keeps a star beyond its own last day, to the exact last of it.
      if (shown && day > ENDS) expect([state, isExtended(standing, day)]).toEqual(KEPT);
    }),
    { seed: 12_2026, numRuns: 4000 },
  );
});

test('what was entered and not confirmed has no day', () => {
  const entered = after(CERTIFICATE.nothing(), 'enter', ISSUED);
  for (const one of [entered, after(entered, 'returnEntry', ISSUED)])
    for (const day of EDGES) expect(isStarInForce(one, day)).toBe(false);
});

test('an extension that may be asked keeps the star to its last day and not one more, however early a result ends it', () => {
  const issued = after(CERTIFICATE.nothing(), 'issue', ISSUED);
  fc.assert(
    fc.property(aDay, aDay, aDay, aDay, (today, until, resultOn, day) => {
      if (!checkExtension(issued, { until, dated: today }, today).ok) return;
      const extended = after(issued, 'extend', until);
      expect(until <= lastExtension(ENDS)).toBe(true);
      expect(isStarInForce(extended, day)).toBe(day >= ISSUED && day <= until);
      expect(checkExtension(extended, { until, dated: today }, today).ok).toBe(false);
      const last = endedBy(extended, resultOn);
      const ended = last === null ? extended : after(extended, 'endExtension', last);
      const before = day < resultOn || day <= ENDS;
      expect(isStarInForce(ended, day)).toBe(day >= ISSUED && day <= until && before);
    }),
    { seed: 26_2026, numRuns: 4000 },
  );
});
