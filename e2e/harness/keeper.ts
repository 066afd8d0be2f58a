import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startApp, type RunningApp } from './app.ts';
import { TODAY } from './days.ts';
import { copyRegister } from './register.ts';

/** Who keeps a Sao Quê for each of the workers between which the journeys are shared out. */
export interface Keeper {
  /**
   * `GET /?worker=N` answers with the origin of that worker's Sao Quê, which is started when it is
   * asked for first; `POST /?worker=N&today=YYYY-MM-DD` when it runs again, on that day.
   */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Keeps them until `stop`, each on a copy of the loaded register, all of them in this folder. */
export async function keepApps(registers: string): Promise<Keeper> {
  const apps = new Map<number, Promise<RunningApp>>();

  async function startOn(worker: number, today: string, port?: number): Promise<RunningApp> {
    const folder = path.join(registers, String(worker));
    if (!existsSync(folder)) copyRegister(registers, folder);
    const settings = { data: folder, worker, today };
    return startApp(port === undefined ? settings : { ...settings, port });
  }
  function start(worker: number, today: string, port?: number): Promise<RunningApp> {
    const starting = startOn(worker, today, port);
    apps.set(worker, starting);
    return starting;
  }
  async function restart(worker: number, today: string): Promise<RunningApp> {
    const running = await apps.get(worker);
    await running?.stop();
    return start(worker, today, running?.port);
  }

  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://keeper');
    const worker = Number(searchParams.get('worker'));
    const today = searchParams.get('today') ?? TODAY;
    const app =
      request.method === 'POST'
        ? restart(worker, today)
        : (apps.get(worker) ?? start(worker, today));
    app.then(
      ({ origin }) => response.end(origin),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${String(portOf(server))}`,
    stop: async () => {
      server.close();
      // One that did not start has said so to the journey that asked for it.
      const started = await Promise.allSettled(apps.values());
      await Promise.all(
        started.flatMap((app) => (app.status === 'fulfilled' ? [app.value.stop()] : [])),
      );
    },
  };
}

/** A server that listens on a port has an address of this form. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
