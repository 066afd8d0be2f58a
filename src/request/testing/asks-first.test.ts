import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entriesOf } from './asks-first.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'saoque-routes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const GUARD = `import { askRight } from '#request/guard.ts'; import { open } from '#app/open.ts';`;
writeFileSync(
  path.join(folder, 'helper.ts'),
  `${GUARD} export async function step(event) { askRight(event, 'dossier.edit'); return open(); }`,
);

test.each([
  [
    'asks',
    `export const load = async (event) => { askRight(event, 'dossier.view'); open(); };`,
    'askRight',
  ],
  [
    'asks too late',
    `export const load = async (event) => { await open(); askRight(event, 'dossier.view'); };`,
    'useCase',
  ],
  ['never asks', `export const load = async () => ({ secret: 1 });`, 'nothing'],
  [
    'asks in a helper beside it',
    `import { step } from './helper.ts'; export const load = (event) => step(event);`,
    'askRight',
  ],
  [
    'asks in a function of its own',
    `function ask(event) { askRight(event, 'dossier.view'); } export function load(event) { ask(event); open(); }`,
    'askRight',
  ],
  [
    'only names the guard in a comment',
    `export const load = () => { /* askRight(event) */ return open(); };`,
    'useCase',
  ],
])('a load that %s', (_name, text, met) => {
  const file = path.join(folder, '+page.server.ts');
  writeFileSync(file, GUARD + text);
  expect(entriesOf(file)).toEqual([{ name: 'load', met }]);
});

test('each action and each method is looked at', () => {
  const file = path.join(folder, '+server.ts');
  writeFileSync(
    file,
    `${GUARD}
    export const actions = {
      sign: async (event) => { askRight(event, 'decision.sign'); },
      undo: async () => { await open(); },
    };
    export const GET = () => new Response();`,
  );
  expect(entriesOf(file)).toEqual([
    { name: 'actions.sign', met: 'askRight' },
    { name: 'actions.undo', met: 'useCase' },
    { name: 'GET', met: 'nothing' },
  ]);
});
