import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrSvg } from './qr.ts';

const ADDRESS = 'https://saoque.example/kiem-tra/15-02839-07-2026';

async function scan(svg: string): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(400, 400, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test.each([ADDRESS, 'Mận Tam hoa – “sấy dẻo”', 'x'.repeat(500)])(
  '%s is read back',
  async (text) => {
    expect(await scan(qrSvg(text, 'Mã QR'))).toBe(text);
  },
);

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
