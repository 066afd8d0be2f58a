import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { testDatabase } from '#storage/testing/test-database.ts';
import { openDeps } from './open-deps.ts';

const { ownerUrl } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'saoque-deps-'));
const clock = plainDate(2029, 12, 21);

afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => asOwner(ownerUrl, 'truncate account cascade'));

const open = (more: { clock?: typeof clock; loadingDemo?: boolean } = {}) =>
  openDeps({
    databaseUrl: ownerUrl,
    filesFolder: folder,
    publicOrigin: 'http://localhost',
    ...more,
  });

async function addAccount(id: number, isDemo: boolean): Promise<void> {
  await asOwner(
    ownerUrl,
    `insert into account (id, sign_in_name, display_name, password_hash, is_demo, created_at)
     values ('00000000-0000-4000-8000-00000000000${String(id)}', 'name${String(id)}', 'Tên', '-', ${String(isDemo)}, now())`,
  );
}

async function opened(
  more?: Parameters<typeof open>[0],
): Promise<{ demo: boolean; today: string }> {
  const deps = await open(more);
  if (!deps.ok) throw new Error(deps.refusals[0].code);
  await deps.value.db.destroy();
  return { demo: deps.value.demo, today: deps.value.clock.today() };
}

const REFUSED = { ok: false, refusals: [{ code: 'CLOCK_ONLY_FOR_DEMO', data: {} }] };

describe('the clock of a demonstration', () => {
  test('may be fixed where all people are invented', async () => {
    await addAccount(1, true);
    expect(await opened({ clock })).toEqual({ demo: true, today: '2029-12-21' });
  });

  test('may be fixed while the demonstration is loaded', async () => {
    expect(await opened({ clock, loadingDemo: true })).toEqual({ demo: true, today: '2029-12-21' });
  });

  test('is refused as soon as one account is real', async () => {
    await addAccount(1, true);
    await addAccount(2, false);
    expect(await open({ clock })).toEqual(REFUSED);
    expect((await opened()).demo).toBe(false);
  });

  test('is refused over an empty register, which real people will fill', async () => {
    expect(await open({ clock })).toEqual(REFUSED);
    expect((await opened()).demo).toBe(false);
  });
});
