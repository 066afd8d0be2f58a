import { describe, expect, test } from 'vitest';
import { isFromHere } from './loopback.ts';

describe('a request from this machine itself', () => {
  test.each([
    ['127.0.0.1', {}, true],
    ['::1', {}, true],
    ['::ffff:127.0.0.1', {}, true],
    ['192.0.2.7', {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
    ['127.0.0.1', { forwarded: 'for=192.0.2.7' }, false],
    ['127.0.0.1', { 'x-real-ip': '192.0.2.7' }, false],
    ['127.0.0.1', { via: '1.1 proxy' }, false],
    ['127.0.0.1', { host: 'ocop.example.vn' }, false],
    ['127.0.0.1', { host: '127.0.0.1:3000' }, true],
  ])('from %s with %o: %s', (address, headers, here) => {
    expect(isFromHere(address, new Headers({ host: 'localhost:3000', ...headers }))).toBe(here);
  });
});
