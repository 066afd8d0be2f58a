import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programPath } from './binaries.ts';
import { endRemains, isServerOn, signal } from './processes.ts';
import { runningAs, type ServerUser } from './server-user.ts';

/** What a running server says about itself in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Reads postmaster.pid: a server that runs, or one that was killed and left the file behind. */
export function readPostmaster(dataDir: string): Postmaster | null {
  const lines = textOf(path.join(dataDir, 'postmaster.pid'))?.split('\n');
  return lines === undefined
    ? null
    : {
        pid: Math.abs(Number(lines[0])),
        port: Number(lines[3]),
        status: (lines[7] ?? '').trim(),
      };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not there, or gone between two looks
  }
}

/**
 * A kill -9 of this process leaves the server running without a master. A tiny watcher holds the
 * read end of a pipe whose only writer is this process; when it closes, the server is asked for a
 * fast shutdown. Answers how to send the watcher home.
 */
export function watchOver(pid: number, user: ServerUser): () => void {
  const watcher =
    process.platform === 'win32'
      ? spawn(
          process.execPath,
          ['-e', `process.stdin.resume().on('end',()=>{try{process.kill(${pid})}catch{}})`],
          { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
        )
      : spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$0"', String(pid)], {
          ...runningAs(user),
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
        });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref();
  return () => {
    watcher.kill('SIGKILL');
    watcher.stdin.destroy();
  };
}

/** How long each way of stopping may take, in milliseconds, before the next, harder one. */
export interface StopLimits {
  /** Roll back, write everything to disk, leave. */
  readonly fast: number;
  /** Leave at once; the next start recovers what was committed from the log. */
  readonly immediate: number;
}

/** In order: writing a large memory to a slow disk takes its time, and nobody waits for the port. */
export const IN_ORDER: StopLimits = { fast: 30_000, immediate: 3_000 };
/** At once: it had its time to leave, and somebody waits for the next start. */
export const AT_ONCE: StopLimits = { fast: 0, immediate: 2_000 };

/**
 * Stops the server, the gentle way first: fast, then immediate, then by force. It has left when this
 * answers. `hurry` cuts the patience with the fast way short.
 */
export async function stopPostmaster(
  programs: string,
  dataDir: string,
  pid: number,
  limits: StopLimits,
  hurry?: AbortSignal,
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(programPath(programs, 'pg_ctl'), ['-D', dataDir, '-m', 'fast', '-w', 'stop']);
    return;
  }
  if (!isServerOn(dataDir, pid)) return;
  signal(pid, 'SIGINT');
  if (await left(dataDir, pid, limits.fast, hurry)) return;
  signal(pid, 'SIGQUIT');
  if (await left(dataDir, pid, limits.immediate)) return;
  signal(pid, 'SIGKILL');
  await left(dataDir, pid, limits.immediate);
  await clearStale(dataDir, pid);
}

/**
 * Clears away what the killed server of that number left: its processes and its postmaster.pid, for
 * the number may belong to another program by now, and PostgreSQL would take that for a running
 * server. Only where Linux tells who works in which folder; elsewhere PostgreSQL's own checks decide.
 */
export async function clearStale(dataDir: string, pid: number): Promise<void> {
  if (process.platform !== 'linux' || isServerOn(dataDir, pid)) return;
  await endRemains(dataDir);
  if (readPostmaster(dataDir)?.pid === pid) rmSync(path.join(dataDir, 'postmaster.pid'));
}

async function left(
  dataDir: string,
  pid: number,
  limit: number,
  hurry?: AbortSignal,
): Promise<boolean> {
  const until = performance.now() + limit;
  while (performance.now() < until && hurry?.aborted !== true) {
    if (!isServerOn(dataDir, pid)) return true;
    await wait(10);
  }
  return !isServerOn(dataDir, pid);
}
