import { existsSync } from 'node:fs';
import path from 'node:path';
import { clusterPassword } from './create-cluster.ts';
import { reachableData } from './places.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { serverUser } from './server-user.ts';

/**
 * Address, as the owner, of the embedded server that another process runs on the folder; `null` when
 * none runs. For commands that only read beside a running Sao Quê.
 */
export function runningAddress(dataDir: string, database = 'saoque'): string | null {
  const asked = path.resolve(dataDir);
  const folder = reachableData(asked, serverUser(asked));
  const running = existsSync(folder) ? readPostmaster(folder) : null;
  if (running?.status !== 'ready' || !isAlive(running.pid)) return null;
  return `postgres://postgres:${clusterPassword(folder)}@127.0.0.1:${running.port}/${database}`;
}
