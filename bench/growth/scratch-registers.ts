import path from 'node:path';
import pg from 'pg';
import type { Deps } from '#app/deps.ts';
import { openDeps } from '#app/open-deps.ts';
import { loadUnits } from '#platform/units/load.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, type Db } from '#storage/database.ts';
import { migrate } from '#storage/migrate.ts';
import { saveUnits } from '#storage/units/save-units.ts';
import { onScratchServer } from '../scratch-server.ts';
import { fillDossiers } from './fill-dossiers.ts';
import { fillSessions } from './fill-sessions.ts';
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

/** What stands in a register besides products and certificates. */
type Fill = (owner: Db, size: number) => Promise<void>;

/** Registers of these many products, on a server of their own; `fill` beside them, dossiers and sessions by default. */
export function scratchRegisters(
  sizes: readonly number[],
  fill: Fill = fillWork,
): Promise<ScratchRegisters> {
  return onScratchServer({ losesDataOnCrash: true }, async ({ folder, url, onClose, close }) => {
    const all: ScratchRegister[] = [];
    for (const size of sizes) {
      const address = await newDatabase(url, `growth_${size.toString()}`);
      const register = await filled(address, size, path.join(folder, size.toString()), fill);
      onClose(() => register.deps.db.destroy());
      all.push(register);
    }
    return { all, close };
  });
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

async function fillWork(owner: Db, size: number): Promise<void> {
  await fillDossiers(owner, size, systemClock.today());
  await fillSessions(owner, { ended: size / 100, running: 12 }, systemClock.today());
}

async function filled(
  url: string,
  size: number,
  filesFolder: string,
  fill: Fill,
): Promise<ScratchRegister> {
  await migrate(url);
  const owner = openDatabase(url, PATIENCE);
  await saveUnits(owner, loadUnits());
  await fillScratch(owner, size, systemClock.today());
  await fill(owner, size);
  const { code } = await owner
    .selectFrom('catalogueEntry')
    .select('code')
    .where('inForce', '=', true)
    .orderBy('code')
    .limit(1)
    .executeTakeFirstOrThrow();
  await owner.destroy();
  const settings = { databaseUrl: url, filesFolder, publicOrigin: 'http://localhost' };
  const deps = await openDeps(settings);
  if (!deps.ok) throw new Error(deps.refusals.map((one) => one.code).join(', '));
  return { deps: deps.value, code };
}
