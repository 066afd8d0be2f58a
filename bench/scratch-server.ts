import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#platform/postgres/embedded.ts';

/** A PostgreSQL of a bench alone, with a folder; `close` ends and removes all that was made in it. */
export interface ScratchServer {
  readonly folder: string;
  /** As the owner, of its first database. */
  readonly url: string;
  /** What is done before the server is stopped, the last first. */
  readonly onClose: (end: () => Promise<unknown>) => void;
  readonly close: () => Promise<void>;
}

/** Starts one with what `build` makes on it; a fault on the way leaves nothing behind. */
export async function onScratchServer<T>(
  { losesDataOnCrash }: { readonly losesDataOnCrash: boolean },
  build: (server: ScratchServer) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-bench-'));
  await chmod(folder, 0o755); // as root, the database runs as another user, who must get in
  const toClose: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const end of toClose.splice(0).reverse()) await end();
  };
  try {
    const database = await startEmbedded({ dataDir: path.join(folder, 'pg'), losesDataOnCrash });
    if (!database.ok) throw new Error(database.refusals.map(({ code }) => code).join(', '));
    toClose.push(() => database.value.stop());
    const onClose = (end: () => Promise<unknown>) => void toClose.push(end);
    return await build({ folder, url: database.value.url, onClose, close });
  } catch (fault) {
    await close();
    throw fault;
  }
}
