import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Where the data of this checkout lie, unless `--data` says otherwise. */
export const DATA_FOLDER = path.join(ROOT, '.data');

/** The built pages: `npm start` builds them; a second builder in the checkout names another folder. */
export function builtHandler(): string | undefined {
  const folder = path.resolve(ROOT, process.env['SAOQUE_BUILD_DIR'] ?? 'build');
  const file = path.join(folder, 'handler.js');
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}
