import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { prepareRegister } from '../start/open-register.ts';
import { markRestore } from '../start/restore-mark.ts';
import { call } from '../testing/call.ts';
import * as backup from './backup.ts';
import * as restore from './restore.ts';

/** Clusters are made and started here, on a machine that does ten other things. */
const SLOW = 240_000;

const home = await mkdtemp(path.join(tmpdir(), 'saoque-backup-cli-'));
await chmod(home, 0o755); // as root, the server runs as another user, who must get in
const data = path.join(home, 'data');
const elsewhere = path.join(home, 'elsewhere');
const archive = path.join(home, 'saoque.zip');
afterAll(() => rm(home, { recursive: true, force: true }));

async function accountsIn(folder: string): Promise<readonly unknown[]> {
  const server = await startEmbedded({ dataDir: path.join(folder, 'pg') });
  if (!server.ok) throw new Error(server.refusals[0].code);
  try {
    return await asOwner(server.value.url, 'select sign_in_name from account order by 1');
  } finally {
    await server.value.stop();
  }
}

beforeAll(async () => {
  const server = await startEmbedded({ dataDir: path.join(data, 'pg') });
  if (!server.ok) throw new Error(server.refusals[0].code);
  const prepared = await prepareRegister({ ownerUrl: server.value.url, appUrl: undefined });
  expect(prepared).toMatchObject({ ok: true });
  await asOwner(
    server.value.url,
    `insert into account (id, sign_in_name, display_name, password_hash, created_at)
     values (gen_random_uuid(), '0912345678', 'Nguyễn Thị An', '-', now())`,
  );
  // The server is held by this process while the command runs beside it.
  expect(await call(backup, [archive, '--data', data])).toMatchObject({ exit: 0 });
  await server.value.stop();
}, SLOW);

describe('saoque backup and saoque restore', () => {
  test(
    'bring the register of a running Sao Quê into an empty folder, once',
    async () => {
      const done = await call(restore, [archive, '--data', elsewhere], { json: true });
      expect({ exit: done.exit, ...JSON.parse(done.out) }).toMatchObject({
        exit: 0,
        files: 0,
        missingFiles: [],
        head: null,
        finding: null,
      });
      expect(await accountsIn(elsewhere)).toEqual([{ sign_in_name: '0912345678' }]);
      expect(await call(restore, [archive, '--data', elsewhere])).toMatchObject({
        exit: 1,
        err: [expect.stringMatching(/^RESTORE_INTO_USED: /)],
      });
    },
    SLOW,
  );

  test(
    'by the clock: one now, and none of the older ones beyond what is kept',
    async () => {
      const to = path.join(home, 'daily');
      const told = call(backup, ['--every', '24h', '--keep', '1', '--to', to, '--data', data]);
      for (;;) {
        const names = await readdir(to).catch(() => []);
        if (names.some((name) => name.endsWith('.zip'))) break;
        await new Promise((done) => setTimeout(done, 100));
      }
      process.emit('SIGTERM');
      expect(await told).toMatchObject({ exit: 0 });
      expect(await readdir(to)).toEqual([expect.stringMatching(/^saoque-.*Z\.zip$/)]);
    },
    SLOW,
  );

  test('do not go on where a restore was interrupted', async () => {
    const broken = path.join(home, 'broken');
    await markRestore(broken);
    expect(await call(restore, [archive, '--data', broken])).toMatchObject({
      exit: 1,
      err: [expect.stringMatching(/^RESTORE_UNFINISHED: /)],
    });
  });

  test('refuse an empty folder, and a name that is taken', async () => {
    expect(await call(backup, [`${archive}2`, '--data', path.join(home, 'none')])).toMatchObject({
      exit: 1,
      err: [expect.stringMatching(/^NOTHING_TO_BACK_UP: /)],
    });
    await writeFile(`${archive}3`, 'một tệp khác');
    expect(await call(backup, [`${archive}3`, '--data', data])).toMatchObject({
      exit: 1,
      err: [expect.stringMatching(/^BACKUP_EXISTS: /)],
    });
    expect((await stat(`${archive}3`)).size).toBe(Buffer.byteLength('một tệp khác'));
  });

  test.each([
    ['nothing', []],
    ['two files', ['a.zip', 'b.zip']],
    ['a file and a clock', ['a.zip', '--every', '24h', '--to', '.']],
    ['no folder to write to', ['--every', '24h']],
    ['a strange interval', ['--every', 'often', '--to', '.']],
    ['nothing kept', ['--every', '24h', '--keep', '0', '--to', '.']],
  ])('called with %s is misused', async (_name, args) => {
    expect(await call(backup, args)).toEqual({
      exit: 2,
      out: '',
      err: ['FILE, or --every, --keep and --to. See --help.'],
    });
  });
});
