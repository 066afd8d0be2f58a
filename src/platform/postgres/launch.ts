import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { programPath } from './binaries.ts';
import { SERVER_ENV } from './create-cluster.ts';
import { readPostmaster } from './postmaster.ts';
import { runningAs, type ServerUser } from './server-user.ts';

export interface Cluster {
  readonly programs: string;
  readonly dataDir: string;
  readonly user: ServerUser;
  /** `name=value` as in postgresql.conf. */
  readonly settings: readonly string[];
}

/** Loopback and a password only: nobody else on the machine or the network gets in. */
const CLOSED = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];

/** What the server says, beside its folder. */
export function serverLog(dataDir: string): string {
  return `${dataDir}.log`;
}

/**
 * Launches the server and waits until it is ready or has left: `null`, or what it said when
 * leaving.
 */
export async function launch(
  cluster: Cluster,
  port: number,
  until: number,
): Promise<string | null> {
  const log = serverLog(cluster.dataDir);
  const output = openSync(log, 'a');
  const from = statSync(log).size;
  const settings = [...CLOSED, ...cluster.settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(
    programPath(cluster.programs, 'postgres'),
    ['-D', cluster.dataDir, '-p', String(port), ...settings],
    // In a group of its own: Ctrl-C in the terminal reaches this process, which then stops the server in order.
    {
      ...runningAs(cluster.user),
      env: SERVER_ENV,
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  let exit: string | null = null;
  child.on('exit', (code, signal) => (exit ??= `PostgreSQL left (${code ?? signal ?? 'unknown'})`));
  child.on('error', (fault) => (exit ??= fault.message));
  child.unref();
  while (exit === null && performance.now() < until) {
    const said = readPostmaster(cluster.dataDir);
    if (said?.pid === child.pid && said?.status === 'ready') return null;
    await wait(10);
  }
  return `${exit ?? 'PostgreSQL was not ready in time'}\n${readFileSync(log, 'utf8').slice(from)}`;
}

/** A port of this machine that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => {
        done(port);
      });
    });
  });
}
