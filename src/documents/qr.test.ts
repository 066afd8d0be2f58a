import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrSvg } from './qr.ts';

const ADDRESS = 'https://saoque.example/kiem-tra/15-02839-07-2026';

const SCALE = 8;

/** What a scanner reads off the picture: white, with the dark rectangles of the path on it. */
function scan(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  const dark = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const run of dark.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    const [x = 0, y = 0, width = 0] = run.slice(1).map((given) => Number(given) * SCALE);
    for (let row = y; row < y + SCALE; row += 1) {
      for (let at = row * size + x; at < row * size + x + width; at += 1)
        pixels.fill(0, at * 4, at * 4 + 3);
    }
  }
  return jsQR(pixels, size, size)?.data;
}

test.each([ADDRESS, 'Mận Tam hoa – “sấy dẻo”', 'x'.repeat(500)])('%s is read back', (text) => {
  expect(scan(qrSvg(text, 'Mã QR'))).toBe(text);
});

test('four light modules surround the code on every side', () => {
  const svg = qrSvg(ADDRESS, 'Mã QR');
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((run) => run.slice(1).map(Number));
  const [xs, ys] = [runs.flatMap(([x = 0, , w = 0]) => [x, x + w]), runs.map(([, y = 0]) => y)];
  expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys) + 1]).toEqual([
    4,
    size - 4,
    4,
    size - 4,
  ]);
});

test('the code has a name for screen readers and no styles the pages forbid', () => {
  const svg = qrSvg(ADDRESS, 'Mã QR của <"A" & B>');
  expect(svg).toContain('<title>Mã QR của &lt;&quot;A&quot; &amp; B&gt;</title>');
  expect(svg).not.toMatch(/style|class=/);
});
