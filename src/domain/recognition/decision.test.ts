import { expect, test } from 'vitest';
import { plainDate, type Instant } from '../calendar/plain-date.ts';
import { decisionStanding, type DecisionAct } from './decision.ts';

const prepare: DecisionAct = {
  kind: 'prepare',
  seq: 1,
  actor: { kind: 'person', accountId: 'officer' },
  at: '2026-12-01T02:00:00.000Z' as Instant,
  onDay: plainDate(2026, 12, 1),
  data: { number: '3127/QĐ-UBND', dated: plainDate(2026, 12, 4) },
};
const sign: DecisionAct = {
  kind: 'sign',
  seq: 2,
  actor: { kind: 'person', accountId: 'leader' },
  at: '2026-12-04T02:30:00.000Z' as Instant,
  onDay: plainDate(2026, 12, 4),
  data: { certificates: ['15-02839-08-2026'], sha256: 'c0ffee' },
};

test('a decision waits for the leader until it is signed', () => {
  expect(decisionStanding([prepare])).toEqual({
    state: 'prepared',
    seq: 1,
    signedOn: null,
    signedAt: null,
    signedBy: null,
    sha256: null,
  });
  expect(decisionStanding([prepare, sign])).toEqual({
    state: 'signed',
    seq: 2,
    signedOn: '2026-12-04',
    signedAt: '2026-12-04T02:30:00.000Z',
    signedBy: { kind: 'person', accountId: 'leader' },
    sha256: 'c0ffee',
  });
});

test.each([
  ['nothing', []],
  ['a signature alone', [sign]],
  ['two drafts', [prepare, prepare]],
  ['two signatures', [prepare, sign, sign]],
])('a ledger of %s is a fault', (_what, acts) => {
  expect(() => decisionStanding(acts)).toThrow();
});
