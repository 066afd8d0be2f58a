import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built pages; a second builder in the same checkout names another. */
export const buildFolder = path.resolve(root, process.env.SAOQUE_BUILD_DIR || 'build');

/** Node 24, which npm brings as a package: the machine's own may be older. */
export function node24() {
  const file = process.platform === 'win32' ? 'node.cmd' : 'node';
  const brought = path.join(root, 'node_modules', '.bin', file);
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Máy này cần Node 24, hiện có ${process.version}. / This machine needs Node 24, it has ${process.version}.`,
  );
  process.exit(1);
}

/**
 * The script behind a tool, to be run with `node24()`.
 * @param {string} file
 */
export function toolScript(file) {
  return path.join(root, 'node_modules', file);
}
