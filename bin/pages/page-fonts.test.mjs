import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codePointsOf } from '../../src/documents/typst/testing/code-points.ts';
import { pageCharacters, writePageFonts } from './page-fonts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'saoque-fonts-'));

beforeAll(() => writePageFonts(folder), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(['400', '600', '700'])(
  'the face of weight %s writes every product, place and person of Viet Nam, in 26 kB',
  async (weight) => {
    const file = path.join(folder, `${weight}.woff2`);
    expect(statSync(file).size).toBeLessThan(26_000);
    const opened = await subsetFont(readFileSync(file), pageCharacters(), { targetFormat: 'sfnt' });
    const covered = codePointsOf(opened);
    const text =
      'Hợp tác xã Nông sản Quế Dương, Tổ dân phố Sa Pả: 45.000 ₫/kg – “Thổ cẩm Lùng Tám”';
    const alphabet = 'ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲÝỶỸỴĐ';
    const wanted = [...text, ...alphabet, ...alphabet.toLocaleLowerCase('vi')];
    expect(wanted.filter((one) => !covered.has(one.codePointAt(0) ?? 0))).toEqual([]);
  },
);
