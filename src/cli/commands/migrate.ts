import path from 'node:path';
import { parseArgs } from 'node:util';
import { refusal } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { migrate } from '#storage/migrate.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { openServer } from '../start/open-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque migrate [--data DIR]

Brings the tables of the database up to date (that of DATABASE_OWNER_URL, else of DATABASE_URL, else
the embedded one) and names the migrations that were applied. "saoque start" does this too when it
knows the owner.

  --data DIR   folder of the embedded database (default: .data in the checkout)`;

/** Applies what is missing; a migration that was changed after it was applied is a fault. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const data = dataFolder(invocation.args);
  if (data === undefined) return misused(invocation, 'Only --data DIR.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const server = await openServer(config.value, data);
  if (!server.ok) return refused(invocation, server.refusals);
  const { ownerUrl } = server.value;
  if (ownerUrl === undefined) return refused(invocation, [refusal('DATABASE_OWNER_NEEDED')]);
  try {
    const applied = await migrate(ownerUrl);
    if (invocation.json) invocation.out(JSON.stringify({ applied }));
    else invocation.out(applied.length === 0 ? 'Up to date.' : applied.join('\n'));
    return 0;
  } finally {
    await server.value.stop();
  }
}

function dataFolder(args: readonly string[]): string | undefined {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    return path.resolve(parseArgs({ args: [...args], options }).values.data);
  } catch {
    return undefined;
  }
}
