import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { clockOn } from '../clock.ts';
import { describeConnection } from '../web/connection.ts';
import { publicDoor } from './door.ts';
import { Freshness } from './freshness.ts';

const servers: { close: () => void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A door before made-up pages; the content has number 1 until a test says otherwise. */
async function house(
  answer: (asked: IncomingMessage) => [number, object, string],
  { cut = () => false }: { cut?: () => boolean } = {},
) {
  const content = { version: 1, isReachable: true, day: plainDate(2026, 11, 29), tell: () => {} };
  const pages = vi.fn<RequestListener>((asked, response) => {
    if (cut()) return response.destroy();
    const [status, headers, body] = answer(asked);
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  });
  const door = publicDoor({
    pages,
    freshness: new Freshness({
      read: async () => {
        await Promise.resolve();
        if (!content.isReachable) throw new Error('cut');
        return content.version;
      },
      onDoubt: (tell) => (content.tell = tell),
    }),
    clock: { ...clockOn(content.day), today: () => content.day },
    publicOrigin: 'https://ocop.example.vn',
    memory: 1_000_000,
  });
  const server = createServer((asked, response) => {
    describeConnection(asked, new URL('https://ocop.example.vn'));
    door(asked, response, () => response.end());
  }).listen(0);
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, options: object = {}): Promise<Answer> => {
    const asked = request({ port, path, agent: false, ...options }).end();
    const [got] = (await once(asked, 'response')) as [IncomingMessage];
    return {
      status: got.statusCode,
      headers: got.headers,
      body: (await buffer(got)).toString(),
    };
  };
  const raise = () => {
    content.version += 1;
    content.tell();
  };
  return { ask, pages, content, raise };
}

/** Pages that number themselves. */
function numbered() {
  let no = 0;
  return (): [number, object, string] => [200, {}, `trang ${String((no += 1))}`];
}

describe('a public page', () => {
  test('is rendered once and then comes from memory, until the content changes', async () => {
    const { ask, raise } = await house(numbered());
    const bodies = [await ask('/'), await ask('/'), await ask('/?utm_source=zalo')];
    raise();
    bodies.push(await ask('/'), await ask('/'));
    expect(bodies.map(({ body }) => body)).toEqual([
      'trang 1',
      'trang 1',
      'trang 1',
      'trang 2',
      'trang 2',
    ]);
  });

  test('is rendered anew when the day ends in Viet Nam', async () => {
    const { ask, content } = await house(numbered());
    await ask('/san-pham/15-02839-007-2026');
    content.day = plainDate(2026, 11, 30);
    expect((await ask('/san-pham/15-02839-007-2026')).body).toBe('trang 2');
  });

  test('is rendered once when many ask for it at the same time', async () => {
    const { ask, pages } = await house(numbered());
    await Promise.all([ask('/'), ask('/'), ask('/'), ask('/')]);
    expect(pages).toHaveBeenCalledTimes(1);
  });

  test('is rendered for each who asks when the number of the content cannot be had', async () => {
    const { ask, content } = await house(numbered());
    await ask('/');
    content.isReachable = false;
    content.tell();
    expect([(await ask('/')).body, (await ask('/')).body]).toEqual(['trang 2', 'trang 3']);
  });

  test('is rendered without the cookie, language and encodings of whoever asks first', async () => {
    const { ask } = await house(({ headers }) => [200, {}, JSON.stringify(headers)]);
    const own = { cookie: 'saoque=geheim', 'accept-language': 'en', 'accept-encoding': 'br' };
    const first = await ask('/', { headers: own });
    expect(JSON.parse(first.body)).toEqual({
      accept: 'text/html',
      host: 'localhost',
      'x-saoque-address': '127.0.0.1',
      'x-saoque-protocol': 'http',
    });
    expect((await ask('/')).body).toBe(first.body);
  });

  test('that is asked for over the public name is kept apart: it says how to come again', async () => {
    const { ask } = await house(({ headers }) => [200, {}, String(headers.host)]);
    expect((await ask('/')).body).toBe('localhost');
    const secure = await ask('/', { headers: { host: 'ocop.example.vn' } });
    expect(secure.body).toBe('ocop.example.vn');
  });

  test('answers HEAD with the same head, and 304 to whoever has it', async () => {
    const { ask } = await house(numbered());
    const { headers } = await ask('/');
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '7']);
    const again = await ask('/', { headers: { 'if-none-match': headers.etag } });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect(again.headers['content-type']).toBeUndefined();
  });
});

test('what is not there is rendered for each who asks', async () => {
  const { ask, pages } = await house(() => [404, {}, 'không có']);
  const answers = [await ask('/'), await ask('/')];
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [404, 'không có'],
    [404, 'không có'],
  ]);
  expect(pages).toHaveBeenCalledTimes(2);
});

test('a page that is cut while it is made is cut for who asked, and nobody waits for it', async () => {
  let isWhole = false;
  const { ask } = await house(() => [200, {}, 'trang'], {
    cut: () => !isWhole,
  });
  await expect(ask('/')).rejects.toThrow(/hang up/);
  isWhole = true;
  expect((await ask('/')).body).toBe('trang');
});

describe('what is never kept', () => {
  test.each([
    ['that sets a cookie', [200, { 'set-cookie': ['a=b'] }, 'trang']],
    ['that says it is one person’s', [200, { 'cache-control': 'private' }, 'trang']],
    ['that nobody may keep', [200, { 'cache-control': 'no-store' }, 'trang']],
    ['with a nonce', [200, { 'content-security-policy': "script-src 'nonce-1'" }, 'trang']],
    ['with a form of its own', [200, {}, '<input type="hidden" name="idempotencyKey" value="1">']],
  ] satisfies [string, [number, object, string]][])(
    'is an answer %s: each who asks gets his own, asked for with all that he sent',
    async (_, [status, own, body]) => {
      const { ask, pages } = await house(({ headers }) => [
        status,
        { ...own, 'x-for': headers.cookie ?? 'nobody' },
        body,
      ]);
      for (const cookie of ['a=1', 'a=2']) {
        const { headers } = await ask('/', { headers: { cookie } });
        expect(headers).toMatchObject({ ...own, 'x-for': cookie });
      }
      expect(pages).toHaveBeenCalledTimes(4);
    },
  );

  test('is a work page, a form that is sent, or anything with a body', async () => {
    const { ask, pages } = await house(numbered());
    const asks = [
      ['/lam-viec', {}],
      ['/dang-nhap', {}],
      ['/', { method: 'POST' }],
      ['/', { method: 'OPTIONS' }],
      ['/', { headers: { 'content-length': '0' } }],
    ] as const;
    for (const [path, options] of asks) await ask(path, options);
    for (const [path, options] of asks) await ask(path, options);
    expect(pages).toHaveBeenCalledTimes(9);
  });
});

test('whoever acted through this server sees what changed, before any word of it comes', async () => {
  const { ask, content } = await house(numbered());
  await ask('/');
  content.version = 2;
  await ask('/lam-viec/thu-hoi', { method: 'POST' });
  expect((await ask('/')).body).toBe('trang 3');
});
