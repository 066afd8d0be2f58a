import path from 'node:path';
import pg from 'pg';
import { ok, refuse, type Result } from '#domain/result.ts';
import { packagedPrograms } from './binaries.ts';
import { ensureCluster } from './create-cluster.ts';
import { holdServer } from './hold-server.ts';
import { isOurs, reachableData, usablePrograms } from './places.ts';
import { stopPostmaster, watchOver } from './postmaster.ts';
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
  /** Connects as the owner of the database. */
  readonly url: string;
  /** Where the data really is: elsewhere than asked for when the server's user cannot go there. */
  readonly dataDir: string;
  /** Stops the server and waits until it has left. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL on the folder, or takes over one left running there by a process that was
 * killed. Works as root and as an ordinary user. Should this process be killed, a watcher stops
 * the server. Refuses `DATA_IN_USE` and `DATA_NOT_OURS`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<Embedded>> {
  const asked = path.resolve(options.dataDir);
  const user = serverUser(asked);
  const dataDir = reachableData(asked, user);
  if (!isOurs(dataDir)) return refuse('DATA_NOT_OURS', { folder: dataDir });
  const programs = usablePrograms(options.programs ?? packagedPrograms(), user, dataDir);
  ensureCluster(programs, dataDir, user);

  const settings = options.losesDataOnCrash ? HURRIED : DURABLE;
  const held = await holdServer({ programs, dataDir, user, settings });
  if (!held.ok) return held;
  const { pid, guard, address } = held.value;
  const dismissWatcher = watchOver(pid, user);
  const database = options.database ?? 'saoque';
  await ensureDatabase(guard, database);
  return ok({
    url: `${address}/${database}`,
    dataDir,
    stop: async () => {
      await guard.end();
      await stopPostmaster(programs, dataDir, pid);
      dismissWatcher();
    },
  });
}

const DURABLE = ['shared_buffers=256MB', 'max_wal_size=2GB'];
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
