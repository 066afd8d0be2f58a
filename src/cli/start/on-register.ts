import path from 'node:path';
import type { Deps } from '#app/deps.ts';
import type { DepsSettings } from '#app/open-deps.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import { visitEmbedded } from '#platform/postgres/visit.ts';
import { isCurrent } from '#storage/migrate.ts';
import {
  appUrlOf,
  openServer,
  prepareRegister,
  withDeps,
  type DatabaseServer,
} from './open-register.ts';

type Work<T> = (deps: Deps, settings: DepsSettings) => Promise<Result<T>>;

/**
 * Opens the register of the data folder or of DATABASE_URL, brings it up to date, does something
 * with it and closes it again. Refuses what `openServer` and `prepareRegister` refuse,
 * `CLOCK_ONLY_FOR_DEMO` and what `work` refuses.
 */
export async function onRegister<T>(
  config: Config,
  data: string,
  work: Work<T>,
): Promise<Result<T>> {
  const server = await openServer(config, data);
  const prepared = async (opened: DatabaseServer) => {
    const register = await prepareRegister(opened);
    return register.ok ? ok(register.value.url) : register;
  };
  return server.ok ? workOn({ config, data, server: server.value }, prepared, work) : server;
}

/**
 * Does something with the register as it is, without bringing it up to date, also while Sao Quê runs
 * on it. Refuses what `openServer` refuses, DATABASE_LOGIN_NEEDED, DATABASE_OWNER_NEEDED when its tables
 * are older than this version, and what `work` refuses.
 */
export async function besideRegister<T>(
  config: Config,
  data: string,
  work: Work<T>,
): Promise<Result<T>> {
  const server = await reachServer(config, data);
  const asItIs = async (reached: DatabaseServer): Promise<Result<string>> => {
    const url = await appUrlOf(reached);
    if (!url.ok) return url;
    return (await isCurrent(url.value)) ? url : refuse('DATABASE_OWNER_NEEDED');
  };
  return server.ok ? workOn({ config, data, server: server.value }, asItIs, work) : server;
}

interface Opened {
  readonly config: Config;
  readonly data: string;
  readonly server: DatabaseServer;
}

/** Under the address that `urlOf` gives; the server is let go whatever happens. */
async function workOn<T>(
  { config, data, server }: Opened,
  urlOf: (server: DatabaseServer) => Promise<Result<string>>,
  work: Work<T>,
): Promise<Result<T>> {
  try {
    const url = await urlOf(server);
    if (!url.ok) return url;
    const settings = {
      databaseUrl: url.value,
      filesFolder: config.filesFolder ?? path.join(data, 'files'),
      publicOrigin: config.publicOrigin ?? `http://localhost:${config.port.toString()}`,
      clock: config.clock,
    };
    const done = await withDeps(settings, (deps) => work(deps, settings));
    return done.ok ? done.value : done;
  } finally {
    await server.stop();
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
