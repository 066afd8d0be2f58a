import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { plainDate, type Instant } from '#domain/calendar/plain-date.ts';
import { hashOf } from './append-act.ts';

const ACCEPT = {
  subjectKind: 'dossier',
  subjectId: 'd1',
  afterSeq: 5,
  kind: 'accept',
  actor: { kind: 'person', accountId: 'a1' },
  role: 'officeOfficer',
  at: '2026-09-14T02:30:00.000Z' as Instant,
  onDay: plainDate(2026, 9, 14),
  data: { samples: 5, note: 'đủ' },
} as const;

/** Written out, for whoever checks the ledger with another program: hashes of years hang on it. */
const WRITTEN =
  '["dossier","d1",6,"accept","a1","officeOfficer","2026-09-14T02:30:00.000Z","2026-09-14",{"note":"đủ","samples":5}]';

test('the hash of an act is that of the hash before it with the act behind it', () => {
  const previous = Buffer.alloc(32, 7);
  const expected = createHash('sha256').update(previous).update(WRITTEN).digest('hex');
  expect(hashOf(ACCEPT, previous).toString('hex')).toBe(expected);
});

test('the first act of a subject has none before it', () => {
  const expected = createHash('sha256').update(WRITTEN).digest('hex');
  expect(hashOf(ACCEPT, null).toString('hex')).toBe(expected);
});
