import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, node24, root, toolScript } from './place.mjs';

/** Everything that ends up in the built pages. */
const INPUTS = [
  'src',
  'messages',
  'project.inlang/settings.json',
  'static',
  'criteria',
  'bin/pages',
  'vite.config.ts',
  'package-lock.json',
];
/** Says of which inputs the build was made; written last, so that a build cut short does not count. */
const STAMP = path.join(buildFolder, '.inputs');

/** Builds the pages, unless they were built from the very files that are here now. */
export function ensureBuilt() {
  const inputs = digest();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return;
  console.log('Đang dựng các trang, mất khoảng một phút… / Building the pages, about a minute…');
  const run = spawnSync(node24(), [toolScript('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    console.error(run.stdout + run.stderr);
    console.error('Không dựng được các trang; xem lý do ở trên. / The build failed; see above.');
    process.exit(1);
  }
  writeFileSync(STAMP, inputs);
}

function digest() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesUnder(input)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesUnder(place) {
  const found = statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return isInput(place) ? [place] : [];
  const names = readdirSync(path.join(root, place)).sort();
  return names.flatMap((name) => filesUnder(path.posix.join(place, name)));
}

/**
 * Texts compiled by the build itself and tests change nothing in the pages.
 * @param {string} file
 */
function isInput(file) {
  return !file.startsWith('src/words/paraglide/') && !/\.test\.ts$/.test(file);
}
