import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../setup/place.mjs';
import { MUTANTS } from './mutants.mjs';

/** @param {string} file */
const read = (file) => {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : '';
};

test('every mutant has its text to replace exactly once, and the tests that must notice it', () => {
  const lost = MUTANTS.filter(({ file, text }) => read(file).split(text).length !== 2);
  expect(lost.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  expect(MUTANTS.flatMap(({ tests }) => tests).filter((file) => read(file) === '')).toEqual([]);
});
