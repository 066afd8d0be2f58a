import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call } from '../testing/call.ts';
import * as place from './place.ts';

const ON = ['--on', '28/12/2023'];

describe('saoque place', () => {
  it('says which unit an old address means, and which holds it today', async () => {
    expect(await call(place, ['X. Na Hối, H. Bắc Hà, T. Lào Cai', ...ON])).toEqual({
      exit: 0,
      out: 'o:02875  xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai → xã Bắc Hà, tỉnh Lào Cai',
      err: [],
    });
    const { out } = await call(place, ['tổ 3, tỉnh Thừa Thiên Huế', ...ON], { json: true });
    expect(JSON.parse(out)).toEqual({
      written: 'tổ 3, tỉnh Thừa Thiên Huế',
      id: 'o:46',
      unit: 'tổ 3, tỉnh Thừa Thiên Huế',
      today: ['thành phố Huế'],
      certain: true,
    });
  });

  it('guesses nothing: what fits several or none keeps its words', async () => {
    expect(await call(place, ['Cao Lãnh, tỉnh Đồng Tháp', ...ON], { language: 'vi' })).toEqual({
      exit: 1,
      out: '',
      err: [
        'PLACE_OPEN: Chưa xác định được “Cao Lãnh, tỉnh Đồng Tháp”. Có thể là: thành phố Cao Lãnh, tỉnh Đồng Tháp; huyện Cao Lãnh, tỉnh Đồng Tháp.',
      ],
    });
    expect((await call(place, ['xã Không Có, tỉnh Lào Cai'])).err).toEqual([
      'PLACE_UNKNOWN: No unit is like “xã Không Có, tỉnh Lào Cai”. Keep the words of the paper and ask whoever issued it.',
    ]);
  });

  it('reads a list, line by line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saoque-places-'));
    try {
      const file = join(folder, 'places.txt');
      writeFileSync(file, '\uFEFFTP. Phú Quốc, T. Kiên Giang\r\n\r\nxã Không Có\r\n');
      const answer = await call(place, ['--file', file, ...ON]);
      expect(answer.exit).toBe(1);
      expect(answer.out).toMatch(/^o:911 {2}thành phố Phú Quốc, tỉnh Kiên Giang → /);
      expect(answer.err).toEqual([expect.stringMatching(/^PLACE_UNKNOWN: /)]);
      expect((await call(place, ['--file', join(folder, 'none')])).err).toEqual([
        expect.stringMatching(/^JSON_FILE_UNREADABLE: /),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([[[]], [['a', 'b']], [['a', '--file', 'b']], [['a', '--day', 'b']]])(
    'called as %j is misused',
    async (args) => {
      expect(await call(place, args)).toEqual({
        exit: 2,
        out: '',
        err: ['One ADDRESS in quotes, or --file FILE. See --help.'],
      });
    },
  );

  it('refuses a day that does not exist', async () => {
    expect((await call(place, ['tỉnh Lào Cai', '--on', '31/02/2023'])).err).toEqual([
      expect.stringMatching(/^INVALID_DATE: /),
    ]);
  });
});
