import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { testDatabase } from '../testing/test-database.ts';
import { searchAccounts } from './search-accounts.ts';

const { db } = await testDatabase('units');
const day = plainDate(2026, 11, 24);
const LAO_CAI = 'c:15';
const reach = {
  ...{ producerIds: new Set<string>(), sessionIds: new Set<string>() },
  ...{ withinUnits: new Set([LAO_CAI]), day },
};

/** The letters that Vietnamese is written with, put together and apart, and what stands between words. */
const LETTERS = [
  ..."aăâđêôơưyÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬĐÈẾỆÌỈỊÒỐỜÙỨỲỸaZ09 _%-‐–—'’`´\u0300\u0309\u0303\u0301\u0323\t\u00a0",
];
const texts = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 });

test('the database folds as the domain does', async () => {
  const drawn = [
    'Giàng Thị Mẩy',
    'HOÀNG  VĂN Đủ',
    'Hoa\u0300 Bình – Lào Cai',
    ...fc.sample(texts, { seed: 6, numRuns: 300 }),
  ];
  const { rows } = await sql<{ folded: string }>`
    select fold_text(one) as folded from unnest(${drawn}::text[]) with ordinality as drawn (one, no)
    order by no`.execute(db);
  expect(rows.map(({ folded }) => folded)).toEqual(drawn.map(fold));
});

test('accounts are found by page, by part of a name whatever its signs, by the place of a role in force, and by the role', async () => {
  const { rows } = await sql<{ id: string }>`
    insert into account (id, sign_in_name, display_name, body_name, password_hash, created_at)
    select md5('account ' || n)::uuid, 'nguoi_' || n, 'Người ' || chr(64 + n), 'Sở 100%', 'no password opens it', now()
    from generate_series(1, 7) as n returning id`.execute(db);
  const held = (at: number, role: string, unit: string, to: string | null) =>
    sql`insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to)
      values (md5(${`grant ${at}`})::uuid, ${rows[at]?.id}, ${role}, ${unit}, '2026-01-01', ${to})`.execute(
      db,
    );
  for (const at of [0, 1, 2, 3]) await held(at, 'communeOfficer', 'c:02839', null);
  await held(4, 'leader', LAO_CAI, '2026-11-24');
  await held(5, 'leader', LAO_CAI, '2026-11-23');
  const all = { words: '', role: null, day, offset: 0, limit: 25 };
  const found = async (asked: Partial<typeof all> | { role: 'leader' }) => {
    const list = await searchAccounts(db, reach, { ...all, ...asked });
    return [list.total, list.rows.map(({ displayName }) => displayName.slice(-1)).join('')];
  };
  expect(await found({})).toEqual([6, 'ABCDEF']);
  expect(await found({ offset: 4, limit: 4 })).toEqual([6, 'EF']);
  expect(await found({ words: fold('NGƯỜI b') })).toEqual([1, 'B']);
  expect(await found({ words: 'nguoi_3' })).toEqual([1, 'C']);
  expect(await found({ words: '100%' })).toEqual([6, 'ABCDEF']);
  expect(await found({ words: '1%0' })).toEqual([0, '']);
  expect(await found({ words: fold('xã Bắc Hà') })).toEqual([4, 'ABCD']);
  expect(await found({ words: fold('Lào Cai') })).toEqual([1, 'E']);
  expect(await found({ role: 'leader' })).toEqual([1, 'E']);
});
