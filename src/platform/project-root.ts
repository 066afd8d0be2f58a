import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the checkout. The same code runs from `src/` and, bundled, from `build/server/`,
 * where its own address says nothing about the templates, so the way leads up to our package.json.
 * A server whose build was moved elsewhere is found by its working folder.
 */
export function projectRoot(): string {
  const root = rootAbove(import.meta.dirname) ?? rootAbove(process.cwd());
  if (root === undefined) {
    throw new Error('The folder of Sao Quê was not found: start it inside its checkout.');
  }
  return root;
}

function rootAbove(folder: string): string | undefined {
  if (isProject(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : rootAbove(parent);
}

function isProject(packageFile: string): boolean {
  if (!existsSync(packageFile)) return false;
  const content: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return (
    typeof content === 'object' &&
    content !== null &&
    'name' in content &&
    content.name === 'saoque'
  );
}
