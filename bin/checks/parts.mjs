import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { node24, toolScript } from '../setup/place.mjs';
import { run } from './run.mjs';
import { vitest } from './vitest.mjs';

/** How many cores a run may keep busy; vitest.config.ts has as many workers. */
export const CORES = 2;

/**
 * Every part of `npm test` in its order, the quick ones first, with the cores that it keeps busy. A
 * tool counts as one check, a test as one test. A part that does not apply to this machine answers
 * `null`.
 * @type {Record<string, { cores: number, run: () => Promise<{ passed: number, failed: number, skipped?: number, slowest?: readonly { file: string, seconds: number }[], output: string } | null> }>}
 */
export const parts = {
  format: onOne(() => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
  lint: onOne(() => tool('eslint/bin/eslint.js', '--max-warnings', '0', '.')),
  types: onOne(() =>
    both(
      tool(
        ...['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json'],
        ...['--fail-on-warnings', '--output', 'human'],
      ),
      // What runs without pages has other globals.
      tool('typescript/bin/tsc', '-p', 'src/service-worker'),
    ),
  ),
  arrows: onOne(() =>
    tool(
      ...['dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs'],
      ...['--output-type', 'err', 'src', 'demo', 'bench', 'e2e'],
    ),
  ),
  dead: onOne(() => tool('knip/bin/knip.js', '--no-progress')),
  unit: onAll(() => vitest(['unit', 'apart'])),
  storage: onAll(() => vitest(['storage'])),
  api: onAll(() => vitest(['api'])),
  debian: onAll(onDebiansPostgres),
  browser: onAll(inBrowser),
};

/**
 * @template T
 * @param {() => Promise<T>} run
 */
function onOne(run) {
  return { cores: 1, run };
}

/**
 * @template T
 * @param {() => Promise<T>} run
 */
function onAll(run) {
  return { cores: CORES, run };
}

/** @param {string[]} command */
async function tool(...command) {
  const [file = '', ...args] = command;
  const { code, output } = await run(node24(), [toolScript(file), ...args]);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/**
 * Two tools, each one check.
 * @param {ReturnType<typeof tool>} first
 * @param {ReturnType<typeof tool>} second
 */
async function both(first, second) {
  const [one, other] = await Promise.all([first, second]);
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    output: one.output + other.output,
  };
}

/** The same tests on the PostgreSQL that a province would install from Debian, when it is here. */
async function onDebiansPostgres() {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  const newest = versions
    .filter((version) => existsSync(path.join(folder, version, 'bin', 'initdb')))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  if (newest === undefined) return null;
  return vitest(['storage', 'api'], {
    env: { SAOQUE_TEST_POSTGRES: path.join(folder, newest) },
    args: ['--exclude', 'src/platform/postgres/**'],
  });
}

async function inBrowser() {
  const chromium = findChromium();
  if (chromium === null) {
    const output =
      'The browser journeys need Chromium. Install it (Debian: apt-get install chromium), ' +
      'or say where it is with SAOQUE_CHROMIUM.';
    return { passed: 0, failed: 1, output };
  }
  ensureBuilt();
  return vitest(['browser'], { env: { SAOQUE_CHROMIUM: chromium } });
}
