import path from 'node:path';
import { parseArgs } from 'node:util';
import { consoleActor } from '#app/access/console-actor.ts';
import { resetPassword } from '#app/access/reset-password.ts';
import type { Deps } from '#app/deps.ts';
import { signInName } from '#domain/access/sign-in-name.ts';
import { refuse, type Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { osUser } from '#platform/os-user.ts';
import { findSecretByName } from '#storage/access/accounts.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { onRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque user reset SIGN-IN-NAME [--data DIR]

Takes the password of an account away, ends every session of it, and prints a link, once, where the
person chooses a new one within a day. For the
administrator who forgot the password; everybody else is helped on the pages. Stop an embedded Sao
Quê first.

  --data DIR   folder of the embedded database (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One SIGN-IN-NAME is needed.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const done = await onRegister(config.value, options.data, (deps) => reset(deps, options.name));
  if (!done.ok) return refused(invocation, done.refusals);
  const { link } = done.value;
  if (invocation.json) invocation.out(JSON.stringify({ signInName: options.name, link }));
  else invocation.out(`${options.name}: ${link ?? ''}`);
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...rest] = parsed.positionals;
    if (!name || rest.length > 0) return undefined;
    return { name, data: path.resolve(parsed.values.data) };
  } catch {
    return undefined;
  }
}

/** Refuses NOT_FOUND and what `resetPassword` refuses. */
async function reset(deps: Deps, name: string): Promise<Result<{ readonly link: string | null }>> {
  const account = await findSecretByName(deps.db, signInName(name));
  if (!account) return refuse('NOT_FOUND');
  const actor = consoleActor(deps, osUser());
  return resetPassword(deps, actor, { accountId: account.id, idempotencyKey: null });
}
