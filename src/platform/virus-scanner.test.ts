import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { clamdScanner } from './virus-scanner.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'saoque-scan-'));
const file = path.join(folder, 'giay.pdf');
await writeFile(file, 'x'.repeat(200_000));
afterAll(() => rm(folder, { recursive: true, force: true }));

let daemon: Server | undefined;
afterEach(() => {
  daemon?.close();
  daemon = undefined;
});

/** A daemon that reads the pieces as clamd does and answers with the sentence for what it got. */
function listen(answerTo: (content: Buffer) => string | null): Promise<string> {
  daemon = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        const content = contentOf(received);
        const answer = content && answerTo(content);
        if (answer) socket.end(answer);
      });
  });
  return new Promise((done) => {
    daemon?.listen(0, '127.0.0.1', () => {
      const at = daemon?.address();
      done(`127.0.0.1:${typeof at === 'object' && at ? String(at.port) : ''}`);
    });
  });
}

/** The content once its last piece, of length 0, is there. */
function contentOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.subarray(0, command.length).toString() !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

test('a clean file is sent whole and called clean', async () => {
  const address = await listen((content) =>
    content.byteLength === 200_000 ? 'stream: OK\0' : 'stream: too short ERROR\0',
  );
  expect(await clamdScanner(address)(file)).toBe('clean');
});

test('an infected one is called so', async () => {
  const address = await listen(() => 'stream: Eicar-Test-Signature FOUND\0');
  expect(await clamdScanner(address)(file)).toBe('infected');
});

test.each<[string, (content: Buffer) => string | null]>([
  ['that answers with an error', () => 'INSTREAM size limit exceeded. ERROR\0'],
  ['that never answers', () => null],
])('a scanner %s is silent: nobody may call the file clean', async (_what, answer) => {
  const address = await listen(answer);
  expect(await clamdScanner(address, 300)(file)).toBe('silent');
});

test('a scanner that is not there is silent', async () => {
  expect(await clamdScanner(path.join(folder, 'no.sock'))(file)).toBe('silent');
});
