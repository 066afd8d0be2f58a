import { once } from 'node:events';
import { createServer } from 'node:http';
import { LOOPBACK } from '#platform/web/web-server.ts';
import { ROOT } from './places.ts';

/** The pages as they are written, compiled when they are asked for and again when they change. */
export interface ServedSources {
  readonly close: () => Promise<void>;
}

/**
 * Serves them on that port. Vite is loaded here, so that no other command waits for it, and as a
 * middleware: with a server of its own it would end the process at a signal, before the database.
 */
export async function serveSources(port: number): Promise<ServedSources> {
  const { createServer: createVite } = await import('vite');
  const web = createServer();
  const vite = await createVite({
    root: ROOT,
    server: { middlewareMode: true, hmr: { server: web } },
  });
  web.on('request', vite.middlewares);
  web.listen(port, LOOPBACK);
  await once(web, 'listening');
  return {
    close: async () => {
      web.closeAllConnections();
      web.close();
      await vite.close();
    },
  };
}
