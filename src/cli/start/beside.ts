import path from 'node:path';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import { visitEmbedded } from '#platform/postgres/visit.ts';
import { openServer } from './open-register.ts';

/** A register that is read: whether or not a Sao Quê works on it. */
export interface Beside {
  /** The database: as its owner, or as the application, which may read every table too. */
  readonly databaseUrl: string;
  readonly filesFolder: string;
  readonly stop: () => Promise<void>;
}

/**
 * Gets to the data of a running Sao Quê beside it, or of a stopped one by starting its database for
 * the while. Refuses NOTHING_TO_BACK_UP where there never was a register, and what `openServer` does.
 */
export async function openBeside(config: Config, data: string): Promise<Result<Beside>> {
  const filesFolder = config.filesFolder ?? path.join(data, 'files');
  const nothing = () => Promise.resolve();
  const given = config.databaseOwnerUrl ?? config.databaseUrl;
  if (given !== undefined) return ok({ databaseUrl: given, filesFolder, stop: nothing });
  const embedded = visitEmbedded(path.join(data, 'pg'));
  if (!embedded) return refuse('NOTHING_TO_BACK_UP', { folder: data });
  if (embedded.running !== null) {
    return ok({ databaseUrl: embedded.running, filesFolder, stop: nothing });
  }
  const server = await openServer(config, data);
  if (!server.ok) return server;
  const { ownerUrl, stop } = server.value;
  if (ownerUrl === undefined) throw new Error('the embedded database has an owner');
  return ok({ databaseUrl: ownerUrl, filesFolder, stop });
}
