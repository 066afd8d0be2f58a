import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The bytes of one encoding and the header lines that go with them, as node:http takes them. */
export interface EncodedPage {
  readonly etag: string;
  readonly body: Buffer;
  /** Name, value, name, value … */
  readonly head: readonly string[];
  /** The same for 304: without what describes a body that is not sent. */
  readonly unchangedHead: readonly string[];
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Beyond these the page hardly gets smaller, and whoever asks first waits. */
const BROTLI_QUALITY = 6;
const GZIP_LEVEL = 7;

/** Pages smaller than a packet get no smaller on the wire. */
const WORTH_IT = 1000;

/** Each is made anew here: a page from memory is no one request's answer. */
const NOT_KEPT = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
  'x-request-id',
]);

/**
 * A page as it was rendered once, in the encodings that were asked for. Each encoding is made once.
 */
export class RenderedPage {
  readonly #headers: readonly (readonly [string, string])[];
  readonly #mark: string;
  readonly #plain: EncodedPage;
  readonly #made = new Map<Encoding, EncodedPage | Promise<EncodedPage>>();

  constructor(headers: readonly (readonly [string, string])[], body: Buffer) {
    const kept = headers.filter(([name]) => !NOT_KEPT.has(name));
    // Whoever keeps a page must ask before showing it again: a star may be gone within the second.
    const isSaid = kept.some(([name]) => name === 'cache-control');
    this.#headers = isSaid ? kept : [...kept, ['cache-control', 'no-cache']];
    this.#mark = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    this.#plain = this.#encoded('identity', body);
    this.#made.set('identity', this.#plain);
  }

  /** Upper bound of the memory it takes once every encoding is made. */
  get weight(): number {
    return this.#plain.body.byteLength * 1.5 + 2000;
  }

  /** At once when it was made before. */
  in(encoding: Encoding): EncodedPage | Promise<EncodedPage> {
    const made = this.#made.get(encoding);
    if (made !== undefined) return made;
    if (this.#plain.body.byteLength < WORTH_IT) return this.#plain;
    const making = this.#make(encoding).catch((fault: unknown) => {
      this.#made.delete(encoding); // whoever asks next tries anew
      throw fault;
    });
    this.#made.set(encoding, making);
    return making;
  }

  async #make(encoding: Encoding): Promise<EncodedPage> {
    const { body } = this.#plain;
    const small =
      encoding === 'br'
        ? await asBrotli(body, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
              [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
            },
          })
        : await asGzip(body, { level: GZIP_LEVEL });
    const made = this.#encoded(encoding, small);
    this.#made.set(encoding, made);
    return made;
  }

  /** A strong mark of its own for each encoding: other bytes, another mark (RFC 9110, 8.8.3.3). */
  #encoded(encoding: Encoding, body: Buffer): EncodedPage {
    const etag = encoding === 'identity' ? `"${this.#mark}"` : `"${this.#mark}-${encoding}"`;
    const always = ['etag', etag, 'vary', 'accept-encoding'];
    const described = encoding === 'identity' ? [] : ['content-encoding', encoding];
    const lines = this.#headers.flat();
    const length = ['content-length', String(body.byteLength)];
    const unchanged = this.#headers.filter(([name]) => name !== 'content-type').flat();
    return {
      etag,
      body,
      head: [...lines, ...always, ...described, ...length],
      unchangedHead: [...unchanged, ...always],
    };
  }
}
