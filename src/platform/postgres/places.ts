import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { copyPrograms, programPath } from './binaries.ts';
import { runningAs, type ServerUser } from './server-user.ts';
import { completePrograms } from './symlinks.ts';

/** Where another user than root can always go: a project under /root (mode 0700) is closed to it. */
const COMMON_STATE = '/var/lib/saoque';

/** The folder of the data that the server's user can really enter: the one asked for, or one outside /root. */
export function reachableData(asked: string, user: ServerUser): string {
  if (canEnter(nearestExisting(asked), user)) return asked;
  const name = createHash('sha256').update(asked).digest('hex').slice(0, 10);
  return path.join(COMMON_STATE, `data-${name}`);
}

/** Whether this process may read and write the data, or make it where it is not yet. */
export function isOurs(dataDir: string): boolean {
  try {
    accessSync(nearestExisting(dataDir), constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Programs that really start as the server's user: as installed, or a copy where that user can go. */
export function usablePrograms(programs: string, user: ServerUser, dataDir: string): string {
  if (completed(programs) && starts(programs, user)) return programs;
  const copy = copyPrograms(programs, user ? COMMON_STATE : path.dirname(dataDir));
  if (starts(copy, user)) return copy;
  throw new Error(
    `${programPath(copy, 'postgres')} does not start here ` +
      '(musl instead of glibc, a missing libstdc++, or a disk mounted noexec); set DATABASE_URL to use a server',
  );
}

/** False when the installed folder is not ours to write: root installed it, an ordinary user starts it. */
function completed(programs: string): boolean {
  try {
    completePrograms(programs);
    return true;
  } catch {
    return false;
  }
}

function starts(programs: string, user: ServerUser): boolean {
  return spawnSync(programPath(programs, 'postgres'), ['--version'], runningAs(user)).status === 0;
}

function canEnter(folder: string, user: ServerUser): boolean {
  return user === null || spawnSync('test', ['-x', folder], runningAs(user)).status === 0;
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}
