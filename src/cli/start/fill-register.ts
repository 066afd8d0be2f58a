import path from 'node:path';
import type { Deps } from '#app/deps.ts';
import type { DepsSettings } from '#app/open-deps.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import { prepareRegister, withDeps, type DatabaseServer } from './open-register.ts';
import { DATA_FOLDER } from './places.ts';

export interface FillOptions {
  /** Folder of the files, unless the configuration names another. */
  readonly data: string;
  /** Where people reach the pages, unless the configuration says it. */
  readonly origin: string;
  /** Which demonstration an empty register gets; null: it stays empty. */
  readonly demo: DemoName | null;
}

/** `province`: Lào Cai with its year so far; `seeds`: three registers as documents of 2022 and 2023 count them. */
export const DEMOS = ['province', 'seeds'] as const;
export type DemoName = (typeof DEMOS)[number];

/** What was asked for by name has data of its own, so that neither stands in the other's way. */
export function demoFolder(demo: string | undefined): string {
  return demo === 'seeds' ? path.join(DATA_FOLDER, demo) : DATA_FOLDER;
}

/**
 * Brings the register of a server up to date, fills an empty one with the demonstration, and gives
 * what the pages need to work on it. Refuses what `prepareRegister` refuses, and DEMO_OF_ANOTHER where `seeds` was
 * asked for and something else is there.
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
  if (demo === null || (demo === 'province' && prepared.value.kind !== 'empty'))
    return ok(settings);
  if (prepared.value.kind === 'empty') {
    const loaded = await withDeps({ ...settings, loadingDemo: true }, await loaderOf(demo));
    return loaded.ok ? ok(settings) : loaded;
  }
  const { holdsSeeds } = await import('../../../demo/seeds/load.ts');
  const holds = await withDeps(settings, holdsSeeds);
  if (!holds.ok) return holds;
  return holds.value ? ok(settings) : refuse('DEMO_OF_ANOTHER', { demo, folder: server.place });
}

async function loaderOf(demo: DemoName): Promise<(deps: Deps) => Promise<void>> {
  if (demo === 'seeds') return (await import('../../../demo/seeds/load.ts')).loadSeeds;
  return (await import('../../../demo/load.ts')).loadDemo;
}
