import path from 'node:path';
import pg from 'pg';
import { ok, refuse, type Result } from '#domain/result.ts';
import { packagedPrograms } from './binaries.ts';
import { ensureCluster } from './create-cluster.ts';
import { holdServer } from './hold-server.ts';
import { isOurs, reachableData, usablePrograms } from './places.ts';
import { keepServer } from './keep-server.ts';
import { serverUser } from './server-user.ts';

export interface EmbeddedOptions {
  /** Folder of the cluster; made on first use. */
  readonly dataDir: string;
  /** Name of the database; made on first use. */
  readonly database?: string;
  /** Another PostgreSQL than npm's: a folder with bin/initdb and bin/postgres. */
  readonly programs?: string;
  /** For test clusters only: does not wait for the disk, and loses data when the machine stops. */
  readonly losesDataOnCrash?: boolean;
}

export interface Embedded {
  /** Connects as the owner of the database; the same after the server was started again. */
  readonly url: string;
  /** Where the data really is: elsewhere than asked for when the server's user cannot go there. */
  readonly dataDir: string;
  /** Stops the server and waits until it has left; `hurry` cuts short the patience with it. */
  readonly stop: (hurry?: AbortSignal) => Promise<void>;
  /** Resolves with the reason when the server was lost and could not be started again. */
  readonly lost: Promise<unknown>;
}

/**
 * Starts PostgreSQL on the folder, or takes over one left running there by a process that was
 * killed. Works as root and as an ordinary user. Watches over it and starts it again, on the same
 * port, when it was killed. Should this process be killed, a watcher stops the server. Refuses
 * `DATA_IN_USE` and `DATA_NOT_OURS`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded>> {
  const asked = path.resolve(options.dataDir);
  const user = serverUser(asked);
  const dataDir = reachableData(asked, user);
  if (!isOurs(dataDir)) return refuse('DATA_NOT_OURS', { folder: dataDir });
  const programs = usablePrograms(options.programs ?? packagedPrograms(), user, dataDir);
  ensureCluster(programs, dataDir, user);

  const settings = options.losesDataOnCrash ? HURRIED : DURABLE;
  const cluster = { programs, dataDir, user, settings };
  const held = await holdServer(cluster);
  if (!held.ok) return held;
  const database = options.database ?? 'saoque';
  await ensureDatabase(held.value.guard, database);
  const { stop, lost } = keepServer(cluster, held.value);
  return ok({ url: `${held.value.address}/${database}`, dataDir, stop, lost });
}

// What is counted of tables in the middle of a long transaction says that they are empty; after a list of thousands of rows the
// lists were slow until it was counted anew, a minute later.
const DURABLE = ['shared_buffers=256MB', 'max_wal_size=2GB', 'autovacuum_naptime=10s'];
const HURRIED = [
  'shared_buffers=128MB',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

async function ensureDatabase(guard: pg.Client, name: string): Promise<void> {
  const { rowCount } = await guard.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await guard.query(`create database ${pg.escapeIdentifier(name)}`);
}
