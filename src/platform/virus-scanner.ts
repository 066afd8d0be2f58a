import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';

/** `silent`: the scanner did not answer, so nobody knows. */
export type ScanResult = 'clean' | 'infected' | 'silent';

/** Looks into a file that has arrived, before it is kept. */
export type VirusScanner = (file: string) => Promise<ScanResult>;

/** A large file on a busy scanner; beyond this nobody waits at the page. */
const PATIENCE = 60_000;

/**
 * ClamAV's daemon on a Unix socket (`/run/clamav/clamd.ctl`) or on `host:port`. The file is sent by
 * INSTREAM (clamd(8)): pieces with their length before them, a length of 0 at the end; the answer is
 * `stream: OK` or names what was found.
 */
export function clamdScanner(address: string, patience = PATIENCE): VirusScanner {
  return async (file) => {
    const socket = connectTo(address);
    socket.setTimeout(patience, () => socket.destroy(new Error('the scanner did not answer')));
    try {
      const answer = buffer(socket);
      answer.catch(() => undefined); // told below, after the sending
      socket.write('zINSTREAM\0');
      await pipeline(createReadStream(file), pieces(), socket, { end: false });
      socket.write(Buffer.alloc(4));
      return readAnswer((await answer).toString('utf8'));
    } catch {
      return 'silent';
    } finally {
      socket.destroy();
    }
  };
}

function connectTo(address: string): Socket {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  return host === undefined ? connect(address) : connect(Number(port), host);
}

function pieces(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.byteLength);
      next(null, Buffer.concat([length, chunk]));
    },
  });
}

function readAnswer(text: string): ScanResult {
  if (/: OK\0?$/.test(text)) return 'clean';
  return /FOUND\0?$/.test(text) ? 'infected' : 'silent';
}
