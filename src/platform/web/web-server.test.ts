import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { openWebServer, type Handler, type WebServer } from './web-server.ts';

const opened: WebServer[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function open(
  port: number,
  publicOrigin?: string,
  patience?: number,
  hosts: string[] = [],
): Promise<WebServer> {
  const server = await openWebServer({ port, publicOrigin, hosts }, patience);
  if (!server.ok) throw new Error(server.refusals[0].code);
  opened.push(server.value);
  return server.value;
}

/** Answers what the pages would believe about the connection. */
const mirror: Handler = ({ headers }, response) =>
  response.end(`${String(headers['x-saoque-protocol'])} ${String(headers['x-saoque-address'])}`);

async function ask(port: number, headers: Record<string, string> = {}): Promise<string> {
  const asked = request({
    host: '127.0.0.1',
    port,
    headers: { connection: 'close', ...headers },
  }).end();
  const [response] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
  return text(response);
}

describe('the web server', () => {
  test('refuses a port that another program uses, and names another', async () => {
    const port = await freePort();
    await open(port);
    expect(await openWebServer({ port, publicOrigin: undefined, hosts: [] })).toEqual({
      ok: false,
      refusals: [{ code: 'PORT_TAKEN', data: { port, other: port + 1 } }],
    });
  });

  test('keeps a connection at rest longer than the proxy before it, which would send into a closed one', async () => {
    const port = await freePort();
    (await open(port)).serve(mirror);
    const asked = request({ port, headers: { connection: 'keep-alive' } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    asked.destroy();
    expect(response.headers['keep-alive']).toBe('timeout=75');
  });

  test('says that it is starting until the pages are loaded', async () => {
    const port = await freePort();
    const server = await open(port);
    expect(await ask(port)).toMatch(/^Sao Quê đang khởi động/);
    server.serve((_request, response) => response.end('trang'));
    expect(await ask(port)).toBe('trang');
  });

  test('finishes a request in progress when it is told to stop', async () => {
    const port = await freePort();
    const server = await open(port);
    let finish = (): void => undefined;
    const begun = new Promise<void>((begin) => {
      server.serve((_request, response) => {
        finish = () => response.end('đã lưu');
        begin();
      });
    });
    const answer = ask(port, { connection: 'keep-alive' });
    await begun;
    const closed = server.close();
    await expect(ask(port)).rejects.toThrow('ECONNREFUSED');
    finish();
    expect(await answer).toBe('đã lưu');
    await closed;
  });

  test('cuts a request that does not end in time', async () => {
    const port = await freePort();
    const server = await open(port, undefined, 50);
    const begun = new Promise<void>((begin) => {
      server.serve(() => {
        begin();
      });
    });
    const answer = ask(port);
    const cut = expect(answer).rejects.toThrow('socket hang up');
    await begun;
    await server.close();
    await cut;
  });
});

describe('the name a request asks for', () => {
  async function statusFor(port: number, host: string): Promise<number | undefined> {
    const asked = request({
      host: '127.0.0.1',
      port,
      headers: { connection: 'close', host },
    }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1', 200],
    ['ocop.example.vn', 200],
    ['OCOP.example.vn:443', 200],
    ['sao.laocai.example.vn', 200],
    ['evil.example', 421],
    ['ocop.example.vn.evil.example', 421],
    ['localhost.evil.example', 421],
    ['203.0.113.9', 421],
    ['evil@localhost', 421],
    ['localhost/..', 421],
  ])('%s is answered %i', async (host, status) => {
    const port = await freePort();
    const server = await open(port, 'https://ocop.example.vn', undefined, [
      'sao.laocai.example.vn',
    ]);
    server.serve((_request, response) => response.end('trang'));
    expect(await statusFor(port, host)).toBe(status);
  });

  test('is answered in a sentence when it is not ours', async () => {
    const port = await freePort();
    (await open(port)).serve((_request, response) => response.end('trang'));
    expect(await ask(port, { host: 'evil.example' })).toMatch(
      /^Sao Quê không phục vụ tên miền này/,
    );
  });
});

describe('the door', () => {
  test('is open to this machine alone, unless an address is named', async () => {
    const [outside] = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal);
    const port = await freePort();
    await open(port);
    const refused = fetch(`http://${outside?.address ?? '127.0.0.2'}:${String(port)}/`);
    await expect(refused).rejects.toThrow('fetch failed');
  });

  test('cannot be at an address of another machine', async () => {
    const settings = {
      port: await freePort(),
      host: '203.0.113.9',
      publicOrigin: undefined,
      hosts: [],
    };
    expect(await openWebServer(settings)).toEqual({
      ok: false,
      refusals: [{ code: 'HOST_NOT_HERE', data: { host: '203.0.113.9' } }],
    });
  });
});

describe('what the pages believe about a connection', () => {
  test('is http and the direct address, whatever headers a client makes up', async () => {
    const port = await freePort();
    (await open(port)).serve(mirror);
    const madeUp = {
      'x-saoque-protocol': 'https',
      'x-saoque-address': '203.0.113.1',
      'x-forwarded-proto': 'https',
    };
    expect(await ask(port, madeUp)).toBe('http 127.0.0.1');
  });

  test('is the protocol of PUBLIC_ORIGIN for its host only', async () => {
    const port = await freePort();
    (await open(port, 'https://ocop.example.vn')).serve(mirror);
    expect(await ask(port, { host: 'ocop.example.vn' })).toMatch(/^https /);
    expect(await ask(port, { host: 'localhost:3000' })).toMatch(/^http /);
  });

  test('is the address that a proxy on this machine added last', async () => {
    const port = await freePort();
    (await open(port)).serve(mirror);
    expect(await ask(port, { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' })).toBe(
      'http 203.0.113.9',
    );
  });
});
