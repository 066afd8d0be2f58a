import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';

/** Product pictures are 4:3 and at least 1088 points wide, as producers are asked to hand them in. */
const WIDTH = 1088;
const HEIGHT = 816;

/**
 * Makes the pictures of the demo products out of their drawings, one WebP for each SVG. Run by hand
 * after a drawing has changed: `node demo/render-pictures.ts`.
 */
export async function renderPictures(sources: string, target: string): Promise<readonly string[]> {
  await mkdir(target, { recursive: true });
  const drawings = (await readdir(sources)).filter((name) => name.endsWith('.svg')).sort();
  for (const name of drawings) {
    const picture = await sharp(path.join(sources, name), { density: 192 })
      .resize(WIDTH, HEIGHT, { fit: 'cover' })
      .webp({ quality: 82, effort: 6 })
      .toBuffer();
    await writeFile(path.join(target, name.replace(/\.svg$/, '.webp')), picture);
  }
  return drawings;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = path.join(import.meta.dirname, 'pictures');
  const made = await renderPictures(path.join(folder, 'source'), folder);
  process.stdout.write(`${made.length} pictures\n`);
}
