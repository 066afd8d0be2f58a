import path from 'node:path';
import type { Deps } from '#app/deps.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import { visitEmbedded } from '#platform/postgres/visit.ts';
import { isCurrent } from '#storage/migrate.ts';
import { appUrlOf, openServer, withDeps, type DatabaseServer } from './open-register.ts';

/**
 * Does something with the register as it is, without bringing it up to date, also while Sao Quê runs
 * on it. Refuses what `openServer` refuses, DATABASE_LOGIN_NEEDED, DATABASE_OWNER_NEEDED when its tables
 * are older than this version, and what `work` refuses.
 */
export async function besideRegister<T>(
  config: Config,
  data: string,
  work: (deps: Deps) => Promise<Result<T>>,
): Promise<Result<T>> {
  const server = await reachServer(config, data);
  if (!server.ok) return server;
  try {
    const url = await appUrlOf(server.value);
    if (!url.ok) return url;
    if (!(await isCurrent(url.value))) return refuse('DATABASE_OWNER_NEEDED');
    const settings = {
      databaseUrl: url.value,
      filesFolder: config.filesFolder ?? path.join(data, 'files'),
      publicOrigin: config.publicOrigin ?? `http://localhost:${config.port.toString()}`,
      clock: config.clock,
    };
    const done = await withDeps(settings, work);
    return done.ok ? done.value : done;
  } finally {
    await server.value.stop();
  }
}

async function reachServer(config: Config, data: string): Promise<Result<DatabaseServer>> {
  const opened = await openServer(config, data);
  if (opened.ok || opened.refusals[0].code !== 'DATA_IN_USE') return opened;
  const ownerUrl = visitEmbedded(path.join(data, 'pg'))?.running ?? null;
  if (ownerUrl === null) return opened;
  const stop = () => Promise.resolve();
  const lost = new Promise(() => undefined); // whoever started it watches over it
  return ok({ ownerUrl, appUrl: undefined, place: data, stop, lost });
}
