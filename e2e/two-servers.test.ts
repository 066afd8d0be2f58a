import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stallingWay, type StallingWay } from '#platform/postgres/testing/stalling-way.ts';
import { startApp, type RunningApp } from './harness/app.ts';
import { TODAY } from './harness/days.ts';
import { ownerOf } from './harness/owner.ts';
import { copyRegister } from './harness/register.ts';
import { WORKER } from './harness/worker.ts';

let folder: string;
let owner: pg.Client;
let way: StallingWay;
let servers: readonly RunningApp[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saoque-two-'));
  await chmod(folder, 0o755); // as root, the database runs as another user, who must get in
  const one = path.join(folder, 'one');
  copyRegister(inject('registers'), one);
  const first = await startApp({ data: one, today: TODAY, worker: WORKER });
  const address = ownerOf(path.join(one, 'pg'));
  owner = new pg.Client({ connectionString: address });
  await owner.connect();
  way = await stallingWay(address);
  const data = path.join(folder, 'two');
  const second = await startApp({ data, today: TODAY, worker: WORKER, databaseUrl: way.url });
  servers = [first, second];
});

afterAll(async () => {
  await owner.end();
  for (const server of [...servers].reverse()) await server.stop();
  await way.close();
  await rm(folder, { recursive: true, force: true });
});

/** A star in force that no test has used yet. */
async function aStar(): Promise<string> {
  const { rows } = await owner.query<{ code: string }>(
    `select code from certificate join certificate_state on certificate_id = id
     where revoked_on is null and replaced_on is null and edition = 1 and '${TODAY}' between valid_from and valid_to
     order by code limit 1`,
  );
  return rows[0]?.code ?? '';
}

/** What the act of revoking writes; there is no page for it yet. */
async function revoke(code: string): Promise<void> {
  const data = { ground: 'a', decisionNumber: '9/QĐ-UBND', from: TODAY };
  await owner.query(
    `begin;
     insert into act select (jsonb_populate_record(null::act, to_jsonb(act) || jsonb_build_object(
       'id', gen_random_uuid(), 'seq', act.seq + 1, 'kind', 'revoke', 'idempotency_key', null, 'previous_hash', act.hash, 'hash', sha256(act.hash),
       'data', '${JSON.stringify(data)}'::jsonb))).*
     from act join certificate on certificate.id = act.subject_id
     where subject_kind = 'certificate' and code = '${code}' order by seq desc limit 1;
     update certificate_state set seq = seq + 1, revoked_on = '${TODAY}', revoked_by = '9/QĐ-UBND'
     where certificate_id = (select id from certificate where code = '${code}');
     commit`,
  );
}

const PAGES = ['/kiem-tra/', '/san-pham/', '/en/san-pham/', '/api/v1/check/'];
const REVOKED = /thu hồi|revoked/i;

/** Of every page of the star on every server: whether it shows that the star was revoked. */
function asked(code: string): Promise<readonly boolean[]> {
  const addresses = servers.flatMap(({ origin }) => PAGES.map((page) => `${origin}${page}${code}`));
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      return REVOKED.test(await answer.text());
    }),
  );
}

/** Asks all pages without a pause: how long after the act one still showed the star, in milliseconds. */
async function lastSeenAfterRevoking(code: string, happen: () => unknown): Promise<number> {
  const everywhere = PAGES.length * servers.length;
  let revokedAt = Infinity;
  let lastSeen = 0;
  const asking = (async () => {
    while (performance.now() < revokedAt + 2_000) {
      const began = performance.now();
      const gone = (await asked(code)).filter(Boolean).length;
      if (began > revokedAt && gone < everywhere) lastSeen = began - revokedAt;
    }
  })();
  await pause(500); // every page is in memory now, and asked for again and again
  await happen();
  await revoke(code);
  revokedAt = performance.now();
  await asking;
  return lastSeen;
}

const END_LISTENERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'saoque pages'`;

describe('a revoked star is gone from every page of every server within a second', () => {
  test.each<[string, () => unknown]>([
    ['when all is well', () => undefined],
    [
      'when the connections that hear of changes end at that moment',
      () => owner.query(END_LISTENERS),
    ],
    [
      'when the connection of one server dies at that moment without a word',
      () => {
        way.stall('saoque pages');
      },
    ],
  ])('%s', async (_, happen) => {
    const code = await aStar();
    expect((await asked(code)).some(Boolean)).toBe(false);
    const milliseconds = await lastSeenAfterRevoking(code, happen);
    way.goOn();
    console.info(`last seen ${milliseconds.toFixed(0)} ms after it was revoked`);
    expect(milliseconds).toBeLessThan(1_000);
  });
});

test('what a browser has already is not sent again until it changes', async () => {
  const code = await aStar();
  const address = `${servers[0]?.origin ?? ''}/san-pham/${code}`;
  const etag = (await fetch(address)).headers.get('etag') ?? '';
  const ask = () => fetch(address, { headers: { 'if-none-match': etag } });
  expect((await ask()).status).toBe(304);
  await revoke(code);
  await expect.poll(async () => (await ask()).status, { timeout: 1_000 }).toBe(200);
});

test('a cookie changes no byte of a public page, and none is ever set', async () => {
  for (const page of ['/', '/san-pham', '/en/tro-giup']) {
    const address = `${servers[0]?.origin ?? ''}${page}`;
    const [without, withCookie] = [
      await fetch(address),
      await fetch(address, { headers: { cookie: 'saoque=x; PARAGLIDE_LOCALE=en; theme=dark' } }),
    ];
    expect([without.headers.get('set-cookie'), withCookie.headers.get('set-cookie')]).toEqual([
      null,
      null,
    ]);
    expect(await withCookie.text()).toBe(await without.text());
  }
});
