import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ok, refuse, type Result } from '#domain/result.ts';
import { describeConnection } from './connection.ts';
import { isKnownHost } from './hosts.ts';

/** As SvelteKit's node adapter exports it. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => unknown;

export interface WebServer {
  /** From now on requests are answered by this; until then with 503. */
  readonly serve: (handler: Handler) => void;
  /** Accepts no more, lets requests in progress finish for at most ten seconds, or until `hurry`, then cuts them. */
  readonly close: (hurry?: AbortSignal) => Promise<void>;
}

/** How long a request in progress may take to finish once the server is told to stop, in milliseconds. */
const PATIENCE = 10_000;

/** Nobody but this machine, unless HOST says otherwise: a proxy stands before it. */
export const LOOPBACK = '127.0.0.1';

export interface WebSettings {
  readonly port: number;
  /** Names an administrator listed, in small letters. */
  readonly hosts: readonly string[];
  readonly publicOrigin: string | undefined;
  /** The address to listen on; unset: this machine alone. */
  readonly host?: string | undefined;
}

/** How long a request's first lines may take to arrive, in milliseconds: they are a few hundred bytes. */
const HEADERS_TIME = 30_000;
/** The same for the whole of it. A file is given ten minutes by the store, which answers in a sentence. */
const REQUEST_TIME = 660_000;
/**
 * How long a connection at rest stays open, in milliseconds. Longer than the proxy before it keeps its
 * own (nginx: 60 s): whoever closes first cuts off a request that was just sent, and a reader gets 502.
 */
const REST_TIME = 75_000;

/** Takes the port before anything else is started. Refuses `PORT_TAKEN` and `HOST_NOT_HERE`. */
export async function openWebServer(
  settings: WebSettings,
  patience = PATIENCE,
): Promise<Result<WebServer>> {
  const { port, host = LOOPBACK, hosts, publicOrigin } = settings;
  const origin = publicOrigin === undefined ? undefined : new URL(publicOrigin);
  const known = { hosts, publicName: origin?.hostname };
  let handler: Handler = notYet;
  let closing = false;
  const server = createServer((request, response) => {
    describeConnection(request, origin);
    response.on('close', () => {
      if (closing) server.closeIdleConnections();
    });
    if (!isKnownHost(request, known)) {
      misdirected(request, response);
      return;
    }
    handler(request, response, () => response.writeHead(404).end());
  });
  server.headersTimeout = HEADERS_TIME;
  server.requestTimeout = REQUEST_TIME;
  server.keepAliveTimeout = REST_TIME;
  const failed = await listen(server, port, host);
  if (failed === 'EADDRINUSE') return refuse('PORT_TAKEN', { port, other: port + 1 });
  if (failed === 'EADDRNOTAVAIL') return refuse('HOST_NOT_HERE', { host });
  return ok({
    serve: (next) => {
      handler = next;
    },
    close: (hurry) => {
      closing = true;
      return close(server, patience, hurry);
    },
  });
}

/** The system's word for what stands against it, or null. */
function listen(
  server: Server,
  port: number,
  host: string,
): Promise<'EADDRINUSE' | 'EADDRNOTAVAIL' | null> {
  return new Promise((done, fail) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE' || fault.code === 'EADDRNOTAVAIL') done(fault.code);
      else fail(fault);
    });
    server.listen(port, host, () => {
      done(null);
    });
  });
}

function close(server: Server, patience: number, hurry?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const cutAll = (): void => {
      server.closeAllConnections();
    };
    const cut = setTimeout(cutAll, patience);
    if (hurry?.aborted) cutAll();
    hurry?.addEventListener('abort', cutAll);
    server.close(() => {
      clearTimeout(cut);
      done();
    });
  });
}

/** 421: this machine does not answer for that name. The body is read no further. */
function misdirected(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response
    .writeHead(421, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(
      'Sao Quê không phục vụ tên miền này. Người quản trị đặt PUBLIC_ORIGIN hoặc SAOQUE_HOSTS.\nSao Quê does not answer for this name. The administrator sets PUBLIC_ORIGIN or SAOQUE_HOSTS.\n',
    );
}

function notYet(_request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '3' })
    .end(
      'Sao Quê đang khởi động; tải lại trang sau vài giây.\nSao Quê is starting; reload in a few seconds.\n',
    );
}
