import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Deps } from '#app/deps.ts';
import { openDeps } from '#app/open-deps.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { loadUnits } from '#platform/units/load.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#storage/database.ts';
import { migrate } from '#storage/migrate.ts';
import { saveUnits } from '#storage/units/save-units.ts';
import { fillScratch } from './fill-scratch.ts';

/** A filled register, with the code of one of its products. */
interface ScratchRegister {
  readonly deps: Deps;
  readonly code: string;
}

export interface ScratchRegisters {
  /** One a size, in their order. */
  readonly all: readonly ScratchRegister[];
  /** Removes all that was made. */
  readonly close: () => Promise<void>;
}

/** Registers of these many products, on a server of their own. */
export async function scratchRegisters(sizes: readonly number[]): Promise<ScratchRegisters> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-growth-'));
  await chmod(folder, 0o755); // as root, the database runs as another user, who must get in
  const toClose = [() => rm(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const one of toClose.splice(0).reverse()) await one();
  };
  try {
    const server = await startEmbedded({
      dataDir: path.join(folder, 'pg'),
      losesDataOnCrash: true,
    });
    if (!server.ok) throw new Error(server.refusals.map(({ code }) => code).join(', '));
    toClose.push(() => server.value.stop());
    const all: ScratchRegister[] = [];
    for (const size of sizes) {
      const url = await newDatabase(server.value.url, `growth_${size.toString()}`);
      const register = await filled(url, size, path.join(folder, size.toString()));
      toClose.push(() => register.deps.db.destroy());
      all.push(register);
    }
    return { all, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function newDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${pg.escapeIdentifier(name)}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** No statement of the filling may be cut short: a hundred thousand rows take longer than a page. */
const PATIENCE = { statementSeconds: 600, idleSeconds: 600 };

async function filled(url: string, size: number, filesFolder: string): Promise<ScratchRegister> {
  await migrate(url);
  const owner = openDatabase(url, PATIENCE);
  await saveUnits(owner, loadUnits());
  await fillScratch(owner, size, systemClock.today());
  const { code } = await owner
    .selectFrom('catalogue_entry')
    .select('code')
    .where('in_force', '=', true)
    .orderBy('code')
    .limit(1)
    .executeTakeFirstOrThrow();
  await owner.destroy();
  const settings = { databaseUrl: url, filesFolder, publicOrigin: 'http://localhost' };
  const deps = await openDeps(settings);
  if (!deps.ok) throw new Error(deps.refusals.map((one) => one.code).join(', '));
  return { deps: deps.value, code };
}
