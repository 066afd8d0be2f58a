import path from 'node:path';
import { parseArgs } from 'node:util';
import { addAccount, type AddedAccount } from '#app/access/add-account.ts';
import { consoleActor } from '#app/access/console-actor.ts';
import type { Deps } from '#app/deps.ts';
import { isGrantable } from '#domain/access/places.ts';
import { ROLES, type Role } from '#domain/access/rights.ts';
import { refuse, type Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { osUser } from '#platform/os-user.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { onRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

const OFFERED = ROLES.filter((role) => isGrantable(role) && role !== 'producer');

export const help = `Usage: saoque user add SIGN-IN-NAME --name NAME --role ROLE --unit CODE
                       [--body TEXT] [--data DIR]

Adds a person's account and prints a link, once, where the person chooses the password within a day. The first administrator of a register
comes from here; everybody else can be added on the pages. Stop an embedded Sao Quê first.

  SIGN-IN-NAME  telephone number or e-mail address
  --name NAME   full name
  --role ROLE   ${OFFERED.slice(0, 4).join(', ')},
                ${OFFERED.slice(4).join(', ')}
  --unit CODE   code of the commune (communeOfficer) or of the province, for example 15 or 02839
  --body TEXT   the office the person works in
  --data DIR    folder of the embedded database (default: .data in the checkout)`;

interface Options {
  readonly signInName: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly body: string;
  readonly data: string;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) {
    return misused(invocation, 'SIGN-IN-NAME, --name, --role and --unit are needed.');
  }
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const added = await onRegister(config.value, options.data, (deps) => add(deps, options));
  if (!added.ok) return refused(invocation, added.refusals);
  const { signInName } = options;
  const { id, link } = added.value;
  if (invocation.json) invocation.out(JSON.stringify({ id, signInName, link }));
  else invocation.out(`${signInName}: ${link ?? ''}`);
  return 0;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        unit: { type: 'string' },
        body: { type: 'string', default: '' },
        data: { type: 'string', default: DATA_FOLDER },
      },
    });
    const [signInName, ...rest] = positionals;
    const role = OFFERED.find((one) => one === values.role);
    const { name, unit, body } = values;
    if (!signInName || rest.length > 0 || !name || !role || !unit) return undefined;
    return { signInName, name, role, unit, body, data: path.resolve(values.data) };
  } catch {
    return undefined;
  }
}

/** Refuses UNIT_UNKNOWN and what `addAccount` refuses. */
async function add(deps: Deps, options: Options): Promise<Result<AddedAccount>> {
  const { signInName, role } = options;
  const today = deps.clock.today();
  const unit = deps.units.unitByCode(options.unit, today);
  if (!unit || !isGrantable(role)) return refuse('UNIT_UNKNOWN', { unit: options.unit });
  const isMail = signInName.includes('@');
  return addAccount(deps, consoleActor(deps, osUser()), {
    signInName,
    displayName: options.name,
    bodyName: options.body,
    phone: isMail ? null : signInName,
    email: isMail ? signInName : null,
    language: 'vi',
    role,
    unitId: unit.id,
    producerId: null,
    validFrom: today,
    validTo: null,
    idempotencyKey: null,
  });
}
