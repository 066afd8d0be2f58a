import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { createLog } from '#platform/log.ts';
import { askRight } from '#request/guard.ts';
import { ACCOUNT, ORIGIN, runningHooks } from '#request/testing/running-hooks.ts';
import { signIn } from '#app/access/sign-in.ts';

type Log = { readonly createLog: typeof createLog };

const lines: string[] = [];
vi.mock('#platform/log.ts', async (original) => {
  const real = await original<Log>();
  return { ...real, log: real.createLog({ write: (line) => void lines.push(line) }) };
});

const { handle, handleError } = await runningHooks();

beforeEach(() => {
  lines.length = 0;
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
    params: {},
    getClientAddress: () => '113.160.12.77',
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

const silentPage: Page = () => new Response('Hồ sơ mật');

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

describe('a request from a page that is not ours', () => {
  const page = vi.fn(silentPage);

  test.each([
    ['POST', { origin: 'https://evil.example', 'content-type': 'application/json' }],
    ['PUT', { origin: 'https://evil.example' }],
    ['DELETE', {}],
  ])('%s is refused in a sentence before anything is done', async (method, headers) => {
    const answer = await ask({ method, headers, cookie: await cookie() }, page);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain(
      'Yêu cầu này không đến từ trang của Sao Quê nên không được nhận.',
    );
    expect(page).not.toHaveBeenCalled();
  });

  test('is told to a script by its code, in the language of the address', async () => {
    const headers = { origin: 'https://evil.example', accept: 'application/json' };
    const answer = await ask({ path: '/en/lam-viec/tep', method: 'PUT', headers });
    expect(await answer.json()).toEqual({
      refusals: [
        {
          code: 'FOREIGN_ORIGIN',
          sentence: 'This request did not come from a page of Sao Quê and was not accepted.',
        },
      ],
    });
  });
});

test('a form of more than a megabyte is refused by name, and not read', async () => {
  const page = vi.fn(silentPage);
  const headers = { origin: ORIGIN, accept: 'application/json', 'content-length': '1048577' };
  const answer = await ask({ method: 'POST', headers, body: 'x' }, page);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ refusals: [{ code: 'BODY_TOO_LARGE' }] });
  expect(page).not.toHaveBeenCalled();
});

describe('what nobody can read', () => {
  const page = vi.fn(silentPage);
  const form = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };

  test.each([
    ['a page', { path: '/kiem-tra/15%00', routeId: '/(public)/kiem-tra/[code]' }],
    ['an address of no page', { path: '/%FF', routeId: null }],
    ['a search', { path: '/san-pham?tim=a%00b', routeId: '/(public)/san-pham' }],
    ['a form', { method: 'POST', headers: form, body: 'name=%00' }],
  ])('in %s is refused in a sentence before a page begins', async (_what, asked) => {
    const answer = await ask(asked, page);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('có ký tự không đọc được');
    expect(page).not.toHaveBeenCalled();
  });

  test('to the API is refused as problem details', async () => {
    const answer = await ask({ path: '/api/v1/check/15%00', routeId: '/api/v1/[...path]' }, page);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      detail: expect.stringContaining('cannot be read'),
      code: 'INPUT_UNREADABLE',
    });
    expect(page).not.toHaveBeenCalled();
  });

  test('an address of more than 4096 signs is too long', async () => {
    const answer = await ask({ path: `/san-pham?tim=${'a'.repeat(4096)}` }, page);
    expect(answer.status).toBe(414);
    expect(await answer.text()).toContain('Địa chỉ dài quá');
  });

  test('a form that can be read reaches the page whole', async () => {
    const echo: Page = async ({ request }) =>
      new Response(String((await request.formData()).get('name')));
    const body = 'name=M%E1%BA%ADn';
    const asked = {
      path: '/dang-nhap',
      routeId: '/(auth)/dang-nhap',
      method: 'POST',
      headers: form,
    };
    expect(await (await ask({ ...asked, body }, echo)).text()).toBe('Mận');
  });
});

test('OPTIONS of a work page tells its methods without anybody signed in', async () => {
  const options: Page = () =>
    new Response(null, { status: 204, headers: { allow: 'GET, HEAD, OPTIONS' } });
  const answer = await ask({ method: 'OPTIONS' }, options);
  expect(answer.status).toBe(204);
  expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
});

test('a form that a script sent is told in the form that the script can show', async () => {
  const sent = { origin: ORIGIN, accept: 'application/json', 'x-sveltekit-action': 'true' };
  const headers = { ...sent, 'content-length': '1048577' };
  const answer = await ask({ method: 'POST', headers, body: 'x' });
  const message =
    'Nội dung gửi lên lớn quá 1 MB. Giấy tờ và ảnh gửi bằng nút tải tệp, không dán vào ô chữ.';
  expect(await answer.json()).toEqual({
    type: 'error',
    status: 413,
    error: { status: 413, message },
  });
});

describe('a work page', () => {
  test('is shown to who is signed in, is not kept, and says its language', async () => {
    const answer = await ask({ cookie: await cookie() });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<html lang="vi">Hồ sơ mật</html>');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'self'",
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const english = await ask({ path: '/en/lam-viec/xa', cookie: await cookie() });
    expect(await english.text()).toContain('<html lang="en">');
  });

  test('knows who is signed in, with roles and body', async () => {
    const page = vi.fn(askingPage);
    await ask({ cookie: await cookie() }, page);
    expect(page.mock.calls[0]?.[0].locals).toMatchObject({
      actor: {
        kind: 'person',
        accountId: ACCOUNT,
        name: 'Lù Văn Toàn',
        grants: [{ role: 'communeOfficer', unitId: 'c:02839' }],
      },
      account: { bodyName: 'Phòng Kinh tế xã Bắc Hà', roles: ['communeOfficer'] },
    });
  });

  test('that never asked for a right is not shown, and the log says which it was', async () => {
    const answer = await ask({ cookie: await cookie() }, silentPage);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('Hồ sơ mật');
    const reference = /đọc mã ([0-9A-Z]{3}-[0-9A-Z]{3})/.exec(text)?.[1];
    const fault = lines.find((line) => line.includes(reference ?? 'no reference'));
    expect(fault).toContain('/(work)/lam-viec/xa never asked for a right');
  });

  test('that never asked does not act silently either: its redirect is stopped', async () => {
    const page: Page = () => new Response(null, { status: 303, headers: { location: '/' } });
    const asked = { method: 'POST', headers: { origin: ORIGIN }, cookie: await cookie() };
    expect((await ask(asked, page)).status).toBe(500);
  });

  test('may be missing or refuse without having asked', async () => {
    const missing = await ask({}, () => new Response('', { status: 404 }));
    expect(missing.status).toBe(404);
  });

  test('that only refreshes its frame in the browser need not ask again', async () => {
    const parts = { isDataRequest: true, cookie: await cookie() };
    const frame = { ...parts, path: '/lam-viec/xa/__data.json?x-sveltekit-invalidated=110' };
    const whole = { ...parts, path: '/lam-viec/xa/__data.json?x-sveltekit-invalidated=001' };
    expect((await ask(frame, silentPage)).status).toBe(200);
    expect((await ask(whole, silentPage)).status).toBe(500);
  });
});

test('a public page is the same for everybody: nobody is looked up', async () => {
  const page = vi.fn(silentPage);
  const answer = await ask({ path: '/', routeId: '/(public)', cookie: await cookie() }, page);
  expect(answer.headers.get('cache-control')).toBeNull();
  expect(page.mock.calls[0]?.[0].locals.actor).toBeNull();
});

describe('the log', () => {
  test('has one line for a request, without address, code, name or number', async () => {
    const token = await cookie();
    lines.length = 0;
    await ask({ path: '/lam-viec/xa?tim=0900000125&ma=15-02839-007-2026', cookie: token });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        method: 'GET',
        route: '/(work)/lam-viec/xa',
        status: 200,
        ms: expect.any(Number),
        requestId: expect.any(String),
        msg: 'request',
      },
    ]);
    expect(lines.join()).not.toMatch(/0900000125|02839|Toàn/);
  });

  test('holds the fault behind the reference that a person reads out', async () => {
    const answer = await ask({ cookie: await cookie() }, () => {
      throw new Error('the disk is full');
    });
    const reference = /đọc mã ([0-9A-Z]{3}-[0-9A-Z]{3})/.exec(await answer.text())?.[1];
    expect(answer.status).toBe(500);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const fault = lines.find((line) => line.includes(reference ?? 'no reference'));
    expect(fault).toContain('the disk is full');
  });
});

describe('an error', () => {
  const event = Object.assign(eventOf({}), { locals: { requestId: 'r-1' } });

  test('that nobody expected becomes a sentence with a reference', () => {
    const shown = handleError({ kind: 'unknown', error: new Error('no such column'), event });
    expect(shown).toMatchObject({
      message: expect.stringContaining('Lỗi ở máy chủ, hồ sơ không mất.'),
      reference: expect.stringMatching(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/),
    });
    expect(lines.join()).toContain('no such column');
    expect(JSON.stringify(shown)).not.toContain('no such column');
  });

  test('of an address that does not exist says where to go', () => {
    const error = { status: 404, message: 'Not Found' };
    expect(handleError({ kind: 'framework', error, event })).toEqual({
      message: 'Không tìm thấy mục này. Kiểm tra lại đường dẫn, hoặc quay về danh sách việc.',
    });
  });

  test('that a page chose keeps its own words', () => {
    const error = { status: 403, message: 'Tài khoản này chưa được giao việc đó.' };
    expect(handleError({ kind: 'app', error, event })).toEqual({});
  });
});
