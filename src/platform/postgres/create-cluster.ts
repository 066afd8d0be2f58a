import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programPath } from './binaries.ts';
import { runningAs, type ServerUser } from './server-user.ts';

const PASSWORD = 'saoque.password';

/** The server must not ask for a locale that this machine lacks; UTF-8 and Vietnamese order are set below. */
export const SERVER_ENV = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', LANG: 'C' };

/**
 * Makes the cluster when the folder has none: beside it, then renamed, so that a first start that
 * is killed half-way leaves nothing that looks like data. The superuser's password is random and
 * stays inside the folder, readable to its owner only.
 */
export function ensureCluster(programs: string, dataDir: string, user: ServerUser): void {
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) return;
  const aside = `${dataDir}.${randomBytes(4).toString('hex')}`;
  mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 });
  mkdirSync(aside, { mode: 0o700 });
  if (user) chownSync(aside, user.uid, user.gid);
  try {
    initialise(programs, aside, user);
    renameSync(aside, dataDir);
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(path.join(dataDir, 'PG_VERSION'))) throw fault; // else another start was quicker
  }
}

/** The superuser's password of a cluster made here. */
export function clusterPassword(dataDir: string): string {
  return readFileSync(path.join(dataDir, PASSWORD), 'utf8');
}

function initialise(programs: string, folder: string, user: ServerUser): void {
  const password = randomBytes(24).toString('base64url');
  const handOver = path.join(tmpdir(), `saoque-${randomBytes(8).toString('hex')}`);
  writeOwned(handOver, password, user);
  try {
    const run = spawnSync(
      programPath(programs, 'initdb'),
      [
        ...['-D', folder, '-U', 'postgres', `--pwfile=${handOver}`, '-A', 'scram-sha-256'],
        ...['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN'],
        '--data-checksums',
      ],
      { ...runningAs(user), env: SERVER_ENV, encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(`initdb failed: ${run.stderr}${run.stdout}`);
  } finally {
    rmSync(handOver, { force: true });
  }
  writeOwned(path.join(folder, PASSWORD), password, user);
}

function writeOwned(file: string, text: string, user: ServerUser): void {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  if (user) chownSync(file, user.uid, user.gid);
}
