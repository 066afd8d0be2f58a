#!/usr/bin/env node
// `npm run test:mutants`: changes the code in a copy, one mutant at a time, and asks whether a test
// notices. Names those that lived and ends with 1 when there are any. A word behind it takes only
// the mutants of files with that word in their path.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { node24, root, toolScript } from '../../setup/place.mjs';
import { run } from '../run.mjs';
import { MUTANTS } from './mutants.mjs';

const [word = ''] = process.argv.slice(2);
const chosen = MUTANTS.filter(({ file }) => file.includes(word));

/** What the tests read, beside the packages. */
const COPIED = ['src', 'criteria', 'docs', '.svelte-kit', 'package.json', 'tsconfig.json'];

const copy = await mkdtemp(path.join(tmpdir(), 'saoque-mutants-'));
try {
  for (const name of [...COPIED, 'vitest.config.ts', 'vite.config.ts'])
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const failed = await judge();
  console.log(`${chosen.length - failed.length} died, ${failed.length} did not`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await rm(copy, { recursive: true, force: true });
}

async function judge() {
  for (const project of new Set(chosen.map((mutant) => mutant.project))) {
    const theirs = chosen.filter((mutant) => mutant.project === project);
    const sound = await test(project, [...new Set(theirs.flatMap(({ tests }) => tests))]);
    if (sound.code !== 0) throw new Error(`The tests fail without a mutant:\n${sound.output}`);
  }
  const failed = [];
  for (const mutant of chosen) {
    const verdict = await verdictOn(mutant);
    console.log(`${verdict === 'died' ? '✓' : '✗'} ${mutant.file}: ${mutant.text} ${verdict}`);
    if (verdict !== 'died') failed.push(mutant);
  }
  return failed;
}

/** @param {import('./mutants.mjs').Mutant} mutant */
async function verdictOn({ file, text, instead, project, tests }) {
  const place = path.join(copy, file);
  const sound = await readFile(place, 'utf8');
  if (sound.split(text).length !== 2) return 'does not stand there exactly once';
  await writeFile(
    place,
    sound.replace(text, () => instead),
  );
  const { code } = await test(project, tests);
  await writeFile(place, sound);
  return code === 0 ? 'lived' : 'died';
}

/**
 * @param {string} project
 * @param {readonly string[]} files
 */
function test(project, files) {
  const vitest = toolScript('vitest/vitest.mjs');
  const how = ['run', '--root', copy, '--project', project, '--bail', '1'];
  return run(node24(), [vitest, ...how, ...files]);
}
