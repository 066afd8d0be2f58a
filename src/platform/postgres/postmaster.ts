import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programPath } from './binaries.ts';
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

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
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

/** Asks for a fast shutdown (roll back, checkpoint, leave) and waits until the server has left. */
export async function stopPostmaster(
  programs: string,
  dataDir: string,
  pid: number,
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(programPath(programs, 'pg_ctl'), ['-D', dataDir, '-m', 'fast', '-w', 'stop']);
    return;
  }
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  // An adopted server that nobody reaps stays visible as a zombie; its file is gone all the same.
  while (isAlive(pid) && existsSync(path.join(dataDir, 'postmaster.pid'))) await wait(10);
}
