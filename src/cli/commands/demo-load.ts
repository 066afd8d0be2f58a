import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { demoFolder, DEMOS, fillRegister, type DemoName } from '../start/fill-register.ts';
import { openServer } from '../start/open-register.ts';

export const help = `Usage: saoque demo load province|seeds [--data DIR]

Loads a demonstration into an empty register, without serving it: province is Lào Cai with its year so far,
seeds the registers of Lào Cai, Trà Vinh and Yên Bái as documents of 2022 and 2023 count them, entered by
the import of lists. Everybody and everything in them is invented. What is there already stays.

  --data DIR   folder of the embedded database (default: .data, of seeds .data/seeds in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One demonstration: province or seeds.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const { demo, data } = options;
  const server = await openServer(config.value, data);
  if (!server.ok) return refused(invocation, server.refusals);
  try {
    const origin = `http://localhost:${String(config.value.port)}`;
    const filled = await fillRegister(server.value, config.value, { data, origin, demo });
    if (!filled.ok) return refused(invocation, filled.refusals);
    const { place } = server.value;
    invocation.out(invocation.json ? JSON.stringify({ demo, place }) : `${demo}: ${place}`);
    return 0;
  } finally {
    await server.value.stop();
  }
}

interface Options {
  readonly demo: DemoName;
  readonly data: string;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = { data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [name, ...rest] = positionals;
    const demo = DEMOS.find((one) => one === name);
    if (!demo || rest.length > 0) return undefined;
    return { demo, data: path.resolve(values.data ?? demoFolder(demo)) };
  } catch {
    return undefined;
  }
}
