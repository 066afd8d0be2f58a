import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodesCleanly, isCleanBody } from './clean.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('an address', () => {
  test.each([
    ['/kiem-tra/15-02839-07-2025', true],
    ['/san-pham?tim=m%E1%BA%ADn%20B%E1%BA%AFc%20H%C3%A0', true],
    ['/kiem-tra/15%00', false],
    ['/kiem-tra/%FF', false],
    ['/kiem-tra/%C0%80', false],
    ['/kiem-tra/%ED%A0%80', false],
    ['/kiem-tra/100%', false],
    ['/kiem-tra/%zz', false],
  ])('%s is readable: %s', (address, readable) => {
    expect(decodesCleanly(address)).toBe(readable);
  });
});

describe('a posted form', () => {
  const FORM = 'application/x-www-form-urlencoded; charset=utf-8';

  test.each([
    ['legalName=H%E1%BB%A3p+t%C3%A1c+x%C3%A3&note=', true],
    ['legalName=Hợp tác xã', true],
    ['legalName=%00', false],
    ['legal%00Name=a', false],
    ['legalName=%E1%BB', false],
    ['legalName=\0', false],
  ])('%j is readable: %s', (body, readable) => {
    expect(isCleanBody(bytesOf(body), FORM)).toBe(readable);
  });

  test('whatever a person types into it is readable, as browsers send it', () => {
    const typed = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(typed, typed, (name, value) => {
        const body = new URLSearchParams([[name, value]]).toString();
        expect(isCleanBody(bytesOf(body), FORM)).toBe(true);
      }),
      { seed: 12 },
    );
  });

  test('of several parts is looked at as text, the names of its files too', () => {
    const part = (name: string) =>
      bytesOf(
        `--x\r\ncontent-disposition: form-data; name="a"; filename="${name}"\r\n\r\nb\r\n--x--`,
      );
    expect(isCleanBody(part('giấy.pdf'), 'multipart/form-data; boundary=x')).toBe(true);
    expect(isCleanBody(part('giấy\0.pdf'), 'multipart/form-data; boundary=x')).toBe(false);
  });
});

describe('JSON', () => {
  test.each([
    ['{"remarks":{"1.1":"Ngon"}}', true],
    ['{"remarks":{"1.1":"\\u0000"}}', false],
    ['{"remarks":{"\\u0000":"a"}}', false],
    ['{"remarks":["\\ud83c"]}', false],
    ['{"remarks":["\\ud83c\\udf38"]}', true],
    ['{"remarks":', false],
    ['', false],
  ])('%s is readable: %s', (body, readable) => {
    expect(isCleanBody(bytesOf(body), 'application/json')).toBe(readable);
  });

  test('nested deeper than anything of ours is turned away before it is read', () => {
    const nested = (depth: number) => bytesOf(`${'['.repeat(depth)}"[{"${']'.repeat(depth)}`);
    expect(isCleanBody(nested(16), 'application/json')).toBe(true);
    expect(isCleanBody(nested(17), 'application/json')).toBe(false);
    expect(isCleanBody(nested(500_000), 'application/json')).toBe(false);
  });

  test('that is no UTF-8 is not readable', () => {
    expect(isCleanBody(new Uint8Array([0x22, 0xff, 0x22]), 'application/json')).toBe(false);
  });
});
