import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import { appAddress, appLoginName, canDoMore } from './app-login.ts';
import { asOwner } from './testing/owner.ts';
import { testDatabase } from './testing/test-database.ts';

const { appUrl, ownerUrl } = await testDatabase();
const login = decodeURIComponent(new URL(appUrl).username);
/** Another login of this database, made by the test. */
const other = `saoque_other_${randomBytes(6).toString('hex')}`;

afterAll(async () => {
  await asOwner(inject('serverUrl'), `drop role if exists ${other}`);
});

function as(name: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  return url.href;
}

/** What one connection of the application says after the statements. */
async function afterwards(...statements: readonly string[]): Promise<unknown> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query<Record<string, unknown>>(
      `select current_user as "current", session_user as "session",
              has_table_privilege('act', 'UPDATE') as "rewrites"`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

describe('the application’s login', () => {
  test.each([['set role none'], ['reset role'], ['reset session authorization'], ['reset all']])(
    'gains nothing by %s',
    async (statement) => {
      const same = { current: login, session: login, rewrites: false };
      expect(await afterwards(statement)).toEqual(same);
    },
  );

  test.each([
    ['set role postgres', /permission denied to set role/],
    ['set session authorization postgres', /permission denied to set session authorization/],
    [`alter role ${login} superuser`, /permission denied|must be superuser/],
    ['grant pg_write_all_data to current_user', /permission denied|must have admin option/],
    ['alter table act disable trigger all', /must be owner/],
    ['create role mine login', /permission denied to create role/],
    ['create table mine (id int)', /permission denied for schema public/],
    ["copy act to program 'cat'", /permission denied|must be superuser/],
    ['select * from pg_authid', /permission denied/],
  ])('is refused %s', async (statement, refusal) => {
    await expect(afterwards(statement)).rejects.toThrow(refusal);
  });

  test('is the same for every process that knows the owner, and stays as it is where it is given', async () => {
    expect(await appAddress(ownerUrl)).toEqual({ ok: true, value: appUrl });
    expect(await appAddress(appUrl)).toEqual({ ok: true, value: appUrl });
    expect(await canDoMore(ownerUrl)).toBe(true);
    expect(await canDoMore(appUrl)).toBe(false);
  });

  test('gets its password back when somebody changed it or took its role', async () => {
    await asOwner(
      ownerUrl,
      `alter role ${login} password 'another'; revoke saoque_app from ${login}`,
    );
    expect(await appAddress(ownerUrl)).toEqual({ ok: true, value: appUrl });
    expect(await afterwards('select 1 from act')).toMatchObject({ session: login });
  });

  test('is refused when somebody gave it a power', async () => {
    await asOwner(ownerUrl, `alter role ${login} createrole`);
    expect(await appAddress(appUrl)).toMatchObject({
      refusals: [{ code: 'DATABASE_LOGIN_NEEDED' }],
    });
    await asOwner(ownerUrl, `alter role ${login} nocreaterole`);
  });

  test('is asked for by name where the owner may not make it', async () => {
    await asOwner(
      ownerUrl,
      `create role ${other} login password 'p'; grant saoque_app to ${other};
       create table its_own (id int); alter table its_own owner to ${other};
       alter role ${login} password 'another'`,
    );
    expect(await appAddress(as(other, 'p'))).toEqual({
      ok: false,
      refusals: [
        {
          code: 'DATABASE_LOGIN_NEEDED',
          data: { login, database: new URL(ownerUrl).pathname.slice(1) },
        },
      ],
    });
    await asOwner(ownerUrl, 'drop table its_own');
    expect(await appAddress(as(other, 'p'))).toEqual({ ok: true, value: as(other, 'p') });
    expect(await appAddress(ownerUrl)).toEqual({ ok: true, value: appUrl });
  });

  test('is the same where PGPASSWORD holds the owner’s password', async () => {
    const url = new URL(ownerUrl);
    vi.stubEnv('PGPASSWORD', decodeURIComponent(url.password));
    url.password = '';
    expect(await appAddress(url.href)).toEqual({ ok: true, value: appUrl });
    vi.unstubAllEnvs();
  });
});

test('a long name of a database gives a login that PostgreSQL does not cut', () => {
  expect(appLoginName('saoque')).toBe('saoque_web');
  expect(appLoginName('x'.repeat(63))).toBe(`${'x'.repeat(59)}_web`);
});
