import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.mjs';

/** Works by name, each until it is told to end; `said` keeps what happened. */
function stage() {
  const run = sideBySide(2);
  /** @type {string[]} */
  const said = [];
  /** @type {Map<string, (fault?: Error) => void>} */
  const ends = new Map();
  const ask = (/** @type {string} */ name, /** @type {number} */ cores) =>
    run(cores, async () => {
      said.push(`${name} begins`);
      await new Promise((done, fail) =>
        ends.set(name, (fault) => (fault ? fail(fault) : done(null))),
      );
      said.push(`${name} ends`);
      return name;
    });
  const end = async (/** @type {string} */ name, /** @type {Error | undefined} */ fault) => {
    ends.get(name)?.(fault);
    await turn();
  };
  return { ask, end, said };
}

test('two that want one core each run at once; one that wants both waits for both, and the next for it', async () => {
  const { ask, end, said } = stage();
  const all = [ask('format', 1), ask('lint', 1), ask('unit', 2), ask('dead', 1)];
  await turn();
  expect(said).toEqual(['format begins', 'lint begins']);
  await end('lint', undefined);
  expect(said.slice(2)).toEqual(['lint ends']);
  await end('format', undefined);
  expect(said.slice(3)).toEqual(['format ends', 'unit begins']);
  await end('unit', undefined);
  await end('dead', undefined);
  expect(said.slice(5)).toEqual(['unit ends', 'dead begins', 'dead ends']);
  expect(await Promise.all(all)).toEqual(['format', 'lint', 'unit', 'dead']);
});

test('a work that fails gives its core back, and the fault to who asked for it', async () => {
  const { ask, end, said } = stage();
  const failing = ask('types', 2);
  const next = ask('unit', 2);
  await turn();
  const seen = expect(failing).rejects.toThrow('no compiler');
  await end('types', new Error('no compiler'));
  await seen;
  await end('unit', undefined);
  expect(await next).toBe('unit');
  expect(said).toEqual(['types begins', 'unit begins', 'unit ends']);
});
