import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setup/place.mjs';

/** Every clause of Decision 26/2026/QĐ-TTg, in its order; `-2`, `-3`: a further paragraph of the point. */
const CLAUSES = `
  Đ0 Đ1.1 Đ1.2 Đ2.1 Đ2.2 Đ2.3 Đ2.3-2
  Đ3.1a-c Đ3.2 Đ3.3 Đ3.3a Đ3.3b Đ3.3c Đ3.3d-đ Đ4.1 Đ4.1a Đ4.1a-2 Đ4.1b Đ4.2 Đ4.3
  Đ5.1 Đ5.1-2 Đ5.2 Đ5.2-2 Đ6.1a Đ6.1b Đ6.1c Đ6.2a Đ6.2b Đ6.2c Đ6.2d Đ6.3a Đ6.3b
  Đ7.1 Đ7.1-2 Đ7.2 Đ7.2a Đ7.2a-2 Đ7.2b
  Đ7.3a Đ7.3b Đ7.3b-2 Đ7.3b-3 Đ7.3b-4 Đ7.3c Đ7.3d Đ7.3đ Đ7.3e Đ7.3e-2 Đ7.3g
  Đ7.4a Đ7.4b Đ7.4b-2 Đ7.4c-đ Đ7.4e Đ7.4g Đ7.4g-2
  Đ7.5 Đ7.5a Đ7.5b Đ7.6 Đ7.6a Đ7.6b Đ7.6c Đ7.6d Đ7.6đ Đ7.6e Đ7.6g
  Đ8.1a Đ8.1b-c Đ8.1d Đ8.1đ Đ8.1e Đ8.2a-b Đ8.3a Đ8.3b-c Đ8.4 Đ9.1 Đ9.2a Đ9.2b Đ9.3a-b Đ9.4a-b
  Đ10.1a Đ10.1b Đ10.1c Đ10.2a-c Đ10.3a-b Đ10.3c Đ10.4a Đ10.4b-c
  Đ11.1 Đ11.2 Đ12.1 Đ12.2a Đ12.2b Đ12.3 Đ12.3-2 Đ13
  PL.I PL.II.1 PL.II.2 PL.II.3 PL.II.4 PL.II.5 PL.II.6 PL.II.7 PL.II.8 PL.II.9
  PL.III.01 PL.III.02 PL.III.02-2 PL.III.02-3 PL.III.03`
  .trim()
  .split(/\s+/);

const ROW = /^\| ((?:Đ\d|PL\.)\S*) \| (.+?) \| (.+) \|$/gm;

const rows = [...read('docs/law-26-2026.md').matchAll(ROW)].map(
  ([, clause = '', words = '', state = '']) => ({ clause, words, state }),
);

describe('the table of the law', () => {
  test('has every clause once, in the order of the Decision', () => {
    expect(rows.map((row) => row.clause)).toEqual(CLAUSES);
  });

  test('says of every clause whether it is kept, by which tests, and what is missing', () => {
    const unsaid = rows.filter(({ state }) => {
      if (state.startsWith('kept: ')) return quotedTests(state).length === 0;
      if (state.startsWith('in part: ')) return !/Missing: |as Đ|see Đ/.test(state);
      return !/^(not yet|nothing to do)/.test(state);
    });
    expect(unsaid).toEqual([]);
  });

  test('names only files that are there', () => {
    const files = rows.flatMap(({ state }) => filesNamed(state));
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('quotes only tests that stand in the file before them', () => {
    const unnamed = rows.filter(({ state }) => / test `[^`]+`(?! ")/.test(state));
    expect(unnamed).toEqual([]);
    const lost = rows.flatMap(({ clause, state }) =>
      quotedTests(state)
        .filter(({ file, name }) => !standsIn(file, name))
        .map(({ file, name }) => `${clause}: ${file} has no test "${name}"`),
    );
    expect(lost).toEqual([]);
  });

  const original = '../shared/law-26-2026.md';
  test.runIf(existsSync(path.join(root, original)))('leaves out no row of its original', () => {
    const ids = [...read(original).matchAll(/^\| ((?:Đ\d|PL\.)\S*) \|/gm)].map(([, id]) => id);
    expect(CLAUSES).toEqual(ids);
  });
});

/** @param {string} state */
function filesNamed(state) {
  return [...state.matchAll(/`([^`]+\/[^`]+\.[a-z]+)`/g)].map(([, file = '']) => file);
}

/**
 * What stands as: test `file` "name" "another name".
 * @param {string} state
 */
function quotedTests(state) {
  return [...state.matchAll(/test `([^`]+)`((?: "[^"]+")+)/g)].flatMap(
    ([, file = '', names = '']) =>
      [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ file, name })),
  );
}

/**
 * Whether the name of a test, or of a group of tests, is written in the file.
 * @param {string} file
 * @param {string} name
 */
function standsIn(file, name) {
  const source = existsSync(path.join(root, file)) ? read(file) : '';
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => source.includes(quoted));
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}
