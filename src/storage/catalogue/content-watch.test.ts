import { afterEach, expect, test, vi } from 'vitest';
import { stallingWay, type StallingWay } from '#platform/postgres/testing/stalling-way.ts';
import { asOwner } from '../testing/owner.ts';
import { testDatabase } from '../testing/test-database.ts';
import { watchContent, type OpenContentWatch } from './content-watch.ts';

const { appUrl, ownerUrl } = await testDatabase();
const opened: (OpenContentWatch | StallingWay)[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A machine that does much else at once may need longer than a reader would wait. */
const LONG = 5_000;

function watch({ url = appUrl, patience }: { url?: string; patience?: number } = {}) {
  const watched = watchContent(url, patience);
  opened.push(watched);
  const doubt = vi.fn();
  watched.onDoubt(doubt);
  const read = () => vi.waitFor(watched.read, { timeout: LONG });
  return { read, readAtOnce: watched.read, doubt };
}

/** As a transaction of the application raises it, when somebody enters a notice about days off. */
const CHANGE = `
  insert into account (id, sign_in_name, display_name, body_name, phone, password_hash, language, created_at)
  values ('00000000-0000-4000-8000-000000000001', 'a', 'A', 'B', '', '', 'vi', now()) on conflict do nothing;
  insert into holiday_notice (no, year, number, dated, swaps, provisional, withdrawn, entered_by, entered_at,
    idempotency_key)
  select coalesce(max(no), 0) + 1, 2027, 'TB', '2026-11-29', '[]', false, false,
    '00000000-0000-4000-8000-000000000001', now(), gen_random_uuid()
  from holiday_notice`;

test('a change that is committed is heard of, and read as the next number', async () => {
  // Whoever is not answered in time doubts too, and here it is the change that is listened for.
  const { readAtOnce: read, doubt } = watch({ patience: LONG });
  const before = await read();
  expect(doubt).not.toHaveBeenCalled();
  await asOwner(ownerUrl, CHANGE);
  await vi.waitFor(() => {
    expect(doubt).toHaveBeenCalledOnce();
  }, LONG);
  expect(await read()).toBe(before + 1);
});

test('a transaction raises the number once, and one that is rolled back not at all', async () => {
  const { read } = watch();
  const before = await read();
  await asOwner(ownerUrl, `begin; ${CHANGE}; ${CHANGE}; commit`);
  expect(await read()).toBe(before + 1);
  await asOwner(ownerUrl, `begin; ${CHANGE}; rollback`);
  expect(await read()).toBe(before + 1);
});

test('a connection that the server ends is noticed at once, and the next reading has another', async () => {
  const { read, doubt } = watch();
  const before = await read();
  await asOwner(
    ownerUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'saoque pages' and datname = current_database()`,
  );
  await vi.waitFor(() => {
    expect(doubt).toHaveBeenCalled();
  });
  expect(await read()).toBe(before);
  await asOwner(ownerUrl, CHANGE);
  await vi.waitFor(() => {
    expect(doubt.mock.calls.length).toBeGreaterThan(1);
  });
});

test('a connection that is dead without a word fails within half a second, and is replaced', async () => {
  const way = await stallingWay(appUrl);
  opened.push(way);
  const { read, readAtOnce } = watch({ url: way.url });
  const before = await read();
  way.stall('saoque pages');
  const began = performance.now();
  await expect(readAtOnce()).rejects.toThrow(/timeout/i);
  expect(performance.now() - began).toBeLessThan(600);
  way.goOn();
  expect(await read()).toBe(before);
});

test('a server that is not there is no number', async () => {
  const { readAtOnce } = watch({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
  await expect(readAtOnce()).rejects.toThrow('ECONNREFUSED');
});
