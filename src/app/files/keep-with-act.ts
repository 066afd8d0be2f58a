import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { takeUpload, type Wanted } from '#platform/uploads.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findFile, insertFile } from '#storage/files/files.ts';
import { troubleOf } from '#storage/trouble.ts';
import type { Deps } from '../deps.ts';

/** A file on its way to an act that names it. */
export interface ComingFile {
  /** As the sender's page calls it: the same file sent again is known by it. */
  readonly fileId: string;
  readonly wanted: Wanted;
  readonly originalName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The file as it was taken; `keep` writes its row, within the act that names its hash. */
export interface TakenFile {
  readonly key: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly keep: (trx: Trx) => Promise<void>;
}

/**
 * Takes a file in and keeps it only where its act stands: after `tryOut`, `write` runs in one transaction; the bytes
 * go again when either refuses, or when the same request came before. Refuses what `takeUpload`, `tryOut` and `write` do.
 */
export async function keepWithAct(
  deps: Deps,
  actor: Actor,
  coming: ComingFile,
  write: (trx: Trx, file: TakenFile) => Promise<Result<unknown>>,
  tryOut: (file: TakenFile) => Promise<Result<unknown>> = () => Promise.resolve(ok(null)),
): Promise<Result<null>> {
  const taken = await takeUpload(deps.files, coming.content, coming.wanted, deps.scan);
  if (!taken.ok) return taken;
  const { key, mime, bytes, sha256 } = taken.value;
  const keep = async (trx: Trx) => {
    const { fileId: id, originalName } = coming;
    const file = { id, producerId: null, mime, bytes, sha256, storageKey: key, originalName };
    await insertFile(trx, { ...file, uploadedBy: actor.accountId, createdAt: deps.clock.now() });
  };
  const file = { key, bytes, sha256: sha256.toString('hex'), keep };
  try {
    const tried = await tryOut(file);
    const done = tried.ok ? await inTransaction(deps.db, (trx) => write(trx, file)) : tried;
    // The row says whose bytes are kept: where the answer of a commit was lost, the act is found as done before.
    const row = await findFile(deps.db, coming.fileId);
    if (row?.storageKey !== key) await deps.files.remove(key);
    return done.ok ? ok(null) : done;
  } catch (fault) {
    // A cut connection leaves open whether the row is there: then the sweeping of tomorrow decides.
    if (troubleOf(fault) !== 'lost') await deps.files.remove(key);
    throw fault;
  }
}
