import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { AUDIT_OBJECT_KINDS, type AuditEvent } from '#domain/audit/entry.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeAccount, makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listAudit, type AuditFilter } from './list-audit.ts';
import { noteAudit, type AuditNote } from './note-audit.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.laoCai });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
const tried = await makeAccount(deps, { name: 'Lù Văn Toàn', signInName: '0900000125' });

const NOTE: AuditNote = {
  accountId: officer.accountId,
  address: '113.160.12.77',
  event: 'readDossier',
  object: { kind: 'dossier', id: 'd-1' },
  outcome: 'done',
};
const EVERYTHING: AuditFilter = {
  account: '',
  event: null,
  object: '',
  from: null,
  to: null,
  refusedOnly: false,
  page: 1,
};

async function seen(filter: Partial<AuditFilter> = {}): Promise<readonly AuditEvent[]> {
  const { rows, total } = valueOf(await listAudit(deps, inspector, { ...EVERYTHING, ...filter }));
  expect(total).toBe(rows.length);
  return rows.map((row) => row.event).toSorted();
}

await noteAudit(deps, NOTE);
await noteAudit(deps, { ...NOTE, event: 'export', outcome: 'NOT_ALLOWED' });
const stranger = {
  accountId: null,
  object: null,
  event: 'signIn',
  outcome: 'SIGN_IN_FAILED',
} as const;
await noteAudit(deps, { ...NOTE, ...stranger, triedName: '0900 000 125' });
await noteAudit(deps, { ...NOTE, ...stranger, triedName: 'mật khẩu gõ nhầm ô' });
await noteAudit(deps, { ...NOTE, accountId: elsewhere.accountId, event: 'signOut', object: null });
deps.clock.moveTo(plainDate(2026, 9, 25));
await noteAudit(deps, { ...NOTE, event: 'readFile', object: { kind: 'file', id: 'f-1' } });

describe('the access log', () => {
  test('says who, when, from which network, what, and how it ended', async () => {
    const filter = { ...EVERYTHING, event: 'readDossier' } as const;
    expect(valueOf(await listAudit(deps, inspector, filter)).rows).toEqual([
      {
        id: expect.any(String),
        at: '2026-09-24T01:00:00.000Z',
        accountName: officer.name,
        address: '113.160.12.0/24',
        event: 'readDossier',
        objectKind: 'dossier',
        objectId: 'd-1',
        objectName: null,
        outcome: 'done',
      },
    ]);
  });

  test('names the account a stranger tried, and keeps no name that nobody has', async () => {
    const filter = { ...EVERYTHING, event: 'signIn' } as const;
    const { rows } = valueOf(await listAudit(deps, inspector, filter));
    expect(rows.map((row) => [row.accountName, row.objectId, row.objectName]).toSorted()).toEqual(
      [
        [null, null, null],
        [null, tried, 'Lù Văn Toàn'],
      ].toSorted(),
    );
    const kept = await sql<{
      all: string;
    }>`select audit_entry::text as all from audit_entry`.execute(deps.db);
    expect(JSON.stringify(kept.rows)).not.toContain('gõ nhầm');
    expect(JSON.stringify(kept.rows)).not.toContain('113.160.12.77');
  });

  test('is narrowed to a person, an event, an object, days and refusals', async () => {
    expect(await seen({ account: officer.name.slice(0, 10) })).toEqual([
      'export',
      'readDossier',
      'readFile',
    ]);
    expect(await seen({ event: 'export' })).toEqual(['export']);
    expect(await seen({ object: 'f-1' })).toEqual(['readFile']);
    expect(await seen({ from: plainDate(2026, 9, 25) })).toEqual(['readFile']);
    expect(await seen({ to: plainDate(2026, 9, 24) })).toEqual([
      'export',
      'readDossier',
      'signIn',
      'signIn',
    ]);
    expect(await seen({ refusedOnly: true })).toEqual(['export', 'signIn', 'signIn']);
    expect(await seen({ account: "' or 1=1 --" })).toEqual([]);
    expect(await seen({ object: '%' })).toEqual([]);
  });

  test('shows an inspector the own province and strangers, and nobody else anything', async () => {
    expect(await seen()).not.toContain('signOut');
    for (const other of [
      officer,
      elsewhere,
      await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
    ]) {
      expect(await codeOf(listAudit(deps, other, EVERYTHING))).toBe('NOT_ALLOWED');
    }
  });

  test.each([
    ["update audit_entry set outcome = 'done'"],
    ['delete from audit_entry'],
    ['truncate audit_entry'],
  ])('is never changed by the application: %s', async (statement) => {
    await expect(sql.raw(statement).execute(deps.db)).rejects.toThrow(
      'permission denied for table audit_entry',
    );
  });
});

test.each(AUDIT_OBJECT_KINDS)('reading a record of the kind %s can be noted', async (kind) => {
  const other = await testInspector();
  await noteAudit(deps, { ...NOTE, accountId: other.accountId, object: { kind, id: 'x-1' } });
  const { rows } = valueOf(await listAudit(deps, other, EVERYTHING));
  expect(rows.find((row) => row.objectKind === kind)).toMatchObject({ objectId: 'x-1' });
});

/** Of another province, so that the lists above stay as they are. */
function testInspector() {
  return makeActor(deps, 'inspector', { unitId: PLACES.vinhLong });
}
