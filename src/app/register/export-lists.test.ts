import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import type { ProductQuestion } from '#domain/register/questions.ts';
import { readWorkbook } from '#exchange/workbook/read-workbook.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { exportProducers, exportProducts } from './export-lists.ts';
import { listFile } from '../list-file.ts';

const TODAY = d(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const producer = await makeProducer(deps, { legalName: '=HTX "Bản; Mây"' });
const product = await makeProduct(deps, producer.id, { name: 'Mận sấy' });
await makeProduct(deps, producer.id, { name: 'Siro mận', folded: 'siro man' });
await makeCertificate(deps, {
  code: '15-02839-011-2023',
  decidedOn: d(2023, 3, 1),
  star: 3,
  product,
});
await makeCertificate(deps, {
  code: '15-02839-012-2026',
  decidedOn: d(2026, 5, 4),
  star: 4,
  product,
});

const QUESTION: ProductQuestion = {
  ...{ text: '', unitId: null, stars: [], sectors: [], standings: [], closed: false },
  ...{ day: TODAY, order: 'name' },
};
const WISH = {
  ...{ personal: false, name: 'Sản phẩm', sectorWord: (one: string) => `nhóm ${one}` },
  heading: ['Sổ sản phẩm', 'Lọc: tất cả', 'Tính đến ngày 30/11/2026', 'Lập lúc …'],
};
const issuer = 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai';
const of = (star: number, date: string) => [
  ...[star, { date }, Number(date.slice(0, 4)), '3127/QĐ-UBND', issuer],
];
const NAME = '=HTX "Bản; Mây"';
const AT = 'thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai';

describe('a list that leaves the house', () => {
  test('has a row a product in the layout F1, both recognitions beside each other', async () => {
    const list = valueOf(await exportProducts(deps, office, QUESTION, 'F1', WISH));
    const begin = ['nhóm I', 'Hợp tác xã', NAME, 'Bắc Hà', AT, 'Giàng Thị Mẩy', null];
    const none = [null, null, null, null, null];
    expect(list.rows).toEqual([
      [
        1,
        'Mận sấy',
        ...begin,
        4,
        { date: '2029-05-03' },
        ...of(3, '2023-03-01'),
        ...of(4, '2026-05-04'),
        '',
      ],
      [2, 'Siro mận', ...begin, null, null, ...none, ...none, ''],
    ]);
    expect(list.heading).toEqual(WISH.heading);
  });

  test('has the decision in one cell in the layout F3, and on an earlier day that of the day', async () => {
    const question = { ...QUESTION, day: d(2024, 1, 1) };
    const list = valueOf(
      await exportProducts(deps, office, question, 'F3', { ...WISH, personal: true }),
    );
    const decision = 'Quyết định số 3127/QĐ-UBND ngày 01/03/2023';
    expect(list.rows).toEqual([[1, 'Mận sấy', NAME, AT, '0900000125', '3 sao', decision]]);
  });

  test.each(['xlsx', 'csv'] as const)(
    'is read back unchanged as %s, and runs nothing',
    async (kind) => {
      const list = valueOf(await exportProducts(deps, office, QUESTION, 'F3', WISH));
      const file = path.join(await mkdtemp(path.join(tmpdir(), 'list-')), `list.${kind}`);
      await writeFile(file, listFile(list, kind));
      const { workbook } = valueOf(await readWorkbook(file));
      const rows = workbook.sheets[0]?.rows.map((row) => row.map((cell) => cell ?? '')) ?? [];
      expect(rows.slice(0, 4).map(([first]) => first)).toEqual(WISH.heading);
      expect(rows[5]?.slice(1, 4)).toEqual(['Mận sấy', NAME, AT]);
      if (kind === 'csv') expect(await readFile(file, 'utf8')).not.toMatch(/[;"\n]=/);
    },
  );

  test('of producers says how many of their products have a star', async () => {
    const list = valueOf(
      await exportProducers(
        deps,
        office,
        { ...QUESTION, kinds: [], standings: [], order: 'name' },
        WISH,
      ),
    );
    expect(list.rows).toEqual([
      [1, NAME, 'Hợp tác xã', 'Bắc Hà', AT, 'Giàng Thị Mẩy', null, 2, 1, 4, ''],
    ]);
  });

  test('takes telephones along only for whoever may see them', async () => {
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    const personal = { ...WISH, personal: true };
    expect(await codeOf(exportProducts(deps, leader, QUESTION, 'F1', personal))).toBe(
      'NOT_ALLOWED',
    );
    expect(
      await codeOf(
        exportProducers(
          deps,
          leader,
          { ...QUESTION, kinds: [], standings: [], order: 'name' },
          personal,
        ),
      ),
    ).toBe('NOT_ALLOWED');
    valueOf(await exportProducts(deps, leader, QUESTION, 'F1', WISH));
    const own = await makeActor(deps, 'producer', { producerId: producer.id });
    expect(await codeOf(exportProducts(deps, own, QUESTION, 'F1', WISH))).toBe('NOT_ALLOWED');
  });
});
