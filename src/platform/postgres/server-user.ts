import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Whom the server's processes run as; `null` means as this process. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root, and initdb wants a user that /etc/passwd knows. As root we
 * take the owner of the data that is already there, else `postgres`, else a user of our own, else
 * `nobody`, who is last because others share it.
 */
export function serverUser(dataDir: string): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const user = ownerOf(dataDir) ?? lookUp('postgres') ?? create('saoque-db') ?? lookUp('nobody');
  if (!user) throw new Error('running as root, and no other user exists to run PostgreSQL as');
  return user;
}

/** Options for a child process that runs as that user; `/` because it may not enter our folder. */
export function runningAs(user: ServerUser): { readonly cwd: '/'; uid?: number; gid?: number } {
  return user ? { cwd: '/', uid: user.uid, gid: user.gid } : { cwd: '/' };
}

function ownerOf(folder: string): ServerUser {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

function lookUp(name: string): ServerUser {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  return uid.status === 0 && gid.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : null;
}

/** Debian and Fedora know useradd; Alpine's busybox knows adduser. */
function create(name: string): ServerUser {
  const made = spawnSync('useradd', [
    '-r',
    '-M',
    '-U',
    '-d',
    '/nonexistent',
    '-s',
    '/bin/false',
    name,
  ]);
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', name]);
  return lookUp(name);
}
