import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { renderPictures } from './render-pictures.ts';

const PICTURES = path.join(import.meta.dirname, 'pictures');

test('every drawing has its picture, 4:3 and as wide as producers are asked for', async () => {
  const drawings = await readdir(path.join(PICTURES, 'source'));
  for (const drawing of drawings) {
    const picture = path.join(PICTURES, drawing.replace(/\.svg$/, '.webp'));
    const { format, width, height, exif = null } = await sharp(picture).metadata();
    expect({ drawing, format, width, height, exif }).toEqual({
      drawing,
      format: 'webp',
      width: 1088,
      height: 816,
      exif: null,
    });
  }
  expect(drawings.length).toBeGreaterThan(30);
});

test('a drawing becomes one picture of the same name', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-pictures-'));
  const square =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#18533d"/></svg>';
  await writeFile(path.join(folder, 'la.svg'), square);
  expect(await renderPictures(folder, path.join(folder, 'out'))).toEqual(['la.svg']);
  const { width, height } = await sharp(path.join(folder, 'out', 'la.webp')).metadata();
  expect([width, height]).toEqual([1088, 816]);
  await rm(folder, { recursive: true });
});
