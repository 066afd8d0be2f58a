import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAccepting,
  afterRefusing,
  afterTakingDown,
  afterWriting,
  firstPage,
  isEmptyPage,
  isSame,
  type PageTexts,
  type PublicPage,
} from './public-page.ts';

const OLD: PageTexts = {
  summary: 'Mận sấy dẻo của Bắc Hà.',
  story: 'Mười hai hộ trồng mận.',
  packing: 'Túi 200 g',
  pictures: [{ fileId: 'a', alt: 'Mận trên cây' }],
};
const NEW: PageTexts = { ...OLD, story: 'Khỏi ung thư sau ba tuần.' };
const EMPTY: PageTexts = { summary: '', story: '', packing: '', pictures: [] };

describe('the page of a certified product', () => {
  test('shows the earlier text until somebody has looked', () => {
    const page = afterWriting(firstPage(OLD), NEW, 'lookFirst');
    expect(page).toEqual({ ...firstPage(OLD), waits: true });
    expect(afterAccepting(NEW)).toEqual(firstPage(NEW));
  });

  test('shows the new text at once where the Regulation says so, and it is taken down by a look', () => {
    const page = afterWriting(firstPage(OLD), NEW, 'atOnce');
    expect(page).toEqual({ ...firstPage(OLD), shown: NEW, waits: true });
    const refused = { refused: NEW, refusalReason: 'Không có căn cứ.' };
    expect(afterRefusing(page, NEW, 'Không có căn cứ.')).toEqual({ ...firstPage(OLD), ...refused });
  });

  test('does not ask again about a text that was refused, and asks about the next one', () => {
    const refused = afterRefusing(firstPage(OLD), NEW, 'Không có căn cứ.');
    for (const way of ['lookFirst', 'atOnce'] as const) {
      expect(afterWriting(refused, NEW, way)).toEqual(refused);
      expect(afterWriting(refused, { ...NEW, packing: '' }, way).waits).toBe(true);
    }
  });

  test('taken down shows nothing, whatever was looked at before', () => {
    const page = afterTakingDown(OLD, 'Ảnh của nơi khác.');
    expect(isEmptyPage(page.shown)).toBe(true);
    expect(afterWriting(page, OLD, 'atOnce')).toEqual(page);
    expect(afterRefusing(page, NEW, 'Vẫn vậy.').shown).toEqual(EMPTY);
  });

  test.each([
    ['summary', { summary: 'Khác' }],
    ['packing', { packing: 'Khác' }],
    ['a picture more', { pictures: [...OLD.pictures, { fileId: 'b', alt: '' }] }],
    ['a picture less', { pictures: [] }],
    ['other words for a picture', { pictures: [{ fileId: 'a', alt: 'Chữa bệnh' }] }],
    ['another picture', { pictures: [{ fileId: 'b', alt: 'Mận trên cây' }] }],
  ])('%s is a change like any other', (_what, change) => {
    expect(isSame(OLD, { ...OLD, ...change })).toBe(false);
    expect(afterWriting(firstPage(OLD), { ...OLD, ...change }, 'lookFirst').waits).toBe(true);
  });

  test('where a look comes first nothing is shown that nobody looked at, in whatever order things happen', () => {
    const texts = fc.constantFrom(OLD, NEW, EMPTY, { ...OLD, pictures: [] });
    const act = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), texts }),
      fc.constantFrom(...(['accept', 'refuse', 'takeDown'] as const)).map((kind) => ({ kind })),
    );
    fc.assert(
      fc.property(texts, fc.array(act, { maxLength: 12 }), (begin, acts) => {
        let page: PublicPage = firstPage(begin);
        let desk = begin;
        const looked = [begin, EMPTY];
        for (const one of acts) {
          if (one.kind === 'write') {
            desk = one.texts;
            page = afterWriting(page, desk, 'lookFirst');
          } else if (one.kind === 'accept') {
            page = afterAccepting(desk);
            looked.push(desk);
          } else if (one.kind === 'refuse') page = afterRefusing(page, desk, 'Lý do');
          else page = afterTakingDown(desk, 'Lý do');
          expect(looked.some((seen) => isSame(seen, page.shown))).toBe(true);
        }
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });
});
