import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inOwnTemporaryFolder } from './own-temporary-folder.mjs';

/** What a test does that is stopped half-way: a folder of its own, never removed. */
const LEAVES = `
  const fs = require('node:fs'), os = require('node:os'), path = require('node:path');
  console.log(fs.mkdtempSync(path.join(os.tmpdir(), 'left-')));
`;

test('what a run leaves in the temporary folder is gone when the run ends, also when it failed', async () => {
  let left = '';
  const run = inOwnTemporaryFolder((env) => {
    const child = spawnSync(process.execPath, ['-e', LEAVES], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    left = child.stdout.trim();
    expect(existsSync(left)).toBe(true);
    return Promise.reject(new Error('stopped'));
  });
  await expect(run).rejects.toThrow('stopped');
  expect(path.dirname(path.dirname(left))).toBe(tmpdir());
  expect(existsSync(path.dirname(left))).toBe(false);
});
