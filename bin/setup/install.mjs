import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './place.mjs';

/**
 * Installs what package-lock.json names, unless exactly that stands in node_modules already.
 * Install scripts are never run: no dependency needs them, and none gets to run code here.
 * @param {{ forTests: boolean }} options
 */
export function ensureInstalled({ forTests }) {
  if (isInstalled(forTests)) return;
  console.log('Đang cài các gói cần thiết… / Installing what is needed…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error('Cài đặt không thành; xem lý do ở trên. / The installation failed; see above.');
    process.exit(1);
  }
}

/**
 * npm writes the list of what it installed as the last step. Packages for other machines may be
 * absent; so may those for development, when the tests are not run.
 * @param {boolean} forTests
 */
function isInstalled(forTests) {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(path.join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([name, pack]) => {
    const found = present[name];
    if (name === '') return true;
    if (!found) return pack.optional === true || (pack.dev === true && !forTests);
    return found.version === pack.version && found.integrity === pack.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, dev?: boolean }>}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}
