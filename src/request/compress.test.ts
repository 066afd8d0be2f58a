import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressed } from './compress.ts';

const PAGE = `<!doctype html><p>${'Mận Tam hoa sấy dẻo Bắc Hà. '.repeat(200)}</p>`;
const PUBLIC = '/(public)/san-pham';

function asked(encodings: string | null, method = 'GET'): Request {
  return new Request('http://localhost/san-pham', {
    method,
    headers: encodings === null ? {} : { 'accept-encoding': encodings },
  });
}

function page(headers: Record<string, string> = {}): Response {
  return new Response(PAGE, {
    headers: { 'content-type': 'text/html', etag: '"1a"', ...headers },
  });
}

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br;q=1.0', 'br'],
  ['gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
])('who takes %j gets a public page as %s', async (encodings, encoding) => {
  const answer = await compressed(asked(encodings), PUBLIC, page());
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  expect(answer.headers.get('etag')).toBe('W/"1a"');
  const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
  expect(unpack(bytes).toString()).toBe(PAGE);
  expect(bytes.byteLength).toBeLessThan(PAGE.length / 10);
});

test.each([[null], ['identity'], ['br;q=0']])(
  'who takes only %j gets the page as it is, and caches learn that others may not',
  async (encodings) => {
    const answer = await compressed(asked(encodings), PUBLIC, page());
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe(PAGE);
  },
);

describe('a page of signed-in people', () => {
  const WORK = '/(work)/lam-viec/ho-so';
  const from = (site: string | null) =>
    new Request('http://localhost/lam-viec/ho-so', {
      headers: { 'accept-encoding': 'br', ...(site === null ? {} : { 'sec-fetch-site': site }) },
    });

  test.each(['same-origin', 'none'])('is compressed when %s asks', async (site) => {
    const answer = await compressed(from(site), WORK, page());
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toMatch(/^<!doctype html>.*<!-- [\w-]* -->$/);
    expect(bytes.byteLength).toBeLessThan(PAGE.length / 5);
  });

  test('never has a length that tells what stands in it', async () => {
    const lengths = new Set<number>();
    for (let time = 0; time < 40; time += 1) {
      const answer = await compressed(from('none'), WORK, page());
      lengths.add((await answer.arrayBuffer()).byteLength);
    }
    expect(lengths.size).toBeGreaterThan(10);
  });

  test.each(['cross-site', 'same-site', null])(
    'is left as it is when another site led there (%s)',
    async (site) => {
      const response = page();
      expect(await compressed(from(site), WORK, response)).toBe(response);
    },
  );
});

test.each([
  ['the sign-in from another site', '/(auth)/dang-nhap', page()],
  ['a picture', PUBLIC, page({ 'content-type': 'image/webp' })],
  ['an answer without a body', PUBLIC, new Response(null, { status: 304 })],
])('%s is left as it is', async (_what, routeId, response) => {
  expect(await compressed(asked('br'), routeId, response)).toBe(response);
});

test('the answer to HEAD promises no length that GET would not have', async () => {
  const answer = await compressed(asked('br', 'HEAD'), PUBLIC, page({ 'content-length': '5' }));
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('content-length')).toBeNull();
});
