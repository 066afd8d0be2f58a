import { createHash } from 'node:crypto';
import { refusal } from '#domain/result.ts';
import { listFilesAfter } from '#storage/files/files.ts';
import type { Deps } from '../../deps.ts';
import type { Finding } from './finding.ts';

const BATCH = 500;

/** Every file on the disk against the hash it was handed in with, read as a stream. */
export async function checkFiles(deps: Deps): Promise<Finding> {
  let last: string | null = null;
  for (;;) {
    const files: Awaited<ReturnType<typeof listFilesAfter>> = await listFilesAfter(
      deps.db,
      last,
      BATCH,
    );
    for (const { id, sha256, storageKey } of files) {
      const read = await hashOnDisk(deps, storageKey);
      if (read === null) return refusal('LEDGER_FILE_MISSING', { id });
      if (!read.equals(sha256)) return refusal('LEDGER_FILE_CHANGED', { id });
    }
    last = files.at(-1)?.id ?? null;
    if (last === null) return null;
  }
}

/** One that was cut short is there, with another hash. */
async function hashOnDisk({ files }: Deps, key: string): Promise<Buffer | null> {
  const found = await files.read(key, null);
  if (found === 'missing') return null;
  const hash = createHash('sha256');
  if (found !== 'truncated') for await (const chunk of found) hash.update(chunk as Buffer);
  return hash.digest();
}
