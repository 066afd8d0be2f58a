import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Runs something with a temporary folder of its own and removes it afterwards, whatever was left in
 * it: tests that were stopped, browsers and databases put there what nobody else would clear away.
 * @template T
 * @param {(env: { TMPDIR: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inOwnTemporaryFolder(work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-run-'));
  // As root, PostgreSQL runs as another user, who must get to its folder inside.
  await chmod(folder, 0o755);
  try {
    return await work({ TMPDIR: folder });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
