import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startApp, type RunningApp } from './harness/app.ts';
import { TODAY } from './harness/days.ts';
import { familyOf, untilGone } from './harness/processes.ts';
import { copyRegister } from './harness/register.ts';
import { WORKER } from './harness/worker.ts';

/** Seconds: under 15 on an idle machine (docs/install.md); a busy one may take longer, but never for ever. */
const LIMIT = 150;
/** A star of the demonstration, for whoever scans its code. */
const CHECK_PAGE = '/kiem-tra/15-04630-01-2025';

let folder: string;
let app: RunningApp;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saoque-killed-'));
  await chmod(folder, 0o755); // as root, the database runs as another user, who must get in
  copyRegister(inject('registers'), folder);
  app = await start();
});

afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = () => startApp({ data: folder, today: TODAY, worker: WORKER, byNpm: true });

const clusterFile = (name: string) => readFileSync(path.join(folder, 'pg', name), 'utf8');
const database = () => Number.parseInt(clusterFile('postmaster.pid'), 10);

function below(pid: number, part: string): number {
  const found = familyOf(pid).find(({ args }) => args.includes(part));
  if (found === undefined) throw new Error(`nothing with ${part} runs below ${String(pid)}`);
  return found.pid;
}

const server = () => below(app.pid, 'saoque.mjs start');
/** A process of the database that serves somebody of ours. */
const connection = () => below(database(), '127.0.0.1(');

function kill(...pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

async function endEveryConnection(): Promise<void> {
  const port = Number(clusterFile('postmaster.pid').split('\n')[3]);
  const password = clusterFile('saoque.password').trim();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
  );
  await client.end();
}

/** What a page answers, or that nobody is there; a server that keeps silent is not there either. */
async function statusOf(address: string): Promise<number | 'nobody there'> {
  try {
    const answer = await fetch(`${app.origin}${address}`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 'nobody there';
  }
}

/** Asks check page and readiness until both answer 200: how long it took, and every other answer on the way. */
async function untilBack(): Promise<{ seconds: number; others: readonly (number | string)[] }> {
  const began = performance.now();
  const others = new Set<number | string>();
  for (;;) {
    const both = [await statusOf(CHECK_PAGE), await statusOf('/readyz')];
    const seconds = (performance.now() - began) / 1000;
    for (const one of both) if (one !== 200) others.add(one);
    if (both.every((one) => one === 200)) return { seconds, others: [...others] };
    if (seconds > LIMIT) throw new Error(`not back: ${[...others].join(', ')}`);
    await pause(50);
  }
}

describe('the check of a star answers again, and nobody had to come,', () => {
  test.each<[string, () => Promise<void> | void]>([
    ['the server was killed', () => kill(server())],
    ['the database was killed', () => kill(database())],
    ['one connection of the database was killed', () => kill(connection())],
    ['server and database were killed at once', () => kill(server(), database())],
    [
      'server, database and a connection were killed',
      () => kill(connection(), database(), server()),
    ],
    ['every connection was ended', endEveryConnection],
  ])('after %s', async (what, happen) => {
    await untilBack(); // with connections in the pools
    await happen();
    const { seconds, others } = await untilBack();
    console.info(`${what}: back after ${seconds.toFixed(1)} s`);
    // A fault would have been shown to somebody.
    expect(others.filter((one) => one !== 503 && one !== 'nobody there')).toEqual([]);
  });
});

describe('nothing is left running', () => {
  const all = () => [...familyOf(app.pid), ...familyOf(database())].map(({ pid }) => pid);

  test('when npm start is told to stop', async () => {
    const pids = all();
    await app.stop();
    expect(await untilGone(pids, LIMIT)).toEqual([]);
  });

  test('when npm start is killed with what it began below it', async () => {
    app = await start();
    const pids = all();
    kill(below(app.pid, 'bin/start.mjs'));
    expect(await untilGone(pids, LIMIT)).toEqual([]);
  });
});
