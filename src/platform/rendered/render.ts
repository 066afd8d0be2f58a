import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Handler } from '../web/web-server.ts';

/** What the pages answered. */
export interface Rendering {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/**
 * Asks the pages for an address as nobody in particular: without cookie, language or anything else
 * that a browser sends, so that the answer is everybody's.
 */
export function render(
  pages: Handler,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Rendering> {
  return new Promise((done, fail) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: 'GET', url, headers, httpVersionMajor: 1 });
    request.push(null);
    const response = new CapturedResponse(request, done, fail);
    const answering = pages(request, response, () => response.writeHead(404).end());
    Promise.resolve(answering).catch(fail);
  });
}

/** A response that goes nowhere: its head and bytes are kept. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly #done: (rendering: Rendering) => void;
  readonly #fail: (fault: Error) => void;

  constructor(
    request: IncomingMessage,
    done: (rendering: Rendering) => void,
    fail: (fault: Error) => void,
  ) {
    super(request);
    this.#done = done;
    this.#fail = fail;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null);
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, String(value));
    return this;
  }

  override write(chunk: string | Uint8Array): boolean {
    this.#chunks.push(Buffer.from(chunk as string));
    return true;
  }

  override end(chunk?: unknown): this {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk);
    const headers = Object.entries(this.getHeaders()).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, String(one)] as const),
    );
    this.#done({ status: this.statusCode, headers, body: Buffer.concat(this.#chunks) });
    this.emit('finish');
    return this;
  }

  /** So an answer ends that was cut in its middle; whoever waits for it must not wait for ever. */
  override destroy(fault?: Error): this {
    this.#fail(fault ?? new Error('The pages cut their answer'));
    return super.destroy(fault);
  }
}
