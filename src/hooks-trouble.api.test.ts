import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { api } from '#api/app.ts';
import { signIn } from '#app/access/sign-in.ts';
import { checkReady } from '#app/operation/check-ready.ts';
import { Busy } from '#platform/work-queue.ts';
import { askRight } from '#request/guard.ts';
import { ORIGIN, runningHooks } from '#request/testing/running-hooks.ts';

const { handle, handleError } = await runningHooks({
  DATABASE_CONNECTIONS: '2',
  DATABASE_WAIT_SECONDS: '1',
});

interface Asked {
  readonly path?: string;
  readonly routeId?: string | null;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly cookie?: string;
  readonly isDataRequest?: boolean;
}

/** As much of SvelteKit's event as hooks and guards read. */
function eventOf(asked: Asked): RequestEvent {
  const { path: address = '/lam-viec/xa', routeId = '/(work)/lam-viec/xa', method = 'GET' } = asked;
  const url = new URL(address, ORIGIN);
  const { body, headers = {} } = asked;
  const sized = body === undefined ? headers : { 'content-length': `${body.length}`, ...headers };
  const request = new Request(url, { method, headers: sized, ...(body ? { body } : {}) });
  const event = {
    url,
    request,
    route: { id: routeId },
    locals: {},
    cookies: { get: (name: string) => (name === 'saoque' ? asked.cookie : undefined) },
    isDataRequest: asked.isDataRequest ?? false,
  };
  return event as unknown as RequestEvent;
}

type Page = (event: RequestEvent) => Response | Promise<Response>;

/** Sends a request through the hooks to a page. */
async function ask(asked: Asked, page: Page = askingPage): Promise<Response> {
  return handle({
    event: eventOf(asked),
    resolve: async (event, options) => {
      const answer = await page(event);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
      const html = await answer.text();
      const changed = await options?.transformPageChunk?.({ html, done: true });
      return new Response(changed, answer);
    },
  });
}

function askingPage(event: RequestEvent): Response {
  askRight(event, 'dossier.receive');
  const headers = { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" };
  return new Response('<html lang="%lang%">Hồ sơ mật</html>', { headers });
}

async function cookie(): Promise<string> {
  const event = eventOf({});
  await handle({ event, resolve: () => Promise.resolve(new Response(null, { status: 404 })) });
  const answer = await signIn(event.locals.deps, {
    name: '0900000125',
    password: 'mận chín đỏ',
    address: '192.0.2.7',
    previousToken: null,
    device: null,
    deviceName: '',
  });
  if (!answer.ok) throw new Error(answer.refusals[0].code);
  return answer.value.token;
}

test('when every connection of the work pages hangs, a star can still be checked', async () => {
  let letGo = (): void => undefined;
  const until = new Promise<void>((go) => (letGo = go));
  const token = await cookie();
  const hanging = [0, 1].map(() =>
    ask({ cookie: token }, async (event) => {
      askRight(event, 'dossier.receive');
      await event.locals.deps.db.connection().execute(() => until);
      return new Response('xong');
    }),
  );
  const checkOf = { path: '/api/v1/check/1', routeId: '/api/v1/[...path]' };
  const check = await ask(checkOf, ({ request, locals }) =>
    api.fetch(request, { deps: locals.deps }),
  );
  expect([check.status, await check.json()]).toEqual([
    200,
    expect.objectContaining({ state: 'unknown' }),
  ]);
  const ready = await ask({ path: '/readyz', routeId: '/readyz' }, async ({ locals }) =>
    Response.json(await checkReady(locals.deps)),
  );
  expect(await ready.json()).toEqual([]);
  const work = await ask({ cookie: token });
  expect([work.status, work.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await work.text()).toContain('Sao Quê đang bận nên chưa làm được việc này.');
  letGo();
  expect((await Promise.all(hanging)).map(({ status }) => status)).toEqual([200, 200]);
});

describe('a request whose connection to the database is cut', () => {
  const cut: Page = () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  };
  const sentence = /^Sổ dữ liệu vừa ngắt kết nối và đang được nối lại\. /;

  test('is answered with a sentence and with when to come again, not with a fault', async () => {
    const answer = await ask({ cookie: await cookie() }, cut);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    const page = await answer.text();
    expect(/<p>(.*)<\/p>/.exec(page)?.[1]).toMatch(sentence);
    expect(page).not.toMatch(/đọc mã/);
  });

  test('is told to a script by its code', async () => {
    const headers = { accept: 'application/json' };
    const answer = await ask({ headers, cookie: await cookie() }, cut);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      refusals: [{ code: 'DATABASE_AWAY', sentence: expect.stringMatching(sentence) }],
    });
  });

  test('says that Sao Quê is busy when a lock or a connection did not come free', async () => {
    const answer = await ask({ path: '/en/lam-viec/xa', cookie: await cookie() }, () => {
      throw Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
    });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Sao Quê is busy and has not done this.');
  });

  test('says the same when too many wait for the same work', async () => {
    const answer = await ask({ cookie: await cookie() }, () => {
      throw new Busy('documents');
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.text()).toContain('Sao Quê đang bận nên chưa làm được việc này.');
  });

  test('in the frame of a page too has an answer without that frame', async () => {
    const answer = await ask({ path: '/', routeId: '/(public)' }, (event) => {
      const error = Object.assign(new Error('terminating connection'), { code: '57P01' });
      expect(handleError({ kind: 'unknown', error, event })).toMatchObject({ status: 503 });
      const headers = { 'content-type': 'text/html' };
      return new Response('<h1>503</h1>', { status: 503, headers });
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.text()).toContain('Sổ dữ liệu vừa ngắt kết nối');
  });
});
