import { expect, test } from 'vitest';
import { draftFile, readDraftFile } from './draft-file.ts';
import type { KeptItem } from './kept-item.ts';

const item: KeptItem = {
  kind: 'form',
  slot: 'page-1',
  account: 'may',
  subject: 'form:may:d:history',
  title: 'Lịch sử cơ sở',
  href: '/lam-viec/ho-so/d/mau-02/lich-su',
  action: '/lam-viec/ho-so/d/mau-02/lich-su?/save',
  typedAt: '2026-11-24T12:55:00.000Z',
  state: 'clash',
  kept: {
    line: 'l',
    after: 'i1',
    unsent: { history: ['Thành lập 2020'] },
    base: { history: ['Thành lập 2019'] },
    version: 7,
    going: null,
  },
};

test('what was taken away is loaded again as it was typed, to be sent anew', () => {
  const read = readDraftFile(draftFile('may', [item]), 'may');
  const [loaded] = read.ok ? read.items : [];
  expect(loaded).toEqual({
    ...item,
    slot: loaded?.slot,
    state: 'waits',
    kept: { ...item.kept, line: loaded?.kept.line, after: null },
  });
  expect(loaded?.slot).toMatch(/^[0-9a-f-]{36}$/);
});

const upload: KeptItem = {
  ...item,
  kind: 'upload',
  action: '/lam-viec/ho-so/d/giay-to?/add',
  state: 'waits',
  kept: {
    line: 'l',
    after: null,
    unsent: { fields: { title: ['Hợp đồng'] }, pressed: true },
    base: { file: null, fields: {}, pressed: false },
    version: 0,
    going: null,
  },
};

test('a form with a file stays on its device: the file is one already', () => {
  expect(readDraftFile(draftFile('may', [upload, item]), 'may')).toMatchObject({
    items: [{ kind: 'form' }],
  });
  const handmade = { format: 'saoque-unsent', version: 1, account: 'may', items: [upload] };
  expect(readDraftFile(JSON.stringify(handmade), 'may')).toEqual({ ok: false, fault: 'damaged' });
});

test.each([
  ['notOurs', 'not json'],
  ['notOurs', '{"name":"sổ khác"}'],
  ['notOurs', 'null'],
  ['newer', '{"format":"saoque-unsent","version":2,"account":"may","items":[]}'],
  ['otherAccount', draftFile('din', [])],
  ['damaged', '{"format":"saoque-unsent","version":1,"account":"may"}'],
  ['damaged', '{"format":"saoque-unsent","version":1,"account":"may","items":[{}]}'],
  ['damaged', draftFile('may', [{ ...item, account: 'din' }])],
  ['damaged', draftFile('may', [{ ...item, href: '//elsewhere.example/lam-viec/' }])],
  ['damaged', draftFile('may', [{ ...item, href: 'javascript:alert(1)' }])],
  ['damaged', draftFile('may', [{ ...item, action: '/lam-viec/tai-khoan/x?/grant' }])],
  ['damaged', draftFile('may', [{ ...item, action: 'https://elsewhere.example/?/save' }])],
])('a wrong file is refused by name: %s', (fault, text) => {
  expect(readDraftFile(text, 'may')).toEqual({ ok: false, fault });
});
