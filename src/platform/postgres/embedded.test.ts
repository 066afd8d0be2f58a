import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from './embedded.ts';
import { isAlive, readPostmaster } from './postmaster.ts';

let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saoque-embedded-'));
  await chmod(folder, 0o755); // as root, the server runs as another user, who must get in
  dataDir = path.join(folder, 'pg');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Embedded> {
  const started = await startEmbedded({ dataDir });
  if (!started.ok) throw new Error(started.refusals[0].code);
  return started.value;
}

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts PostgreSQL on the same folder and stays; it is there to be killed. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = JSON.stringify(new URL('./embedded.ts', import.meta.url).href);
  const script = `const { startEmbedded } = await import(${module});
    const started = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(started.ok ? 'started' : started.refusals[0].code);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  expect(line).toBe('started');
  return child;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(20);
}

describe('the embedded PostgreSQL', () => {
  test('keeps durable data over a stop, sorted as in a Vietnamese dictionary', async () => {
    const first = await start();
    await ask(first.url, 'create table word (word text)');
    await ask(first.url, `insert into word values ('Đá'), ('Da'), ('Ân'), ('Ăn'), ('An')`);
    await first.stop();
    const second = await start();
    expect(
      await ask(second.url, 'select word from word order by word collate "vi-VN-x-icu"'),
    ).toEqual(['An', 'Ăn', 'Ân', 'Da', 'Đá'].map((word) => ({ word })));
    expect(await ask(second.url, `select current_setting('fsync') as fsync`)).toEqual([
      { fsync: 'on' },
    ]);
    await second.stop();
  });

  test('is refused to a second process while the first one uses it', async () => {
    const first = await start();
    expect(await startEmbedded({ dataDir })).toEqual({
      ok: false,
      refusals: [{ code: 'DATA_IN_USE', data: { folder: dataDir } }],
    });
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
  });

  test('is stopped by its watcher when the process is killed, and starts again with its data', async () => {
    const killed = await startElsewhere();
    killed.kill('SIGKILL');
    await until(() => readPostmaster(dataDir) === null);
    const again = await start();
    expect(await ask(again.url, 'select count(*)::int as words from word')).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('starts again at once after a kill, while the old server is still leaving', async () => {
    const killed = await startElsewhere();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const again = await start();
    expect(await ask(again.url, 'select count(*)::int as words from word')).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('recovers when the server itself was killed', async () => {
    const first = await start();
    const pid = readPostmaster(dataDir)?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    await first.stop();
    const again = await start();
    expect(await ask(again.url, 'select count(*)::int as words from word')).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('leaves no folder of a half-made cluster behind', async () => {
    expect((await readdir(folder)).sort()).toEqual(['pg', 'pg.log']);
  });
});
