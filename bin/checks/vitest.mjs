import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { node24, toolScript } from '../setup/place.mjs';
import { run } from './run.mjs';

/**
 * Runs projects of vitest.config.ts and counts their tests out of vitest's own report.
 * @param {readonly string[]} projects
 * @param {{ env?: Record<string, string>, args?: readonly string[] }} options
 */
export async function vitest(projects, { env = {}, args = [] } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-report-'));
  const report = path.join(folder, 'report.json');
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
  await rm(folder, { recursive: true, force: true });
  // A run that fails without a failed test (a fault between tests, no tests at all) is a failure too.
  return { ...counted, failed: counted.failed || (code === 0 ? 0 : 1), output };
}

/**
 * A file that could not even be loaded has no tests in the report; it counts as one that failed.
 * @param {string} report
 */
function count(report) {
  if (report === '') return { passed: 0, failed: 1, skipped: 0 };
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(report);
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
  };
}
