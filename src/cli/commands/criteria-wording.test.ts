import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../testing/call.ts';
import * as wording from './criteria-wording.ts';

const folder = mkdtempSync(join(tmpdir(), 'saoque-wording-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array): string {
  const place = join(folder, 'wording.csv');
  writeFileSync(place, content);
  return place;
}

const sheet = async () => (await call(wording, ['--sheet'])).out;
const filled = async () => (await sheet()).replace(/;x;\r?$/gm, ';x;nguyên văn');

describe('saoque criteria wording', () => {
  it('prints a sheet with every place of the 26 sets, which passes once it is filled in', async () => {
    const lines = (await sheet()).split('\r\n');
    expect(lines[0]).toBe('\uFEFFset;criterion;option;points;short;required;text');
    expect(lines.filter((line) => /^QD26-07;1\.5\.;;3;/.test(line))).toHaveLength(1);
    expect(await call(wording, [file(await filled()), '--check'])).toEqual({
      exit: 0,
      out: '26/2026/QĐ-TTg: 3556 texts, no fault.',
      err: [],
    });
  });

  it('names what is wrong by line, and leaves nothing behind', async () => {
    const broken = (await filled()).replace('QD26-07;1.5.;;3;', 'QD26-07;1.5.;;4;');
    const answer = await call(wording, [file(broken), '--check'], { language: 'vi' });
    expect(answer).toEqual({
      exit: 1,
      out: '',
      err: [
        expect.stringMatching(
          /^WORDING_POINTS: Dòng \d+: QD26-07 1\.5 ghi 4 điểm, phiếu chấm dùng 3\./,
        ),
      ],
    });
    const half = await call(wording, [file(await sheet()), '--check'], { json: true });
    const { faults } = JSON.parse(half.out);
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toMatchObject({ code: 'WORDING_MORE', count: 3556 - 50 });
    expect((await call(wording, [file(Uint8Array.of(0xff)), '--check'])).err).toEqual([
      'WORDING_NOT_TEXT: The letters of the file cannot be read. Save it as CSV UTF-8 or JSON.',
    ]);
    expect((await call(wording, [join(folder, 'none.csv'), '--check'])).err).toEqual([
      expect.stringMatching(/^JSON_FILE_UNREADABLE: /),
    ]);
    expect((await call(wording, ['--sheet', '--version', '148'])).err).toEqual([
      'WORDING_VERSION_UNKNOWN: There are no criteria “148” with score sheets.',
    ]);
  });

  it.each([[[]], [['a', 'b']], [['a', '--sheet']], [['--sheet', '--check']], [['a', '--bad']]])(
    'called as %j is misused',
    async (args) => {
      expect(await call(wording, args)).toEqual({
        exit: 2,
        out: '',
        err: ['One FILE, or --sheet. See --help.'],
      });
    },
  );
});
