import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodingFor, hasAlready } from './negotiate.ts';
import { RenderedPage, type Encoding } from './rendered-page.ts';

const PAGE = `<!doctype html><p>${'Mận Tam hoa sấy dẻo Bắc Hà. '.repeat(200)}</p>`;

function page(html = PAGE): RenderedPage {
  const headers = [
    ['content-type', 'text/html'],
    ['content-length', '999'],
    ['etag', '"1a"'],
    ['vary', 'accept-encoding'],
    ['x-content-type-options', 'nosniff'],
    ['x-request-id', 'r-1'],
    ['set-cookie', 'saoque=geheim'],
  ] as const;
  return new RenderedPage(headers, Buffer.from(html));
}

describe('who takes', () => {
  test.each<[string | undefined, Encoding]>([
    [undefined, 'identity'],
    ['identity', 'identity'],
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=1.0', 'br'],
    ['gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0, gzip;q=0', 'identity'],
    ['GZIP', 'gzip'],
  ])('%j gets %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('a rendered page', () => {
  test('is the same page in each encoding, with a mark of its own', async () => {
    const rendered = page();
    const [plain, br, gzip] = await Promise.all([
      rendered.in('identity'),
      rendered.in('br'),
      rendered.in('gzip'),
    ]);
    expect(plain.body.toString()).toBe(PAGE);
    expect(brotliDecompressSync(br.body).toString()).toBe(PAGE);
    expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
    expect(br.body.byteLength).toBeLessThan(PAGE.length / 10);
    expect(new Set([plain.etag, br.etag, gzip.etag]).size).toBe(3);
    expect([plain.etag, br.etag, gzip.etag].every((mark) => /^"[\w-]+"$/.test(mark))).toBe(true);
  });

  test('is compressed once and then kept', async () => {
    const rendered = page();
    const first = rendered.in('br');
    expect(rendered.in('br')).toBe(first);
    expect(rendered.in('br')).not.toBe(rendered.in('gzip'));
    expect(await first).toBe(rendered.in('br'));
  });

  test('has the headers of the page, its own of the bytes, and nothing of one request', async () => {
    const { head, unchangedHead, etag, body } = await page().in('gzip');
    const kept = ['content-type', 'text/html', 'x-content-type-options', 'nosniff'];
    const own = ['cache-control', 'no-cache', 'etag', etag, 'vary', 'accept-encoding'];
    const bytes = ['content-encoding', 'gzip', 'content-length', String(body.byteLength)];
    expect(head).toEqual([...kept, ...own, ...bytes]);
    expect(unchangedHead).toEqual(['x-content-type-options', 'nosniff', ...own]);
  });

  test('that is small goes out as it is', async () => {
    const { head, body } = await page('<p>Mận</p>').in('br');
    expect([body.toString(), head.includes('content-encoding')]).toEqual(['<p>Mận</p>', false]);
  });
});

describe('a reader who has', () => {
  const MARK = '"abc-br"';

  test.each([
    ['"abc-br"', true],
    ['W/"abc-br"', true],
    ['"x", "abc-br"', true],
    ['*', true],
    ['"abc"', false],
    ['"abc-gzip"', false],
    ['', false],
    [undefined, false],
  ])('%s has this page already: %s', (ifNoneMatch, has) => {
    expect(hasAlready(ifNoneMatch, MARK)).toBe(has);
  });
});
