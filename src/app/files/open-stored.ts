import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#domain/result.ts';
import { log, logFault } from '#platform/log.ts';
import { countLostFile } from '#platform/metrics.ts';
import type { Deps } from '../deps.ts';

/** A file as it was written down when it was acknowledged. */
export interface StoredAs {
  readonly fileId: string;
  readonly storageKey: string;
  /** `null`: not written down (the small form of a picture). */
  readonly bytes: number | null;
}

/**
 * Opens the content of an acknowledged file before anything of it is sent. One that is gone or cut
 * short is an alarm (in the log under its reference, and counted), and FILE_LOST to the person.
 */
export async function openStored(deps: Deps, file: StoredAs): Promise<Result<Readable>> {
  const found = await deps.files.read(file.storageKey, file.bytes);
  if (typeof found !== 'string') return ok(found);
  countLostFile(found);
  const fault = new Error(`an acknowledged file is ${found} on the disk`);
  return refuse('FILE_LOST', { reference: logFault(log, fault, { ...file }) });
}
