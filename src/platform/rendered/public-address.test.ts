import { globSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicAddress } from './public-address.ts';

describe('a public address', () => {
  test.each([
    ['/', '/', 'day'],
    ['/en', '/en', 'day'],
    ['/en/san-pham', '/en/san-pham', 'day'],
    ['/san-pham/15-02839-007-2026', '/san-pham/15-02839-007-2026', 'day'],
    ['/kiem-tra', '/kiem-tra', 'day'],
    ['/kiem-tra/15-02839-007-2026', '/kiem-tra/15-02839-007-2026', 'minute'],
    ['/api/v1/check/15-02839-007-2026', '/api/v1/check/15-02839-007-2026', 'minute'],
    ['/api/v1/openapi.json', '/api/v1/openapi.json', 'day'],
  ])('%s is kept as %s and holds a %s', (asked, address, holds) => {
    expect(publicAddress(asked)).toEqual({ address, holds });
  });

  test.each([
    ['/?utm_source=zalo', '/'],
    ['/kiem-tra/15-02839-007-2026?x=1', '/kiem-tra/15-02839-007-2026'],
    ['/san-pham?x=1', '/san-pham'],
    ['/san-pham?q=', '/san-pham'],
    ['/san-pham?star=5&q=m%E1%BA%ADn&star=4&x=1', '/san-pham?q=m%E1%BA%ADn&star=4&star=5'],
    ['/san-pham?q=+m%C3%A2%CC%A3n&q=bac', '/san-pham?q=m%E1%BA%ADn'],
    ['/san-pham?star=4&star=4', '/san-pham?star=4'],
  ])('%s is the same page as %s', (asked, address) => {
    expect(publicAddress(asked)).toEqual({ address, holds: expect.any(String) });
  });

  test.each([
    '/lam-viec',
    '/en/lam-viec/ho-so/1',
    '/dang-nhap',
    '/dang-nhap/mat-khau-moi/geheim',
    '/dang-xuat',
    '/hinh/nho/1',
    '/metrics',
    '/readyz',
    '/san-pham/',
    '/en/',
    '/en/en/san-pham',
    '/en/api/v1/check/1',
    '/san-pham/__data.json',
    '/kiem-tra?ma=15-02839-007-2026',
    '/kiem-tra/15%2002839',
    '/kiem-tra/../lam-viec',
    '//san-pham',
    'http://localhost/san-pham',
    `/kiem-tra/${'9'.repeat(81)}`,
    `/san-pham?q=${'a'.repeat(101)}`,
    `/san-pham?${'commune=c&'.repeat(21)}`,
    `/?${'x'.repeat(1000)}`,
  ])('%s is left to the pages', (asked) => {
    expect(publicAddress(asked)).toBeNull();
  });

  test('no address of a work page or of signing in is one, whatever stands behind it', () => {
    const rest = fc.string({ unit: fc.constantFrom(...'/.-?&=%aZ09') });
    fc.assert(
      fc.property(
        fc.constantFrom('', '/en'),
        fc.constantFrom('/lam-viec', '/dang-nhap', '/dang-xuat'),
        rest,
        (language, room, behind) => {
          expect(publicAddress(`${language}${room}${behind}`)).toBeNull();
        },
      ),
      { seed: 6 },
    );
  });

  test('parameters that nobody reads make no second page', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (extra) => {
        const strange = Object.entries(extra).map(([name, value]) => [`x-${name}`, value]);
        const query = new URLSearchParams(strange).toString();
        if (query.length > 900) return;
        expect(publicAddress(`/san-pham?${query}`)?.address).toBe('/san-pham');
      }),
      { seed: 6 },
    );
  });
});

/** A report is one person's own, with a form that has a key of its own; pictures are files that browsers keep. */
const NOT_KEPT = ['/bao-vi-pham', '/bao-vi-pham/1', '/hinh/1/1', '/y-tuong', '/y-tuong/1'];

test('every public page is kept, or it is said here that it is not', () => {
  const cwd = path.join(import.meta.dirname, '../../routes/(public)');
  const addresses = globSync('**/{+page.svelte,+server.ts}', { cwd }).map((file) => {
    const folder = path.dirname(file);
    return folder === '.' ? '/' : `/${folder.replaceAll(/\[\w+\]/g, '1')}`;
  });
  expect(addresses.length).toBeGreaterThan(8);
  const left = addresses.filter((address) => publicAddress(address) === null);
  expect(left.sort()).toEqual(NOT_KEPT);
});
