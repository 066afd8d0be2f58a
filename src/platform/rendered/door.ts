import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { log, logFault } from '../log.ts';
import { CONNECTION_HEADERS } from '../web/connection.ts';
import type { Handler } from '../web/web-server.ts';
import { countRead } from './count-reads.ts';
import type { Freshness } from './freshness.ts';
import { KeptPages } from './kept-pages.ts';
import { encodingFor, hasAlready } from './negotiate.ts';
import { publicAddress, type PublicAddress } from './public-address.ts';
import { render, type Rendering } from './render.ts';
import { RenderedPage, type EncodedPage } from './rendered-page.ts';

export interface Door {
  readonly pages: Handler;
  readonly freshness: Freshness;
  readonly clock: Clock;
  /** Links and codes on pages name it; requests that come to it know its protocol. */
  readonly publicOrigin: string;
  /** Bytes. */
  readonly memory: number;
}

const READING = new Set(['GET', 'HEAD']);
const ASKING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before the pages: a public page that nobody's act has changed since it was rendered comes
 * from memory, whoever asks, and cookies are not looked at. Everything else goes through to the pages.
 */
export function publicDoor(door: Door): Handler {
  const kept = new KeptPages(door.memory);
  const rendering = new Map<string, Promise<Rendering | RenderedPage>>();

  return (request, response, next) => {
    const { method = 'GET', url = '/', headers } = request;
    if (!ASKING.has(method)) watchChange(door.freshness, response);
    const asked = READING.has(method) && !hasBody(request) ? publicAddress(url) : null;
    if (asked === null) return door.pages(request, response, next);
    const protocol = String(headers[CONNECTION_HEADERS.PROTOCOL_HEADER]);
    const { version } = door.freshness;
    if (version !== null) {
      const page = kept.get(`${protocol} ${asked.address}`, stampOf(door.clock, asked, version));
      if (page !== undefined) {
        countRead('memory');
        return send(page, request, response);
      }
    }
    return answer(asked, protocol, request, response, next).catch((fault: unknown) => {
      // The pages answer their own faults; here the asking itself failed.
      logFault(log, fault, { where: 'public pages' });
      response.destroy();
    });
  };

  async function answer(
    asked: PublicAddress,
    protocol: string,
    ...[request, response, next]: Parameters<Handler>
  ): Promise<void> {
    const version = await door.freshness.prove();
    if (version === null) countRead('unproven');
    const made = await (version === null
      ? renderAnew(asked, protocol)
      : renderOnce(asked, protocol, stampOf(door.clock, asked, version)));
    if (made instanceof RenderedPage) await send(made, request, response);
    else if (isOnePersons(made)) await door.pages(request, response, next);
    else sendAsItIs(made, request, response);
  }

  /** From memory, or rendered by the first who asks while the others wait. */
  function renderOnce(
    asked: PublicAddress,
    protocol: string,
    stamp: string,
  ): Promise<Rendering | RenderedPage> | RenderedPage {
    const address = `${protocol} ${asked.address}`;
    const page = kept.get(address, stamp);
    const key = `${stamp} ${address}`;
    const there = page ?? rendering.get(key);
    countRead(there === undefined ? 'rendered' : 'memory');
    if (there !== undefined) return there;
    const made = renderAnew(asked, protocol)
      .then((one) => {
        if (one instanceof RenderedPage) kept.put(address, stamp, one);
        return one;
      })
      .finally(() => rendering.delete(key));
    rendering.set(key, made);
    return made;
  }

  async function renderAnew(
    asked: PublicAddress,
    protocol: string,
  ): Promise<Rendering | RenderedPage> {
    const origin = new URL(door.publicOrigin);
    const made = await render(door.pages, asked.address, {
      host: origin.protocol === `${protocol}:` ? origin.host : 'localhost',
      accept: 'text/html',
      [CONNECTION_HEADERS.PROTOCOL_HEADER]: protocol,
      [CONNECTION_HEADERS.ADDRESS_HEADER]: '127.0.0.1',
    });
    const mayBeKept = made.status === 200 && !isOnePersons(made);
    return mayBeKept ? new RenderedPage(made.headers, made.body) : made;
  }
}

/**
 * The net under the list of public addresses: an answer that sets a cookie, says that nobody may keep
 * it, has a nonce, or a form with a key of its own (two people who sent the same key would count as
 * one). Whoever asked then asks the pages himself.
 */
function isOnePersons({ headers, body }: Rendering): boolean {
  const says = ([name, value]: readonly [string, string]) =>
    name === 'set-cookie' ||
    (name === 'cache-control' && /no-store|private/.test(value)) ||
    (name === 'content-security-policy' && value.includes("'nonce-"));
  return headers.some(says) || body.includes('name="idempotencyKey"');
}

/** What was read before somebody's act is not shown after it, least of all to whoever acted. */
function watchChange(freshness: Freshness, response: ServerResponse): void {
  const { done } = freshness.change();
  response.once('finish', done);
  response.once('close', done);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** As of when a page holds: the content, and the day in Viet Nam on which stars end at midnight. */
function stampOf(clock: Clock, { holds }: PublicAddress, version: number): string {
  const moment = holds === 'day' ? clock.today() : clock.now().slice(0, '2026-11-29T07:45'.length);
  return `${version.toString()} ${moment}`;
}

function send(
  page: RenderedPage,
  request: IncomingMessage,
  response: ServerResponse,
): void | Promise<void> {
  const encoded = page.in(encodingFor(request.headers['accept-encoding']?.toString()));
  if (!(encoded instanceof Promise)) {
    sendEncoded(encoded, request, response);
    return;
  }
  return encoded.then((made) => {
    sendEncoded(made, request, response);
  });
}

function sendEncoded(
  { etag, body, head, unchangedHead }: EncodedPage,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (hasAlready(request.headers['if-none-match'], etag)) {
    response.writeHead(304, unchangedHead as string[]).end();
    return;
  }
  response.writeHead(200, head as string[]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendAsItIs(
  { status, headers, body }: Rendering,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(status, headers.flat());
  response.end(request.method === 'HEAD' ? undefined : body);
}
