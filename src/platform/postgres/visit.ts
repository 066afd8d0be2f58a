import { existsSync } from 'node:fs';
import path from 'node:path';
import { clusterPassword } from './create-cluster.ts';
import { reachableData } from './places.ts';
import { readPostmaster } from './postmaster.ts';
import { isServerOn } from './processes.ts';
import { serverUser } from './server-user.ts';

/** Where an embedded database stands, and its address while a server runs on it. */
export interface Visit {
  readonly dataDir: string;
  /** As the owner, of the database of that name; `null` when no server is ready there. */
  readonly running: string | null;
}

/**
 * Looks at an embedded database without starting or holding it, so that a backup can be taken beside
 * the Sao Quê that works on it; `null` when there has never been one.
 */
export function visitEmbedded(asked: string, database = 'saoque'): Visit | null {
  const folder = path.resolve(asked);
  const dataDir = reachableData(folder, serverUser(folder));
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) return null;
  const server = readPostmaster(dataDir);
  if (server?.status !== 'ready' || !isServerOn(dataDir, server.pid))
    return { dataDir, running: null };
  const password = clusterPassword(dataDir);
  const running = `postgres://postgres:${password}@127.0.0.1:${String(server.port)}/${database}`;
  return { dataDir, running };
}
