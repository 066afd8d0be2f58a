import { readFileSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ok, refuse, type Result } from '#domain/result.ts';
import { clusterPassword } from './create-cluster.ts';
import { freePort, launch, serverLog, type Cluster } from './launch.ts';
import { AT_ONCE, clearStale, readPostmaster, stopPostmaster } from './postmaster.ts';
import { isServerOn } from './processes.ts';

/** A server that is ours as long as `guard`, the connection that holds the lock, is open. */
export interface HeldServer {
  readonly pid: number;
  readonly port: number;
  /** postgres://user:password@host:port without a database. */
  readonly address: string;
  readonly guard: pg.Client;
}

/** Any number, held in the database `postgres` by the one process that may use the cluster. */
const ONE_MASTER = 727_001;
/** Recovery after a crash can take its time, when much was written before it. */
const PATIENCE = 300_000;
/** Milliseconds until the watcher of a killed process has told the server it left behind to stop. */
const WATCHER_TIME = 300;
/** Milliseconds that the server of a process that was killed may take to leave by itself. */
const LEAVING_TIME = 3_000;
/** Milliseconds that the lock of a process that was killed, or of a connection that was cut, may outlive it. */
const LOCK_TIME = 2_000;
/** Why a server may refuse to start although a moment later it can: the one before is still leaving. */
const STILL_LEAVING = /lock file|pre-existing shared memory|Address already in use|could not bind/;

/**
 * Takes over the server that runs on the cluster, or launches one, on `port` when one is asked for.
 * Loops, because after a kill -9 the server before may still be stopping for some time; one that
 * hangs in stopping is ended. Refuses `DATA_IN_USE`: two processes of ours on one folder would not
 * see each other's files and caches.
 */
export async function holdServer(cluster: Cluster, port?: number): Promise<Result<HeldServer>> {
  const { dataDir, programs } = cluster;
  const until = performance.now() + PATIENCE;
  let trouble = 'nothing was heard of it';
  let launched = false;
  let leavingSince: number | null = null;
  let takenSince: number | null = null;
  while (performance.now() < until) {
    const running = readPostmaster(dataDir);
    if (running === null || !isServerOn(dataDir, running.pid)) {
      if (running !== null) await clearStale(dataDir, running.pid);
      const exit = await launch(cluster, port ?? (await freePort()), until);
      if (exit !== null && !STILL_LEAVING.test(exit)) throw new Error(exit);
      trouble = exit ?? trouble;
      launched = exit === null;
    } else if (running.status === 'ready') {
      const held = await claim(dataDir, running.pid, running.port);
      if (held?.ok && (launched || (await staysUp(held.value)))) return held;
      if (held?.ok === false) {
        takenSince ??= performance.now();
        if (performance.now() - takenSince > LOCK_TIME) return held;
      }
    } else if (running.status === 'stopping') {
      leavingSince ??= performance.now();
      const hangs = performance.now() - leavingSince > LEAVING_TIME;
      if (hangs) await stopPostmaster(programs, dataDir, running.pid, AT_ONCE);
    }
    await wait(50);
  }
  throw new Error(`PostgreSQL did not become ready in 5 minutes: ${trouble}\n${tail(dataDir)}`);
}

/** The lock of a server that answers to our password from our folder; `null` when it is not that one. */
async function claim(
  dataDir: string,
  pid: number,
  port: number,
): Promise<Result<HeldServer> | null> {
  const address = `postgres://postgres:${clusterPassword(dataDir)}@127.0.0.1:${port}`;
  const guard = new pg.Client({
    connectionString: `${address}/postgres`,
    application_name: 'saoque guard',
    connectionTimeoutMillis: 5000,
  });
  guard.on('error', () => undefined);
  const answer = await lockOf(guard);
  if (answer && realpathSync(answer.folder) === realpathSync(dataDir)) {
    if (answer.free) return ok({ pid, port, address, guard });
    await guard.end();
    return refuse('DATA_IN_USE', { folder: dataDir });
  }
  await guard.end().catch(() => undefined);
  return null;
}

/** Asks for the lock; `null` from a server that is leaving just now, or a stranger on the port of a stale file. */
async function lockOf(guard: pg.Client): Promise<{ folder: string; free: boolean } | null> {
  try {
    await guard.connect();
    const { rows } = await guard.query<{ folder: string; free: boolean }>(
      `select current_setting('data_directory') as folder, pg_try_advisory_lock($1) as free`,
      [ONE_MASTER],
    );
    return rows[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether a server found running still answers after its watcher, if one is left, has had time to stop it. */
async function staysUp({ guard }: HeldServer): Promise<boolean> {
  await wait(WATCHER_TIME);
  try {
    await guard.query('select 1');
    return true;
  } catch {
    await guard.end().catch(() => undefined);
    return false;
  }
}

function tail(dataDir: string): string {
  return readFileSync(serverLog(dataDir), 'utf8').trim().split('\n').slice(-4).join('\n');
}
