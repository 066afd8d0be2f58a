import path from 'node:path';
import type { Deps } from '#app/deps.ts';
import type { Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import { openServer, prepareRegister, withDeps } from './open-register.ts';

/**
 * Opens the register of the data folder or of DATABASE_URL, brings it up to date, does something
 * with it and closes it again. Refuses what `openServer` and `prepareRegister` refuse,
 * `CLOCK_ONLY_FOR_DEMO` and what `work` refuses.
 */
export async function onRegister<T>(
  config: Config,
  data: string,
  work: (deps: Deps) => Promise<Result<T>>,
): Promise<Result<T>> {
  const server = await openServer(config, data);
  if (!server.ok) return server;
  try {
    const prepared = await prepareRegister(server.value);
    if (!prepared.ok) return prepared;
    const settings = {
      databaseUrl: prepared.value.url,
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
