import { beforeEach, describe, expect, test } from 'vitest';
import {
  forgetOlder,
  KEEP_HEADER,
  keepPage,
  openFile,
  openPage,
  type KeptWorld,
} from './kept-pages.ts';
import { fakeCaches } from './testing/fake-caches.ts';

const ORIGIN = 'https://ocop.example.vn';
const FORM = `${ORIGIN}/lam-viec/ho-so/1/mau-01`;
const DAY = 24 * 3_600_000;

let answers: Record<string, () => Response>;
let world: KeptWorld;
let caches: CacheStorage;
let now: number;
let online: boolean;

beforeEach(() => {
  answers = {
    [FORM]: () => page('Mẫu số 01', 'an'),
    [`${ORIGIN}/khong-mang`]: () => new Response('Đang không có mạng'),
  };
  now = Date.UTC(2026, 8, 24);
  online = true;
  caches = fakeCaches();
  world = {
    caches,
    now: () => now,
    noNetworkPage: () => '/khong-mang',
    fetch: ({ url }) => {
      if (!online) return Promise.reject(new TypeError('no network'));
      return Promise.resolve(answers[url]?.() ?? new Response('', { status: 404 }));
    },
  };
});

/** A page that may stay on the device of an account. */
function page(words: string, account: string | null): Response {
  return new Response(words, { headers: account === null ? {} : { [KEEP_HEADER]: account } });
}

/** A redirect as a page's own opening sees it: its place is not told. */
function elsewhere(): Response {
  return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
}

/** What somebody reads who opens the address. */
async function read(url: string): Promise<string> {
  const work: Promise<void>[] = [];
  const answer = await openPage(world, new Request(url), (after) => work.push(after));
  const words = await answer.text();
  await Promise.all(work);
  return words;
}

async function readOffline(url: string): Promise<string> {
  online = false;
  const words = await read(url);
  online = true;
  return words;
}

beforeEach(async () => {
  await openFile(world, new Request(`${ORIGIN}/khong-mang`));
});

describe('without network', () => {
  test('a page that the server lets stay opens as it was last', async () => {
    await read(FORM);
    answers[FORM] = () => page('Mẫu số 01, đã sửa', 'an');
    expect(await read(FORM)).toBe('Mẫu số 01, đã sửa');
    expect(await readOffline(FORM)).toBe('Mẫu số 01, đã sửa');
  });

  test('any other page says that it is not kept', async () => {
    answers[FORM] = () => page('Danh sách', null);
    await read(FORM);
    expect(await readOffline(FORM)).toBe('Đang không có mạng');
    expect(await readOffline(`${ORIGIN}/lam-viec/tai-khoan`)).toBe('Đang không có mạng');
  });

  test('a page whose data alone came opens as well once it was read for that', async () => {
    await keepPage(world, FORM);
    expect(await readOffline(FORM)).toBe('Mẫu số 01');
  });

  test('a page kept for seven days opens, and a moment later no more', async () => {
    await read(FORM);
    now += 7 * DAY;
    expect(await readOffline(FORM)).toBe('Mẫu số 01');
    now += 1;
    expect(await readOffline(FORM)).toBe('Đang không có mạng');
  });

  test('the 80 pages opened last are kept, however many there were', async () => {
    const addresses = Array.from({ length: 81 }, (_, no) => `${FORM}?trang=${String(no)}`);
    for (const url of addresses) answers[url] = () => page(url, 'an');
    for (const url of addresses.slice(0, 80)) await read(url);
    await read(addresses[0] ?? '');
    await read(addresses[80] ?? '');
    const opened = [];
    for (const url of addresses) opened.push((await readOffline(url)) === url);
    expect(opened).toEqual(addresses.map((_, no) => no !== 1));
  });
});

describe('a page is forgotten', () => {
  test('of every other account, as soon as one has opened a page', async () => {
    await read(FORM);
    const home = `${ORIGIN}/lam-viec`;
    answers[home] = () => page('Việc của bình', 'binh');
    await read(home);
    expect(await readOffline(FORM)).toBe('Đang không có mạng');
    expect(await readOffline(home)).toBe('Việc của bình');
  });

  test('with all others, when it leads to the sign-in: the session has ended', async () => {
    const home = `${ORIGIN}/lam-viec`;
    answers[home] = () => page('Việc của an', 'an');
    await read(home);
    await read(FORM);
    answers[FORM] = elsewhere;
    await read(FORM);
    expect(await readOffline(home)).toBe('Đang không có mạng');
  });

  test('alone, when it may not be seen any more; not for a trouble of the server', async () => {
    await read(FORM);
    answers[FORM] = () => new Response('', { status: 503 });
    await read(FORM);
    expect(await readOffline(FORM)).toBe('Mẫu số 01');
    answers[FORM] = () => new Response('', { status: 404 });
    await read(FORM);
    expect(await readOffline(FORM)).toBe('Đang không có mạng');
  });

  test('with its scripts, when a new version comes; what the new one has as well stays', async () => {
    const [old, lasting] = [`${ORIGIN}/_app/immutable/old.js`, `${ORIGIN}/khong-mang`];
    answers[old] = () => new Response('cũ');
    await openFile(world, new Request(old));
    await read(FORM);
    await forgetOlder(world, (path) => path === new URL(lasting).pathname);
    answers[old] = () => new Response('', { status: 404 });
    expect((await openFile(world, new Request(old))).status).toBe(404);
    expect(await readOffline(FORM)).toBe('Đang không có mạng');
  });
});

test('a script is asked for once', async () => {
  const script = `${ORIGIN}/_app/immutable/app.js`;
  answers[script] = () => new Response('một');
  await openFile(world, new Request(script));
  online = false;
  expect(await (await openFile(world, new Request(script))).text()).toBe('một');
});
