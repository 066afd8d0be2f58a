import { isRedirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { lastPageInstead } from './last-page.ts';

/** Where the address leads, or null when it stays. */
function ledTo(address: string, pages: number, param?: string): string | null {
  try {
    lastPageInstead(new URL(address, 'http://localhost'), pages, param);
    return null;
  } catch (thrown) {
    if (!isRedirect(thrown)) throw thrown;
    return thrown.location;
  }
}

test.each([
  ['/lam-viec/hoi-dong?xem=da-ket-thuc&trang=99', '/lam-viec/hoi-dong?xem=da-ket-thuc&trang=2'],
  ['/en/lam-viec/hoi-dong?trang=3', '/en/lam-viec/hoi-dong?trang=2'],
  ['/lam-viec/hoi-dong?trang=2', null],
  ['/lam-viec/hoi-dong?trang=mot', null],
  ['/lam-viec/hoi-dong', null],
])('of two pages %s leads to %s', (address, last) => {
  expect(ledTo(address, 2)).toBe(last);
});

test('of two lists on a page each goes back to its own last page', () => {
  const address = '/lam-viec/quyet-dinh?trang=2&trang-bo=5';
  expect(ledTo(address, 1, 'trang-bo')).toBe('/lam-viec/quyet-dinh?trang=2&trang-bo=1');
});
