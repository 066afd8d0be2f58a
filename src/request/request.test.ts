import { describe, expect, test } from 'vitest';
import { returnPath } from './return-path.ts';
import { isBodyTooLarge } from './body-limit.ts';
import { secureHeaders } from './headers.ts';
import { isFromOurPages } from './origin.ts';

const OURS = 'https://ocop.example.vn';

function from(method: string, headers: Record<string, string> = {}): Request {
  return new Request(`${OURS}/lam-viec`, { method, headers });
}

describe('a request that changes something', () => {
  test.each([
    ['POST', { origin: OURS, 'sec-fetch-site': 'same-origin' }],
    ['PUT', { origin: OURS }],
    ['POST', { 'sec-fetch-site': 'same-origin' }],
    ['DELETE', { origin: OURS, 'content-type': 'application/json' }],
  ])('%s from our own page is ours: %o', (method, headers) => {
    expect(isFromOurPages(from(method, headers), OURS)).toBe(true);
  });

  test.each([
    ['POST', { origin: 'https://evil.example' }],
    ['PUT', { origin: 'https://evil.example', 'content-type': 'application/json' }],
    ['POST', { origin: 'http://ocop.example.vn' }],
    ['POST', { origin: 'https://ocop.example.vn.evil.example' }],
    ['POST', { origin: 'null' }],
    ['POST', { 'sec-fetch-site': 'cross-site' }],
    ['POST', { 'sec-fetch-site': 'same-site' }],
    ['POST', { origin: OURS, 'sec-fetch-site': 'cross-site' }],
    ['PATCH', {}],
    ['DELETE', {}],
  ])('%s from elsewhere, or from nowhere, is not: %o', (method, headers) => {
    expect(isFromOurPages(from(method, headers), OURS)).toBe(false);
  });

  test.each(['GET', 'HEAD', 'OPTIONS'])(
    '%s changes nothing and may come from anywhere',
    (method) => {
      expect(isFromOurPages(from(method, { origin: 'https://evil.example' }), OURS)).toBe(true);
    },
  );
});

describe('a body', () => {
  const UPLOAD = '/(work)/lam-viec/tep';

  function sent(method: string, bytes: number | null): Request {
    const headers = bytes === null ? {} : { 'content-length': bytes.toString() };
    return new Request(OURS, { method, body: 'x', headers });
  }

  test.each([
    ['a form', 'POST', 40_000, '/(work)/lam-viec/ho-so', false],
    ['a form of just one megabyte', 'POST', 1_048_576, '/(work)/lam-viec/ho-so', false],
    ['a form of one byte more', 'POST', 1_048_577, '/(work)/lam-viec/ho-so', true],
    ['a body that hides its size', 'POST', null, '/(work)/lam-viec/ho-so', true],
    ['a file', 'PUT', 300_000_000, UPLOAD, false],
    ['a signed paper', 'PUT', 300_000_000, '/(work)/lam-viec/quyet-dinh/[id]/ban-ky', false],
    ['a file posted like a form', 'POST', 300_000_000, UPLOAD, true],
    ['a file to a page', 'PUT', 300_000_000, '/(work)/lam-viec/ho-so', true],
    ['a large body to no page at all', 'POST', 2_000_000, null, true],
  ])('%s', (_name, method, bytes, route, tooLarge) => {
    expect(isBodyTooLarge(sent(method, bytes), route)).toBe(tooLarge);
  });

  test('of a report with pictures may be larger, at that address and in that form alone', () => {
    const REPORT = '/(public)/bao-vi-pham';
    const form = (type: string, megabytes: number) => {
      const headers = { 'content-length': String(megabytes * 1_048_576), 'content-type': type };
      return new Request(OURS, { method: 'POST', body: 'x', headers });
    };
    const MULTIPART = 'multipart/form-data; boundary=x';
    expect(isBodyTooLarge(form(MULTIPART, 25), REPORT)).toBe(false);
    expect(isBodyTooLarge(form(MULTIPART, 26), REPORT)).toBe(true);
    expect(isBodyTooLarge(form('application/x-www-form-urlencoded', 2), REPORT)).toBe(true);
    expect(isBodyTooLarge(form(MULTIPART, 2), '/(public)/bao-vi-pham/[so]')).toBe(true);
    expect(isBodyTooLarge(form(MULTIPART, 2), '/(work)/lam-viec/ho-so')).toBe(true);
  });

  test('that is not there is not too large', () => {
    expect(isBodyTooLarge(new Request(OURS), '/(work)/lam-viec')).toBe(false);
  });
});

describe('the headers of an answer', () => {
  function headersOf(routeId: string | null, https = true, given: Record<string, string> = {}) {
    const headers = new Headers(given);
    secureHeaders(headers, { routeId, https });
    return Object.fromEntries(headers);
  }

  test('of a work page', () => {
    expect(
      headersOf('/(work)/lam-viec', true, {
        'content-security-policy': "default-src 'self'",
        'cache-control': 'private',
      }),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'content-security-policy': "default-src 'self'",
      'cache-control': 'no-store',
    });
  });

  test('of an address that is a secret tell our own forms where they come from, and nobody more', () => {
    for (const route of ['/(auth)/tra-loi/[token]', '/(auth)/mat-khau-moi/[token]'])
      expect(headersOf(route, true)['referrer-policy']).toBe('strict-origin');
  });

  test('of a public page leave caching to the page', () => {
    const headers = headersOf('/(public)/san-pham', true, {
      'cache-control': 'public, max-age=60',
    });
    expect(headers['cache-control']).toBe('public, max-age=60');
  });

  test('do not promise https where there is none', () => {
    expect(headersOf('/(public)', false)['strict-transport-security']).toBeUndefined();
  });

  test('let nothing be loaded into what is no page, but leave a PDF to its viewer', () => {
    expect(headersOf(null)['content-security-policy']).toMatch(/^default-src 'none'/);
    const pdf = headersOf('/(work)/lam-viec/x.pdf', true, { 'content-type': 'application/pdf' });
    expect(pdf['content-security-policy']).toBeUndefined();
  });
});

describe('the way back after signing in', () => {
  test.each([
    ['/lam-viec/ho-so?trang=2', '/lam-viec/ho-so?trang=2'],
    ['/lam-viec', '/lam-viec'],
    ['/en/lam-viec/xa', '/en/lam-viec/xa'],
    [null, '/lam-viec'],
    ['', '/lam-viec'],
    ['https://evil.example/lam-viec', '/lam-viec'],
    ['//evil.example/lam-viec', '/lam-viec'],
    ['/\\evil.example/lam-viec', '/lam-viec'],
    ['/\t/evil.example/lam-viec', '/lam-viec'],
    ['/lam-viec/../dang-xuat', '/lam-viec'],
    ['/lam-viecx', '/lam-viec'],
    ['javascript:alert(1)', '/lam-viec'],
    ['/dang-nhap?tiep=/dang-nhap', '/lam-viec'],
  ])('%s leads to %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });
});
