import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Ports of the journeys: those of each worker, of which the first free one is taken. */
const PORTS = { first: 4800, each: 20 };
/** A start with an empty folder builds the pages, makes a database and loads the demonstration. */
const PATIENCE = 180_000;

export interface AppSettings {
  /** Folder of the database and the files. */
  readonly data: string;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whose journeys it is for: two workers that start at the same time want different ports. */
  readonly worker: number;
  /** Of an app that was stopped, when its addresses must stay the same. */
  readonly port?: number;
  /** The database of another one; its own when left out. */
  readonly databaseUrl?: string;
  /** By `npm start` itself, with npm's own processes around it. */
  readonly byNpm?: boolean;
}

export interface RunningApp {
  /** Of the process that was started, which has the others below it. */
  readonly pid: number;
  readonly port: number;
  /** Without a slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts Sao Quê as `npm start` does and waits until it answers. */
export async function startApp(settings: AppSettings): Promise<RunningApp> {
  const port = settings.port ?? (await freePort(settings.worker));
  const origin = `http://localhost:${String(port)}`;
  const options = ['--port', String(port), '--data', settings.data];
  const [program, args] = settings.byNpm
    ? ['npm', ['start', '--', ...options]]
    : [process.execPath, [path.join(ROOT, 'bin/start.mjs'), ...options]];
  const child = spawn(program, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      ...UNSET,
      DATABASE_URL: settings.databaseUrl ?? '',
      SAOQUE_CLOCK: settings.today,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  await untilReady(child, origin, said);
  return { pid: child.pid ?? 0, port, origin, stop: () => stop(child) };
}

/** What the machine of whoever runs the tests may have set for their own Sao Quê. */
const UNSET = {
  DATABASE_URL: '',
  DATABASE_READ_URL: '',
  FILES_URL: '',
  PUBLIC_ORIGIN: '',
  PORT: '',
  HOST: '',
  SAOQUE_HOSTS: '',
  SMTP_URL: '',
  MAILBOX_URL: '',
  WORKER: '',
  NODE_ENV: '',
} as const;

async function untilReady(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (hasEnded(child)) throw new Error(`Sao Quê did not start:\n${said()}`);
    if (await answers(`${origin}/readyz`)) return;
    await pause(100);
  }
  await stop(child);
  throw new Error(`Sao Quê did not answer within ${String(PATIENCE / 1000)} s:\n${said()}`);
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** The last lines the app has written, for a failure. */
function listen(child: ChildProcess): () => string {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lines.push(text);
      if (lines.length > 200) lines.shift();
    });
  }
  return () => lines.join('');
}

/** By itself, or by a signal. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function freePort(worker: number): Promise<number> {
  const first = PORTS.first + (worker - 1) * PORTS.each;
  for (let port = first; port < first + PORTS.each; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port among the ${String(PORTS.each)} from ${String(first)}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
      .once('error', () => {
        done(false);
      })
      .listen(port, () => {
        server.close(() => {
          done(true);
        });
      });
  });
}
