import { createHash } from 'node:crypto';
import { sql, type KyselyPlugin } from 'kysely';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '#app/ledger/verify-ledger.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { refuse } from '#domain/result.ts';
import type { Db } from '#storage/database.ts';
import { dataKind } from '#storage/operation/data-kind.ts';
import { loadDemo } from './load.ts';
import { TODAY } from './timeline.ts';

/** Loading takes a few seconds, on a machine that does ten other things a minute. */
const SLOW = 300_000;

const deps = await testDeps({ today: TODAY, demo: true });
const { db } = deps;
let statements = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => {
    statements += 1;
    return Promise.resolve(result);
  },
};
await loadDemo({ ...deps, db: db.withPlugin(counting) });

test('loading asks the database no more than it did when it took nine seconds', () => {
  // A clock would measure the machine: 16,400 statements and one hash of a password are what it takes.
  expect(statements).toBeLessThan(17_500);
});

describe('accounts came as on any register', () => {
  test.each([
    [
      'quan-tri',
      'the first from the server',
      [
        ['create', 'server'],
        ['grantRole', 'server'],
        ['choosePassword', 'quan-tri'],
      ],
    ],
    [
      'van-phong',
      'the others from the administrator',
      [
        ['create', 'quan-tri'],
        ['grantRole', 'quan-tri'],
        ['choosePassword', 'van-phong'],
      ],
    ],
    [
      'truong-phong',
      'the first that is the work of two with the server as the second',
      [
        ['create', 'quan-tri'],
        ['requestRole', 'quan-tri'],
        ['grantRole', 'server'],
        ['choosePassword', 'truong-phong'],
      ],
    ],
    [
      'lanh-dao',
      'the next one by two people',
      [
        ['create', 'quan-tri'],
        ['requestRole', 'quan-tri'],
        ['grantRole', 'truong-phong'],
        ['choosePassword', 'lanh-dao'],
      ],
    ],
    [
      'chu-the',
      'a producer’s from the administrator',
      [
        ['create', 'quan-tri'],
        ['grantRole', 'quan-tri'],
        ['choosePassword', 'chu-the'],
      ],
    ],
  ] as const)('%s: %s', async (signInName, _how, acts) => {
    const rows = await db
      .selectFrom('act')
      .innerJoin('account', 'account.id', 'act.subjectId')
      .leftJoin('account as actor', 'actor.id', 'act.actorId')
      .select(['act.kind', 'act.actorKind', 'actor.signInName as by'])
      .where('account.signInName', '=', signInName)
      .orderBy('act.seq')
      .execute();
    const did = rows.map((row) => [row.kind, row.actorKind === 'console' ? 'server' : row.by]);
    expect(did).toEqual(acts);
  });
});

describe('producers and products came as on any register', () => {
  /** Who did what to a producer, in the order of the ledger. */
  async function actsOn(name: string) {
    const rows = await db
      .selectFrom('act')
      .innerJoin('producer', 'producer.id', 'act.subjectId')
      .innerJoin('account', 'account.id', 'act.actorId')
      .select(['act.kind', 'account.signInName as by', 'act.onDay as on'])
      .where('producer.legalName', '=', name)
      .orderBy('act.seq')
      .execute();
    return rows.map(({ kind, by, on }) => [kind, by, on]);
  }

  test('the commune’s officer enters the producer, whose person adds products and pictures', async () => {
    expect(await actsOn('Hợp tác xã Nông sản Bản Mây')).toEqual([
      ['registerProducer', 'can-bo-xa', '2026-06-01'],
      ['addProduct', 'chu-the', '2026-06-02'],
      ['addPicture', 'chu-the', '2026-06-02'],
      ['addProduct', 'chu-the', '2026-06-02'],
      ['addPicture', 'chu-the', '2026-06-02'],
      ['addProduct', 'chu-the', '2026-06-02'],
      ['addPicture', 'chu-the', '2026-06-02'],
    ]);
  });

  test('the office enters the producer of a commune that has no officer yet', async () => {
    expect(await actsOn('Hộ kinh doanh Phùng Thị Nhung')).toEqual([
      ['registerProducer', 'van-phong', '2026-06-01'],
      ['addProduct', 'chu-the-luong-thinh', '2026-06-02'],
      ['addPicture', 'chu-the-luong-thinh', '2026-06-02'],
    ]);
  });

  test('whatever is stated of any of them was stated by an act', async () => {
    const without = db.selectFrom('statement').select('subjectId').where('actId', 'is', null);
    expect(await without.execute()).toEqual([]);
    const kinds = await db
      .selectFrom('statement')
      .innerJoin('act', 'act.id', 'statement.actId')
      .select(['act.kind', 'statement.source', (eb) => eb.fn.countAll<number>().as('times')])
      .groupBy(['act.kind', 'statement.source'])
      .orderBy('act.kind')
      .execute();
    expect(kinds).toEqual([
      { kind: 'addProduct', source: 'form', times: 60 },
      { kind: 'registerProducer', source: 'officer', times: 40 },
    ]);
  });
});

test('the head of the office has published the Regulation', async () => {
  const rows = await db
    .selectFrom('act')
    .innerJoin('account', 'account.id', 'act.actorId')
    .select(['act.kind', 'account.signInName as by', 'act.onDay as on'])
    .where('act.subjectKind', '=', 'regulation')
    .execute();
  expect(rows).toEqual([{ kind: 'publish', by: 'truong-phong', on: '2026-06-08' }]);
});

test('saoque ledger verify finds nothing in it', async () => {
  expect((await verifyLedger(deps, null)).finding).toBeNull();
});

test(
  'a second register is the same, but for the secrets of its own',
  { timeout: SLOW },
  async () => {
    const second = await testDeps({ today: TODAY, demo: true });
    await loadDemo(second);
    expect(await digests(second.db)).toEqual(await digests(db));
  },
);

test(
  'a loading that fails leaves the register empty, so that the next start tries again',
  { timeout: SLOW },
  async () => {
    const fresh = await testDeps({ today: TODAY, demo: true });
    const files = { ...fresh.files, receive: () => Promise.resolve(refuse('FILE_INTERRUPTED')) };
    await expect(loadDemo({ ...fresh, files })).rejects.toThrow('FILE_INTERRUPTED');
    expect(await dataKind(fresh.db)).toBe('empty');
  },
);

/** One digest for each table, over its rows in order, without secrets and what was hashed with them. */
async function digests(of: Db): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(of);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - 'password_hash' - 'request_hash')::text as row from ${sql.table(name)} t
      where to_jsonb(t)->>'key' is distinct from 'requestKey'
      order by 1`.execute(of);
    found[name] = createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('hex');
  }
  return found;
}
