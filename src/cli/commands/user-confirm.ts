import path from 'node:path';
import { parseArgs } from 'node:util';
import { consoleActor } from '#app/access/console-actor.ts';
import { confirmRequest, type Confirmed } from '#app/access/decide-request.ts';
import { listRequests, type ShownRequest } from '#app/access/list-requests.ts';
import type { Deps } from '#app/deps.ts';
import type { Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { osUser } from '#platform/os-user.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { onRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque user confirm [REQUEST] [--data DIR]

Without REQUEST lists the roles and new passwords that wait for a second person; with it confirms one
and prints the link for the password, if there is one to hand over. For a register that has but one
administrator. Stop an embedded Sao Quê first.

  --data DIR   folder of the embedded database (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'At most one REQUEST is taken.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const { request, data } = options;
  if (request === undefined) {
    const listed = await onRegister(config.value, data, (deps) =>
      listRequests(deps, consoleActor(deps, osUser())),
    );
    if (!listed.ok) return refused(invocation, listed.refusals);
    if (invocation.json) invocation.out(JSON.stringify(listed.value));
    else listed.value.map(lineOf).forEach(invocation.out);
    return 0;
  }
  const done = await onRegister(config.value, data, (deps) => confirm(deps, request));
  if (!done.ok) return refused(invocation, done.refusals);
  if (invocation.json) invocation.out(JSON.stringify(done.value));
  else invocation.out(`${done.value.displayName}: ${done.value.link ?? 'confirmed'}`);
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const [request, ...rest] = parsed.positionals;
    return rest.length > 0 ? undefined : { request, data: path.resolve(parsed.values.data) };
  } catch {
    return undefined;
  }
}

function confirm(deps: Deps, requestId: string): Promise<Result<Confirmed>> {
  const input = { requestId, idempotencyKey: deps.newId() };
  return confirmRequest(deps, consoleActor(deps, osUser()), input);
}

function lineOf({
  id,
  displayName,
  signInName,
  role,
  place,
  requestedByName,
}: ShownRequest): string {
  const asked = role === null ? 'new password' : `${role}, ${place}`;
  return `${id}  ${displayName} (${signInName}): ${asked}; asked by ${requestedByName}`;
}
