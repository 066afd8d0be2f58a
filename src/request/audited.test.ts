import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readOf } from './audited.ts';

const WORK = path.join(import.meta.dirname, '../routes/(work)');
const routes = [
  ...new Set(
    globSync('**/{+page.svelte,+server.ts}', { cwd: WORK }).map((file) => path.dirname(file)),
  ),
];
const params = {
  id: 'i-1',
  dossierId: 'd-1',
  code: '15-02839-07-2026',
  paper: 'p-1',
  no: '1',
  phan: 'general',
  part: 'a',
  rule: 'thieu-anh',
  nam: '2026',
};

/** Pages that show no record of somebody else: lists of one's own work, empty forms, the own account, what is for the public. */
const NOT_NOTED = [
  '',
  // Counts of dossiers, and which these are, as the list of dossiers says it.
  'bao-cao',
  'bao-cao/moi',
  'bao-cao/xa',
  // What a report says of a unit; its lists name products, producers and dossiers as the registers do.
  'bao-cao/[id]',
  'bao-cao/[id]/so/[key]',
  'bao-cao/[id]/bao-cao.xlsx',
  'bao-cao/sau-so',
  'bao-cao/sau-so/ho-so',
  'bao-cao/sau-so/sau-so.csv',
  'bao-cao/sau-so/sau-so.xlsx',
  'co-so',
  'co-so/moi',
  // Who came from whom, by which law: places and no people.
  'don-vi/[id]',
  // What a certificate of an earlier year says, as the public reads it.
  'giay-cu/[id]',
  // The days of a certificate and the paper that lengthens them.
  'gia-han/[id]',
  'ho-so',
  'ho-so/moi',
  // Their values name no person; people have a page of their own.
  'ho-tro',
  'ho-tro/[id]',
  'ho-tro/[id]/sua',
  'ho-tro/cua-toi',
  'ho-tro/khong-co',
  'ho-tro/moi',
  'ho-tro/moi/[loai]',
  'hoi-dong',
  'hoi-dong/[id]',
  'hoi-dong/[id]/giao',
  'hoi-dong/moi',
  // What was seen; how to reach whoever reported it has a page of its own.
  'bao-vi-pham',
  'bao-vi-pham/[id]',
  'chi-tieu',
  'chi-tieu/[key]',
  'chi-tieu/thu',
  'chu-trinh',
  'chu-trinh/buoc/[buoc]',
  'chu-trinh/nam/[nam]',
  'chu-trinh/y-tuong',
  'chu-trinh/y-tuong/moi',
  'chu-trinh/y-tuong/[id]',
  'chu-trinh/y-tuong/[id]/sua',
  'chu-trinh/y-tuong/[id]/phuong-an',
  'chu-trinh/y-tuong/[id]/ho-so',
  // Plans name bodies and no people.
  'ke-hoach',
  'ke-hoach/moi',
  'ke-hoach/[id]',
  'ke-hoach/[id]/soan',
  'ke-hoach/[id]/viec',
  'ke-hoach/[id]/bao',
  'ke-hoach/[id]/giao',
  'ke-hoach/[id]/phan-giao',
  // What is said stands on the page of whoever may read it; who said it is a desk or a producer.
  'kien-nghi',
  'kien-nghi/[id]',
  'kien-nghi/moi',
  'kiem-tra',
  'kiem-tra/khac',
  'kiem-tra/moi',
  'mat-khau',
  'phien',
  'quy-che',
  'mau-van-ban',
  'mau-van-ban/[paper]',
  'mau-van-ban/[paper]/[fileId]',
  'mau-van-ban/[paper]/[fileId]/mau.docx',
  'mau-van-ban/[paper]/[fileId]/xem-thu.docx',
  'mau-van-ban/[paper]/bat-dau.docx',
  'mau-van-ban/[paper]/tep',
  'quyet-dinh',
  'quyet-dinh/[id]',
  'ket-qua/[id]',
  'quyet-dinh/[id]/ban-ky',
  'quyet-dinh/[id]/dinh-chinh',
  'quyet-dinh/[id]/thong-bao',
  'quyet-dinh/[id]/in',
  'quyet-dinh/ky',
  'quyet-dinh/moi',
  'quyet-dinh/nam/[nam]',
  'san-pham',
  'san-pham/[id]',
  'san-pham/[id]/lich-su',
  'san-pham/moi',
  // What is a person's is left out of these, and has a page of its own.
  // Names of entries; the people of a body stand on its own page.
  'so/[loai]',
  'so/[loai]/moi',
  'so/co-so',
  'so/co-so/[id]',
  'so/co-so/[id]/dong',
  'so/gop/[double]/[into]',
  'so/gop/san-pham/[double]',
  'so/gop/san-pham/[double]/[into]',
  'so/san-pham',
  'so/san-pham/[id]',
  'so/san-pham/[id]/dong',
  'so/san-pham/[id]/sua',
  'tai-khoan/moi',
  'tep',
  'thay-doi/trang/[id]',
  'thong-bao/[id]',
  'kiem-tra/ke-hoach',
  'kiem-tra/ke-hoach/[id]',
  'kiem-tra/ke-hoach/[id]/danh-sach',
  'kiem-tra/ke-hoach/[id]/danh-sach.csv',
  'kiem-tra/ke-hoach/[id]/danh-sach.xlsx',
  'kiem-tra/ke-hoach/moi',
  'thuong/[id]',
  'thuong/[id]/danh-sach.csv',
  'thuong/[id]/danh-sach.xlsx',
  'tinh',
  'xa',
];

/** Lists that leave the house whole: of a register that the address names, and numbers of many dossiers. */
const WHOLE_LISTS = [
  'bao-cao/sau-so/sau-so.pdf',
  'bao-cao/[id]/bao-cao.docx',
  'bao-cao/[id]/bao-cao.pdf',
  'so/[loai]/danh-sach.csv',
  'so/[loai]/danh-sach.xlsx',
];

test.each(routes.filter((route) => route.includes('[') || route.endsWith('.pdf')))(
  'reading %s is noted with its record, or it is said here that it is not',
  (route) => {
    const id = route.replace(/^lam-viec\/?/, '');
    const read = readOf(`/(work)/${route}`, params);
    if (NOT_NOTED.includes(id)) expect(read).toBeNull();
    else if (WHOLE_LISTS.includes(id)) expect(read).toEqual({ event: 'export', object: null });
    else expect(read?.object ?? null).not.toBeNull();
    if (id.endsWith('.pdf')) expect(read?.event).toBe('export');
  },
);

test.each([
  [
    'hoi-dong/[id]/cham/[dossierId]',
    { event: 'readSheet', object: { kind: 'dossier', id: 'd-1' } },
  ],
  ['ho-so/[id]/xem-lai', { event: 'readDossier', object: { kind: 'dossier', id: 'i-1' } }],
  ['ho-so/[id]/mau-01.pdf', { event: 'export', object: { kind: 'dossier', id: 'i-1' } }],
  [
    'giay-chung-nhan/[code].pdf',
    { event: 'export', object: { kind: 'certificate', id: '15-02839-07-2026' } },
  ],
  ['thay-doi/de-nghi/[id]', { event: 'readPersonalData', object: { kind: 'proposal', id: 'i-1' } }],
  ['tai-khoan', { event: 'readPersonalData', object: null }],
  ['tai-khoan/lich-su', { event: 'readPersonalData', object: null }],
  ['xac-nhan', { event: 'readPersonalData', object: null }],
  ['nhat-ky', { event: 'readAudit', object: null }],
  ['ho-so', null],
])('%s is noted as %o', (route, read) => {
  expect(readOf(`/(work)/lam-viec/${route}`, params)).toEqual(read);
});

test('what stands in an address and is no name of a record is not kept', () => {
  expect(readOf('/(work)/lam-viec/ho-so/[id]', { id: 'Nguyễn Thị An 0912' })).toEqual({
    event: 'readDossier',
    object: null,
  });
});

test('whoever takes the certificates of a decision or a year is written down with which', () => {
  const file = 'giay-chung-nhan.pdf';
  expect([
    readOf(`/(work)/lam-viec/quyet-dinh/[id]/in/${file}`, { id: 'i-1' }),
    readOf(`/(work)/lam-viec/quyet-dinh/nam/[nam]/${file}`, { nam: '2026' }),
  ]).toEqual([
    { event: 'export', object: { kind: 'decision', id: 'i-1' } },
    { event: 'export', object: { kind: 'certificate', id: '2026' } },
  ]);
});
