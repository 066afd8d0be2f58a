import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ok, refuse, type Result } from '#domain/result.ts';
import { describeConnection } from './connection.ts';

/** As SvelteKit's node adapter exports it. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => unknown;

export interface WebServer {
  /** From now on requests are answered by this; until then with 503. */
  readonly serve: (handler: Handler) => void;
  /** Accepts no more, lets requests in progress finish for at most ten seconds, then cuts them. */
  readonly close: () => Promise<void>;
}

/** How long a request in progress may take to finish once the server is told to stop, in milliseconds. */
const PATIENCE = 10_000;

/** Takes the port before anything else is started. Refuses `PORT_TAKEN`. */
export async function openWebServer(
  port: number,
  publicOrigin: string | undefined,
  patience = PATIENCE,
): Promise<Result<WebServer>> {
  let handler: Handler = notYet;
  let closing = false;
  const server = createServer((request, response) => {
    describeConnection(request, publicOrigin);
    response.on('close', () => {
      if (closing) server.closeIdleConnections();
    });
    handler(request, response, () => response.writeHead(404).end());
  });
  if (!(await listen(server, port))) return refuse('PORT_TAKEN', { port, other: port + 1 });
  return ok({
    serve: (next) => {
      handler = next;
    },
    close: () => {
      closing = true;
      return close(server, patience);
    },
  });
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    server.once('error', (fault) => {
      if ('code' in fault && fault.code === 'EADDRINUSE') done(false);
      else fail(fault);
    });
    server.listen(port, () => {
      done(true);
    });
  });
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    server.close(() => {
      clearTimeout(cut);
      done();
    });
  });
}

function notYet(_request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '3' })
    .end(
      'Sao Quê đang khởi động; tải lại trang sau vài giây.\nSao Quê is starting; reload in a few seconds.\n',
    );
}
