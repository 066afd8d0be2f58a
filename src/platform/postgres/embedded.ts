import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { packagedPrograms } from './binaries.ts';
import { ensureCluster } from './create-cluster.ts';
import { holdServer } from './hold-server.ts';
import { reachableData, usablePrograms } from './places.ts';
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
 * killed. Works as root and as an ordinary user. Throws `DataInUse` when another process of ours
 * serves the folder. Should this process be killed, a watcher stops the server.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const asked = path.resolve(options.dataDir);
  const user = serverUser(asked);
  const dataDir = reachableData(asked, user);
  const programs = usablePrograms(options.programs ?? packagedPrograms(), user, dataDir);
  mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 });
  ensureCluster(programs, dataDir, user);

  const database = options.database ?? 'saoque';
  const settings = options.losesDataOnCrash ? HURRIED : DURABLE;
  const held = await holdServer({ programs, dataDir, user, settings });
  const dismissWatcher = watchOver(held.pid, user);
  await ensureDatabase(held.guard, database);
  return {
    url: `${held.address}/${database}`,
    dataDir,
    stop: async () => {
      await held.guard.end();
      await stopPostmaster(programs, dataDir, held.pid);
      dismissWatcher();
    },
  };
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
