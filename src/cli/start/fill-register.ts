import path from 'node:path';
import type { DepsSettings } from '#app/open-deps.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import { prepareRegister, withDeps, type DatabaseServer } from './open-register.ts';

export interface FillOptions {
  /** Folder of the files, unless the configuration names another. */
  readonly data: string;
  /** Where people reach the pages, unless the configuration says it. */
  readonly origin: string;
  /** Whether an empty register gets the demonstration province. */
  readonly demo: boolean;
}

/**
 * Brings the register of a server up to date, fills an empty one with the demonstration, and gives
 * what the pages need to work on it. Refuses what `prepareRegister` refuses.
 */
export async function fillRegister(
  server: DatabaseServer,
  { filesFolder, publicOrigin, clock }: Config,
  { data, origin, demo }: FillOptions,
): Promise<Result<DepsSettings>> {
  const prepared = await prepareRegister(server);
  if (!prepared.ok) return prepared;
  const settings: DepsSettings = {
    databaseUrl: prepared.value.url,
    filesFolder: filesFolder ?? path.join(data, 'files'),
    publicOrigin: publicOrigin ?? origin,
    clock,
  };
  if (prepared.value.kind === 'empty' && demo) {
    const { loadDemo } = await import('../../../demo/load.ts');
    const loaded = await withDeps({ ...settings, loadingDemo: true }, loadDemo);
    if (!loaded.ok) return loaded;
  }
  return ok(settings);
}
