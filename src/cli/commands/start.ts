import type { EventEmitter } from 'node:events';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listDemoAccounts } from '#app/access/list-demo-accounts.ts';
import type { Deps } from '#app/deps.ts';
import { clockRanBack } from '#app/operation/clock-ran-back.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { ok, refusal, type Refusal, type Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { readDatabaseLimits } from '#platform/database-limits.ts';
import { log, logFault } from '#platform/log.ts';
import { LOOPBACK, openWebServer } from '#platform/web/web-server.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { announcement } from '../start/announce.ts';
import { demoFolder, DEMOS, fillRegister, type DemoName } from '../start/fill-register.ts';
import { openServer, withDeps } from '../start/open-register.ts';
import { builtHandler } from '../start/places.ts';
import { keepPages } from '../start/keep-pages.ts';
import { loadPages } from '../start/serve-pages.ts';
import { toldToStop } from '../start/told-to-stop.ts';
import { postOf, workOff } from '../start/work-off.ts';

export const help = `Usage: saoque start [--port N] [--data DIR] [--demo seeds | --no-demo]

Starts the database, brings it up to date, loads the demonstration province into an empty one and
serves the pages until it is told to stop (Ctrl+C or SIGTERM).

  --port N     port to listen on (default: PORT, else 3000)
  --data DIR   folder of the database and the files (default: .data in the checkout)
  --demo seeds load the registers of Lào Cai, Trà Vinh and Yên Bái instead, as documents of 2022 and 2023
               count them (data by default: .data/seeds)
  --no-demo    leave an empty register empty`;

interface Options {
  readonly port: string | undefined;
  readonly data: string;
  readonly demo: DemoName | null;
  readonly built: string;
}

/** What was opened, in the order in which it is closed again: first the door, then the database. */
type ToClose = ((hurry: AbortSignal) => void | Promise<void>)[];

/** What runs once the register is open. */
interface Started {
  readonly lines: readonly string[];
  readonly lost: Promise<unknown>;
}

/**
 * Serves until told to stop; then requests in progress are finished and the database is stopped. A
 * fault that nothing caught, and a database that cannot be had again, end it with 3: `npm start`
 * then starts it anew.
 */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (typeof options === 'string') return misused(invocation, options);
  const told = toldToStop();
  endOnFault();
  const toClose: ToClose = [];
  try {
    const started = await start(options, toClose);
    if (!started.ok) return tell(invocation, started.refusals);
    // At once behind the open door: killed before this is said, nobody would start it anew.
    process.send?.('serving');
    for (const line of started.value.lines) invocation.out(line);
    flushCompileCache(); // a server that is killed keeps nothing for the next one
    const lost = started.value.lost.then((reason) => {
      throw new Error('the database was lost', { cause: reason });
    });
    await Promise.race([told.stop, lost]);
    return 0;
  } finally {
    for (const close of toClose) await close(told.hurry);
    if (process.connected) process.disconnect(); // else the channel of npm start would keep us
  }
}

function readOptions(args: readonly string[]): Options | string {
  const built = builtHandler();
  if (built === undefined) return 'The pages are not built: use npm start, or npm run build first.';
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'string' },
        'no-demo': { type: 'boolean', default: false },
      },
    });
    const { port, 'no-demo': noDemo } = values;
    const named = DEMOS.find((one) => one === (values.demo ?? 'province'));
    if (!named || (noDemo && values.demo !== undefined)) return '--demo is province or seeds.';
    const data = path.resolve(values.data ?? demoFolder(values.demo));
    return { port, data, demo: noDemo ? null : named, built };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/**
 * Refuses what the environment, the port or the data folder do not allow. The door is opened last:
 * who is answered by a server must find it again after a fault.
 */
async function start(options: Options, toClose: ToClose): Promise<Result<Started>> {
  const config = readConfig({ ...process.env, PORT: options.port ?? process.env['PORT'] });
  if (!config.ok) return config;
  const { port, clamd, auditDays } = config.value;
  const limits = readDatabaseLimits(process.env);
  if (!limits.ok) return limits;
  const web = await openWebServer(config.value);
  if (!web.ok) return web;
  toClose.push(web.value.close);
  const server = await openServer(config.value, options.data);
  if (!server.ok) return server;
  toClose.push(tellPages, server.value.stop);

  const origin = `http://localhost:${String(port)}`;
  const filled = await fillRegister(server.value, config.value, { ...options, origin });
  if (!filled.ok) return filled;
  const settings = filled.value;
  const accounts = await withDeps(settings, listDemoAccounts);
  if (!accounts.ok) return accounts;
  const kept = keepPages(await loadPages(options.built, settings), settings);
  toClose.splice(1, 0, kept.close);
  const post = postOf(config.value, options.data);
  if (!config.value.workerApart) {
    const worker = await workOff(settings, { post, auditDays });
    if (!worker.ok) return worker;
    toClose.splice(1, 0, worker.value.close);
  }
  const clockLines = await withDeps(settings, clockWarning);
  if (!clockLines.ok) return clockLines;
  const at = { origin: settings.publicOrigin, host: config.value.host ?? LOOPBACK, port };
  const beside = { scanner: clamd, post };
  const lines = announcement(at, server.value.place, beside, accounts.value);
  web.value.serve(kept.handler);
  return ok({ lines: [...lines, ...clockLines.value], lost: server.value.lost });
}

/** Node would end with 1, which says "refused"; and the log is where whoever looks for it looks. */
function endOnFault(): void {
  process.on('uncaughtException', (fault) => {
    logFault(log, fault, { where: 'nothing caught it' });
    process.exit(3);
  });
}

/** Said where the person who started it looks: `/readyz` says it too, and acts are refused. */
async function clockWarning(deps: Deps): Promise<readonly string[]> {
  const last = await clockRanBack(deps);
  if (last === null) return [];
  const told = refusal('CLOCK_RAN_BACK', { now: deps.clock.now(), last });
  log.error({ last }, 'the clock ran back');
  return [refusalSentence(told, 'vi'), refusalSentence(told, 'en')];
}

/** SvelteKit's word for the end: the pages give their connections back before the database leaves. */
function tellPages(): void {
  const events: EventEmitter = process;
  events.emit('sveltekit:shutdown');
}

/** Whoever starts it may read either language. */
function tell({ err }: Invocation, refusals: readonly Refusal[]): ExitCode {
  for (const refusal of refusals) {
    err(refusalSentence(refusal, 'vi'));
    err(refusalSentence(refusal, 'en'));
  }
  return 1;
}
