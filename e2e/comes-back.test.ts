import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type RunningApp } from './harness/app.ts';

/** On an idle machine it takes some seconds; a busy one may take longer, but it must come back. */
const LIMIT = 90_000;

let folder: string;
let app: RunningApp;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saoque-killed-'));
  await chmod(folder, 0o755); // as root, the database runs as another user, who must get in
  app = await startApp({ data: folder, demo: false });
});

afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

const clusterFile = (name: string) => readFileSync(path.join(folder, 'pg', name), 'utf8');
const postmaster = () => Number.parseInt(clusterFile('postmaster.pid'), 10);

/** The processes that a process started. */
function childrenOf(pid: number): readonly { pid: number; args: string }[] {
  const list = spawnSync('ps', ['--ppid', String(pid), '-o', 'pid=,args='], { encoding: 'utf8' });
  const lines = list.stdout.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), args: line }));
}

function nodeServer(): number {
  const server = childrenOf(app.pid).find(({ args }) => args.includes('saoque.mjs start'));
  if (server === undefined) throw new Error('npm start has no server');
  return server.pid;
}

/** A connection of the pages, as the server calls it. */
function connection(): number {
  const found = childrenOf(postmaster()).filter(({ args }) => args.includes('127.0.0.1('));
  const last = found.at(-1);
  if (last === undefined) throw new Error('nobody is connected');
  return last.pid;
}

const kill = (pid: number) => process.kill(pid, 'SIGKILL');

async function endEveryConnection(): Promise<void> {
  const port = Number(clusterFile('postmaster.pid').split('\n')[3]);
  const password = clusterFile('saoque.password');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
  );
  await client.end();
}

async function statusOf(address: string): Promise<number | 'no answer'> {
  try {
    const answer = await fetch(`${app.origin}${address}`);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 'no answer';
  }
}

/** Asks the public pages and the readiness until both answer 200; every answer on the way. */
async function untilBack(): Promise<{ milliseconds: number; answers: Set<number | string> }> {
  const began = performance.now();
  const answers = new Set<number | string>();
  for (;;) {
    const both = [await statusOf('/readyz'), await statusOf('/san-pham')];
    for (const one of both) answers.add(one);
    const milliseconds = Math.round(performance.now() - began);
    if (both.every((one) => one === 200)) return { milliseconds, answers };
    if (milliseconds > LIMIT) throw new Error(`not back: ${[...answers].join(', ')}`);
    await wait(50);
  }
}

describe('Sao Quê comes back by itself', () => {
  test.each<[string, () => Promise<void> | boolean]>([
    ['the server was killed', () => kill(nodeServer())],
    ['the database was killed', () => kill(postmaster())],
    ['one connection of the database was killed', () => kill(connection())],
    ['all three were killed at once', () => [connection(), postmaster(), nodeServer()].every(kill)],
    ['every connection was ended', endEveryConnection],
  ])('after %s', async (what, happen) => {
    await untilBack(); // with a connection in the pool
    await happen();
    await wait(200);
    const { milliseconds, answers } = await untilBack();
    console.info(`${what}: back after ${String(milliseconds)} ms`);
    // A fault would have been shown to somebody: 503 and a closed door are the only other answers.
    expect([...answers].filter((one) => ![200, 503, 'no answer'].includes(one))).toEqual([]);
  });

  test('and stops in order when it is told to: nothing of it is left running', async () => {
    const pids = [nodeServer(), postmaster()];
    await app.stop();
    expect(existsSync(path.join(folder, 'pg', 'postmaster.pid'))).toBe(false);
    expect(pids.filter((pid) => existsSync(`/proc/${String(pid)}`))).toEqual([]);
  });
});
