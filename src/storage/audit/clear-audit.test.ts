import { expect, test } from 'vitest';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { testDatabase } from '../testing/test-database.ts';
import { addAuditEntry, clearAudit } from './audit-entries.ts';

const { db } = await testDatabase();
const OLD = '00000000-0000-4000-8000-000000000001';
const YOUNG = '00000000-0000-4000-8000-000000000002';

test('the server clears what is older than the days that are kept, and can clear nothing younger', async () => {
  const daysAgo = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString() as Instant;
  const entry = {
    accountId: null,
    address: '',
    event: 'signIn',
    object: null,
    outcome: 'done',
  } as const;
  await addAuditEntry(db, { ...entry, id: OLD, at: daysAgo(31) });
  await addAuditEntry(db, { ...entry, id: YOUNG, at: daysAgo(29) });
  for (const days of [29, 0, -1]) {
    await expect(clearAudit(db, days)).rejects.toThrow('kept for at least 30 days');
  }
  expect(await clearAudit(db, 32)).toBe(0);
  expect(await clearAudit(db, 30)).toBe(1);
  expect(await db.selectFrom('auditEntry').select('id').execute()).toEqual([{ id: YOUNG }]);
});
