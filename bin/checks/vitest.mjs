import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { node24, root, toolScript } from '../setup/place.mjs';
import { inOwnTemporaryFolder } from './own-temporary-folder.mjs';
import { run } from './run.mjs';

/** So many of the slowest files are named: where the time goes is seen in every run. */
const NAMED = 4;

/**
 * Runs projects of vitest.config.ts and counts their tests out of vitest's own report.
 * @param {readonly string[]} projects
 * @param {{ env?: Record<string, string>, args?: readonly string[] }} options
 */
export function vitest(projects, { env = {}, args = [] } = {}) {
  return inOwnTemporaryFolder((own) => runIn(projects, { ...env, ...own }, args));
}

/**
 * @param {readonly string[]} projects
 * @param {Record<string, string> & { TMPDIR: string }} env
 * @param {readonly string[]} args
 */
async function runIn(projects, env, args) {
  const report = path.join(env.TMPDIR, 'report.json');
  const { code, output } = await run(
    node24(),
    [
      ...[toolScript('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ['--project', project]),
      ...args,
    ],
    env,
  );
  const counted = count(await readFile(report, 'utf8').catch(() => ''));
  // A run that fails without a failed test (a fault between tests, no tests at all) is a failure too.
  return { ...counted, failed: counted.failed || (code === 0 ? 0 : 1), output };
}

/**
 * A file that could not even be loaded has no tests in the report; it counts as one that failed.
 * @param {string} report
 */
function count(report) {
  if (report === '') return { passed: 0, failed: 1, skipped: 0, slowest: [] };
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { name: string, startTime: number, endTime: number, status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(report);
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
    slowest: testResults
      .map(({ name, startTime, endTime }) => ({
        file: path.relative(root, name),
        seconds: (endTime - startTime) / 1000,
      }))
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, NAMED),
  };
}
