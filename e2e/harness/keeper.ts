import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp, type AppSettings, type RunningApp } from './app.ts';

/** One Sao Quê that tests in other processes can have restarted on another day. */
export interface Keeper {
  readonly origin: string;
  /** Takes `POST /?today=YYYY-MM-DD` and answers when Sao Quê runs again. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts Sao Quê on its data and keeps it until `stop`. */
export async function keepApp(settings: AppSettings): Promise<Keeper> {
  let app: RunningApp = await startApp(settings);
  const { port, origin } = app;
  const server = createServer((request, response) => {
    const today = new URL(request.url ?? '/', 'http://keeper').searchParams.get('today');
    void restart(today ?? settings.today).then(
      () => response.writeHead(204).end(),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  async function restart(today: string): Promise<void> {
    await app.stop();
    app = await startApp({ ...settings, port, today });
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin,
    address: `http://127.0.0.1:${String(portOf(server))}`,
    stop: async () => {
      server.close();
      await app.stop();
    },
  };
}

/** A server that listens on a port has an address of this form. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Restarts the shared Sao Quê on that day, with the same data and address. */
export async function restartOn(keeper: string, today: string): Promise<void> {
  const answer = await fetch(`${keeper}/?today=${today}`, { method: 'POST' });
  if (!answer.ok) throw new Error(await answer.text());
}
