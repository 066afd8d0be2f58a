import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCriteriaVersion } from '#domain/criteria/parse-version.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { refusalSentence } from '#domain/refusals.ts';

let loaded: readonly CriteriaVersion[] | undefined;

/**
 * The published criteria versions of `criteria/`, oldest decision first, read once. A file that
 * does not hold is a fault of the installation, so it throws: no sheet may be scored with it.
 */
export function loadCriteriaVersions(): readonly CriteriaVersion[] {
  loaded ??= readVersions(criteriaFolder());
  return loaded;
}

function readVersions(folder: string): readonly CriteriaVersion[] {
  const versions = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readVersionFile(join(folder, name)));
  return Object.freeze(versions.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)));
}

function readVersionFile(path: string): CriteriaVersion {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const parsed = parseCriteriaVersion(json);
  if (parsed.ok) return parsed.value;
  const faults = parsed.refusals.map((fault) => refusalSentence(fault, 'en'));
  throw new Error(`Criteria file ${path} does not hold:\n${faults.join('\n')}`);
}

/**
 * `criteria/` beside the package's manifest: found upwards from here, because the built server
 * runs from another folder than the sources.
 */
function criteriaFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'criteria')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder criteria/ is not beside package.json.');
    folder = parent;
  }
  return join(folder, 'criteria');
}
