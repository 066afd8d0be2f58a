import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { projectRoot } from '#platform/project-root.ts';
import { onScratchServer } from '../scratch-server.ts';
import type { Server } from './load.ts';

/** Sao Quê with the demonstration province, in a process of its own and on a database of its own. */
export interface ScratchTown extends Server {
  /** Its database, as the owner. */
  readonly url: string;
  readonly filesFolder: string;
  /** Every code that was ever given. */
  readonly codes: readonly string[];
  /** As when something was changed: from now on no page from memory holds. */
  readonly forget: () => Promise<void>;
  /** How many pages were rendered so far, by its own counter. */
  readonly rendered: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What this machine may have set for its own Sao Quê. */
const UNSET = {
  DATABASE_OWNER_URL: '',
  FILES_URL: '',
  HOST: '',
  PUBLIC_ORIGIN: '',
  SAOQUE_CLOCK: '',
  SAOQUE_HOSTS: '',
};

/** Starts it as `saoque start` does; the pages must be built. Closing it removes all it made. */
export function scratchTown(): Promise<ScratchTown> {
  return onScratchServer({ losesDataOnCrash: false }, async ({ folder, url, onClose, close }) => {
    const port = await freePort();
    const data = path.join(folder, 'data');
    onClose(await started(port, data, url));
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    onClose(() => owner.end());
    const { rows } = await owner.query<{ code: string }>('select code from certificate');
    const forget = async () => {
      await owner.query('update content_version set version = version + 1; notify saoque_content');
    };
    const busySeconds = () => metric(port, /^process_cpu_seconds_total (\S+)/gm);
    const rendered = () =>
      metric(port, /^saoque_public_reads_total\{from="(?:rendered|unproven)"\} (\S+)/gm);
    const filesFolder = path.join(data, 'files');
    return {
      url,
      filesFolder,
      port,
      busySeconds,
      rendered,
      codes: rows.map(({ code }) => code),
      forget,
      close,
    };
  });
}

/** Resolves once the pages answer, with what stops them. */
async function started(port: number, data: string, url: string): Promise<() => Promise<void>> {
  const args = ['start', '--port', port.toString(), '--data', data];
  const child = fork(path.join(projectRoot(), 'bin/saoque.mjs'), args, {
    env: { ...process.env, ...UNSET, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const serving = await Promise.race([once(child, 'message'), exited.then(() => null)]);
  if (serving === null) throw new Error('Sao Quê did not start; see above.');
  return async () => {
    child.kill('SIGTERM');
    await exited;
  };
}

/** The sum of the figures that lines of `/metrics` tell. */
async function metric(port: number, line: RegExp): Promise<number> {
  const metrics = await (await fetch(`http://localhost:${port.toString()}/metrics`)).text();
  return [...metrics.matchAll(line)].reduce((sum, [, figure]) => sum + Number(figure), 0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
