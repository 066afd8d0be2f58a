import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';

// A process of its own: node:http with answers that lie ready, and nothing else.

process.once('message', (answers: readonly Answer[]) => {
  const ready = new Map(
    answers.map(({ path, head, body }) => [path, { head, body: Buffer.from(body, 'base64') }]),
  );
  const server = createServer((request, response) => {
    const answer = ready.get(request.url ?? '');
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, [...answer.head]).end(answer.body);
  });
  process.on('message', () => process.send?.(busySeconds()));
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
function busySeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

process.once('disconnect', () => process.exit());
