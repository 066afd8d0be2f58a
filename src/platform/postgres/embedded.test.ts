import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from './embedded.ts';
import { readPostmaster, type Postmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';

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

const words = ({ url }: Embedded) => ask(url, 'select count(*)::int as words from word');

function running(): Postmaster {
  const found = readPostmaster(dataDir);
  if (!found) throw new Error('no server runs');
  return found;
}

/** One process of the server, by what it says of itself. */
function childOf(pid: number, title: string): number {
  const list = spawnSync('ps', ['--ppid', String(pid), '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = list.stdout.split('\n').find((one) => one.includes(title));
  if (line === undefined) throw new Error(`the server has no ${title}:\n${list.stdout}`);
  return Number.parseInt(line, 10);
}

const connectionOf = (pid: number) => childOf(pid, '127.0.0.1(');

/** The moment after the loss: waits until the server has noticed it, then until it answers. */
async function untilAnswered(server: Embedded): Promise<void> {
  await wait(500);
  const answers = () =>
    words(server).then(
      () => true,
      () => false,
    );
  while (!(await answers())) await wait(50);
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
    expect(await words(again)).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('starts again at once after a kill, while the old server is still leaving', async () => {
    const killed = await startElsewhere();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const again = await start();
    expect(await words(again)).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('is ended and started again when the one before hangs in stopping', async () => {
    const killed = await startElsewhere();
    const { pid } = running();
    process.kill(childOf(pid, 'checkpointer'), 'SIGSTOP'); // without it, no fast shutdown comes to its end
    killed.kill('SIGKILL');
    await until(() => readPostmaster(dataDir)?.status === 'stopping');
    const again = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await words(again)).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('is stopped by force when it hangs in stopping, sooner when somebody is in a hurry', async () => {
    const first = await start();
    const { pid } = running();
    process.kill(childOf(pid, 'checkpointer'), 'SIGSTOP');
    await first.stop(AbortSignal.timeout(200));
    expect(isAlive(pid)).toBe(false);
    const again = await start();
    expect(await words(again)).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('starts although the file of a killed server names a program that is no server', async () => {
    const first = await start();
    const { pid } = running();
    const file = path.join(dataDir, 'postmaster.pid');
    const stale = (await readFile(file, 'utf8')).replace(String(pid), String(process.pid));
    await first.stop();
    await writeFile(file, stale);
    const again = await start();
    expect(await words(again)).toEqual([{ words: 5 }]);
    await again.stop();
  });

  test('leaves no folder of a half-made cluster behind', async () => {
    expect((await readdir(folder)).sort()).toEqual(['pg', 'pg.log']);
  });
});

describe('a server that is lost while it is used', () => {
  test.each<[string, (url: string) => unknown]>([
    ['it was killed', () => process.kill(running().pid, 'SIGKILL')],
    [
      'one of its connections was killed',
      () => process.kill(connectionOf(running().pid), 'SIGKILL'),
    ],
    [
      'it and one of its connections were killed',
      () => {
        const { pid } = running();
        process.kill(connectionOf(pid), 'SIGKILL');
        process.kill(pid, 'SIGKILL');
      },
    ],
    [
      'every connection was ended',
      (url) =>
        ask(
          url,
          `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()`,
        ),
    ],
  ])('answers again at the same address after %s', async (_what, lose) => {
    const server = await start();
    await lose(server.url);
    await untilAnswered(server);
    expect(await words(server)).toEqual([{ words: 5 }]);
    expect((await startEmbedded({ dataDir })).ok).toBe(false); // it is held against a second one again
    await server.stop();
    expect(readPostmaster(dataDir)).toBeNull();
  });
});
