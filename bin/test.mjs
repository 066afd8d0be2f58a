#!/usr/bin/env node
// `npm test`: installs what it needs and runs every check, those that keep one core busy side by side;
// `node bin/test.mjs unit lint` only those.
// The last line is always `N passed, N failed`.
import { CORES, parts } from './checks/parts.mjs';
import { run } from './checks/run.mjs';
import { sideBySide } from './checks/side-by-side.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { node24, toolScript } from './setup/place.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

/** A file of tests that takes so many seconds is named. */
const SLOW = 10;

const total = { passed: 0, failed: 0, finished: false };
process.on('exit', () => {
  if (!total.finished) total.failed += 1; // stopped half-way: the installation, the build, a fault
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});

ensureInstalled({ forTests: true });
await prepare();
const together = sideBySide(CORES);
const begun = Object.entries(parts)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, { cores, run }]) => ({ name, done: together(cores, () => timed(run)) }));
for (const { name, done } of begun) {
  const { result, seconds } = await done;
  if (result === null) {
    console.log(`- ${name}: not on this machine`);
    continue;
  }
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed > 0) console.log(result.output.trimEnd());
  const mark = result.failed > 0 ? '✗' : '✓';
  const skipped = result.skipped ? `, ${result.skipped} left out here` : '';
  const counts = `${result.passed} passed, ${result.failed} failed${skipped}`;
  console.log(`${mark} ${name}: ${counts} (${seconds.toFixed(1)} s)`);
  for (const { file, seconds: took } of result.slowest ?? []) {
    if (took >= SLOW) console.log(`    ${took.toFixed(0)} s ${file}`);
  }
}
total.finished = true;

/**
 * @template T
 * @param {() => Promise<T>} part
 */
async function timed(part) {
  const began = performance.now();
  const result = await part();
  return { result, seconds: (performance.now() - began) / 1000 };
}

/** Compiles the messages and the types of the routes, which checks and tests read. */
async function prepare() {
  const messages = ['--project', './project.inlang', '--outdir', './src/words/paraglide'];
  const options = ['--strategy', 'url', 'baseLocale', '--emit-ts-declarations', '--silent'];
  const steps = [
    [toolScript('@inlang/paraglide-js/bin/run.js'), 'compile', ...messages, ...options],
    [toolScript('@sveltejs/kit/svelte-kit.js'), 'sync'],
  ];
  for (const step of steps) {
    const { code, output } = await run(node24(), step);
    if (code !== 0) throw new Error(output);
  }
}
