import path from 'node:path';
import { parseArgs } from 'node:util';
import { listDemoAccounts } from '#app/access/list-demo-accounts.ts';
import { ok, type Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { LOOPBACK } from '#platform/web/web-server.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { announcement } from '../start/announce.ts';
import { fillRegister } from '../start/fill-register.ts';
import { openServer, withDeps } from '../start/open-register.ts';
import { DATA_FOLDER } from '../start/places.ts';
import { setForPages } from '../start/serve-pages.ts';
import { serveSources } from '../start/serve-sources.ts';
import { toldToStop } from '../start/told-to-stop.ts';
import { postOf, workOff } from '../start/work-off.ts';

export const help = `Usage: saoque dev [--port N] [--data DIR]

For whoever changes the pages: a database with the demonstration province, and the pages as they are
written, which reload while one writes. Its data are others than those of saoque start.

  --port N     port to listen on (default: 5173)
  --data DIR   folder of the database and the files (default: .data/dev in the checkout)`;

interface Options {
  readonly port: string;
  readonly data: string;
}

/** What was opened, in the order in which it is closed again: first the pages, then the database. */
type ToClose = (() => Promise<void>)[];

/** Serves until told to stop. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (typeof options === 'string') return misused(invocation, options);
  const told = toldToStop();
  const toClose: ToClose = [];
  try {
    const lines = await start(options, toClose);
    if (!lines.ok) return refused(invocation, lines.refusals);
    for (const line of lines.value) invocation.out(line);
    await told.stop;
    return 0;
  } finally {
    for (const close of toClose) await close();
    if (process.connected) process.disconnect(); // else the channel of the older Node would keep us
  }
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { port, data } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '5173' },
        data: { type: 'string', default: path.join(DATA_FOLDER, 'dev') },
      },
    }).values;
    return { port, data: path.resolve(data) };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** Refuses what the environment, the port or the data folder do not allow. */
async function start(options: Options, toClose: ToClose): Promise<Result<readonly string[]>> {
  const config = readConfig({ ...process.env, PORT: options.port });
  if (!config.ok) return config;
  const { port, clamd, auditDays } = config.value;
  const server = await openServer(config.value, options.data);
  if (!server.ok) return server;
  toClose.push(server.value.stop);
  const origin = `http://localhost:${String(port)}`;
  const filled = await fillRegister(server.value, config.value, {
    ...options,
    origin,
    demo: 'province',
  });
  if (!filled.ok) return filled;
  const accounts = await withDeps(filled.value, listDemoAccounts);
  if (!accounts.ok) return accounts;
  setForPages(filled.value);
  const sources = await serveSources(port);
  toClose.unshift(sources.close);
  const door = { origin: filled.value.publicOrigin, host: LOOPBACK, port };
  const post = postOf(config.value, options.data);
  const worker = await workOff(filled.value, { post, auditDays });
  if (!worker.ok) return worker;
  toClose.splice(1, 0, worker.value.close);
  return ok(announcement(door, server.value.place, { scanner: clamd, post }, accounts.value));
}
