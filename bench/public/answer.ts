import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it went over the wire. */
export interface Answer {
  readonly path: string;
  readonly status: number;
  /** Name, value, name, value …, without those that node:http adds by itself. */
  readonly head: readonly string[];
  /** Base64, as it was encoded. */
  readonly body: string;
}

const ADDED_BY_NODE = new Set(['date', 'connection', 'keep-alive']);

/** What a server of this machine answers to a browser that takes Brotli. */
export async function answerTo(port: number, path: string): Promise<Answer> {
  const headers = { 'accept-encoding': 'br', host: `localhost:${port.toString()}` };
  const asked = get({ port, path, host: '127.0.0.1', headers, agent: false });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const body = await buffer(answer);
  const { rawHeaders, statusCode: status = 0 } = answer;
  const head = rawHeaders.filter(
    (_, at) => !ADDED_BY_NODE.has((rawHeaders[at - (at % 2)] ?? '').toLowerCase()),
  );
  return { path, status, head, body: body.toString('base64') };
}
