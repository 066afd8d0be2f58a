import { randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isPersonal } from './headers.ts';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Beyond this the page hardly gets smaller and the server slower. */
const QUALITY = 5;

/** The longest filler of a personal page, in bytes. */
const MOST_FILLER = 100;

/**
 * A page as small as the browser can take it: most people come on a phone over a weak network.
 * Beside what somebody else put into the address, the length of a compressed page would tell what
 * stands in it (BREACH, 2013). So a page of signed-in people is compressed only for a request that
 * the person made on our own pages or typed, and its length is blurred.
 */
export async function compressed(
  request: Request,
  routeId: string | null,
  response: Response,
): Promise<Response> {
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isHtml || response.body === null) return response;
  const personal = isPersonal(routeId);
  if (personal && !isOwnRequest(request)) return response;
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
  const headers = new Headers(response.headers);
  headers.append('vary', 'accept-encoding');
  const { status } = response;
  if (request.method === 'HEAD') headers.delete('content-length');
  if (encoding === null || request.method === 'HEAD') {
    return new Response(response.body, { status, headers });
  }
  const page = Buffer.concat([
    Buffer.from(await response.arrayBuffer()),
    ...(personal ? [filler()] : []),
  ]);
  const small =
    encoding === 'br'
      ? await asBrotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
      : await asGzip(page);
  headers.set('content-encoding', encoding);
  headers.set('content-length', String(small.byteLength));
  // The same page in other bytes: only a weak mark is true of both.
  const mark = headers.get('etag');
  if (mark !== null && !mark.startsWith('W/')) headers.set('etag', `W/${mark}`);
  return new Response(small, { status, headers });
}

/** No other site led here: only browsers that say so are believed. */
function isOwnRequest(request: Request): boolean {
  return ['same-origin', 'none'].includes(request.headers.get('sec-fetch-site') ?? '');
}

/** A comment of random length behind the page, as "Heal the BREACH" has it (Palanisamy and others, 2022). */
function filler(): Buffer {
  const random = randomBytes(MOST_FILLER).toString('base64url');
  return Buffer.from(`<!-- ${random.slice(0, randomInt(MOST_FILLER))} -->`);
}

function encodingFor(accepted: string): 'br' | 'gzip' | null {
  const offered = accepted.split(',').map((one) => one.trim());
  const takes = (name: string) =>
    offered.some((one) => one === name || (one.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(one)));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : null;
}
