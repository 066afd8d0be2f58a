import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** As many readers at once as a busy morning has. */
const CONNECTIONS = 16;

const REST_MS = 2_000;

export interface Server {
  readonly port: number;
  /** For how long its process has kept a core busy since it began: neighbours do not lengthen that. */
  readonly busySeconds: () => Promise<number>;
}

/** Gives what is asked next, or null when enough was asked. */
export type Asks = () => Buffer | null;

/** What a browser that takes Brotli sends, in the fewest words. */
export function asking(port: number, path: string): Buffer {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: localhost:${port.toString()}\r\naccept-encoding: br\r\n\r\n`,
  );
}

/**
 * Asks a server of this machine over several connections at once, each with one question at a time,
 * until there is nothing more to ask: answers for each second that it kept a core busy with them.
 * What it does without being asked (`rest`, see `restOf`) is not counted: on a machine that does much
 * else it would weigh more. On bare sockets: a client that does more would take longer than the
 * server. Any answer but 200 is a fault.
 */
export async function answersPerCoreSecond(
  server: Server,
  next: Asks,
  rest: number,
): Promise<number> {
  const { port } = server;
  const began = performance.now();
  const before = await server.busySeconds();
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => askAll(port, next)));
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const busy = (await server.busySeconds()) - before;
  return answers / (busy - (rest * (performance.now() - began)) / 1000);
}

/** Which share of a core a server keeps busy when nobody asks anything: jobs, its own measurements. */
export async function restOf(server: Server): Promise<number> {
  const began = performance.now();
  const before = await server.busySeconds();
  await pause(REST_MS);
  const busy = (await server.busySeconds()) - before;
  return (1000 * busy) / (performance.now() - began);
}

/** The same question again and again for some milliseconds. */
export function forAWhile(question: Buffer, milliseconds: number): Asks {
  const end = performance.now() + milliseconds;
  return () => (performance.now() < end ? question : null);
}

/** Each question once. */
export function each(questions: readonly Buffer[]): Asks {
  let asked = 0;
  return () => questions[asked++] ?? null;
}

async function askAll(port: number, next: Asks): Promise<number> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let answers = 0;
  return new Promise((done, fail) => {
    const ask = (): void => {
      const question = next();
      if (question !== null) socket.write(question);
      else socket.end(() => done(answers));
    };
    const answered = (): void => {
      answers += 1;
      ask();
    };
    socket.on('data', untilWhole(answered, fail));
    socket.on('error', fail);
    socket.on('close', () => {
      fail(new Error('The server hung up.')); // after the last answer nobody hears it any more
    });
    ask();
  });
}

/** Puts chunks together to answers and tells of each that is whole. */
function untilWhole(answered: () => void, fail: (fault: Error) => void): (chunk: Buffer) => void {
  let head: Buffer = Buffer.alloc(0);
  let left: number | null = null;
  return (chunk) => {
    let body = chunk;
    if (left === null) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      const lines = head.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(lines)?.[1];
      if (!lines.startsWith('HTTP/1.1 200 ') || length === undefined) {
        fail(new Error(`Not the answer that was asked for: ${lines}`));
        return;
      }
      left = Number(length);
      body = head.subarray(end + 4);
    }
    left -= body.length;
    if (left > 0) return;
    head = Buffer.alloc(0);
    left = null;
    answered();
  };
}
