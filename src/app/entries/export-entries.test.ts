import { buffer, text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { EntryInput } from '#domain/entries/check-entry.ts';
import { ENTRY_KINDS, type EntryKind } from '#domain/entries/kinds.ts';
import { SHEET_WORDS } from '#desk/entries/sheet-words.ts';
import { listFile } from '../list-file.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeEntry } from './close-entry.ts';
import { enterEntry } from './enter-entry.ts';
import { exportEntries } from './export-entries.ts';
import { restateEntry } from './restate-entry.ts';

const TODAY = plainDate(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const later = { ...deps, clock: { ...deps.clock, today: () => addDays(TODAY, 10) } };
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const key = () => ({ idempotencyKey: deps.newId() });
const at = { unitId: PLACES.bacHa, street: 'thôn Bản Mây' };
const ADDRESS = 'thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai';
const enter = async (kind: EntryKind, name: string, values: EntryInput['values']) =>
  valueOf(await enterEntry(deps, office, { kind, entry: { ...at, name, values }, ...key() }));
const asked = (kind: EntryKind) => ({
  ...{ kind, text: '', unitId: null, type: null, closed: false, day: TODAY },
});
const WISH = {
  personal: false,
  heading: ['Sổ', 'Lọc: tất cả', 'Tính đến ngày 30/11/2026'],
  name: 'Sổ',
};
const exported = (kind: EntryKind, change = {}, wish = WISH, actor = office) =>
  exportEntries(later, actor, { ...asked(kind), ...change }, wish, SHEET_WORDS);

const body = { type: 'steering', people: 'Vàng A Mẫu\nLý Thị Mẫu', phone: '0912345678' };
await enter('organisation', 'Ban chỉ đạo OCOP', body);
await enter('materialArea', '=Vùng mận', {
  trade: 'Mận',
  area: '12,5',
  output: '30,25',
  standard: 'vietGap',
});

describe('a further register that leaves the house', () => {
  test('has a column for each field of its kind', async () => {
    const { columns, rows, heading } = valueOf(await exported('materialArea'));
    expect(columns.map(({ head }) => head[0])).toEqual([
      ...['TT', 'Tên vùng nguyên liệu', 'Xã, phường', 'Địa chỉ', 'Nghề, cây trồng, vật nuôi'],
      ...['Mã số vùng trồng', 'Diện tích (ha)', 'Sản lượng một năm (tấn)', 'Tiêu chuẩn', 'Số hộ'],
      'Ghi chú',
    ]);
    expect(rows).toEqual([
      [1, '=Vùng mận', 'Bắc Hà', ADDRESS, 'Mận', null, 12.5, 30.25, 'VietGAP', null, ''],
    ]);
    expect(heading).toEqual(WISH.heading);
    const csv = await text(listFile(valueOf(await exported('materialArea')), 'csv'));
    expect(csv).toContain("1;'=Vùng mận;Bắc Hà");
  });

  test.each(ENTRY_KINDS)('is written for %s', async (kind) => {
    const list = valueOf(await exported(kind));
    expect((await buffer(Readable.from(listFile(list, 'xlsx')))).length).toBeGreaterThan(1000);
    expect(new Set(list.columns.map(({ head }) => head[0])).size).toBe(list.columns.length);
  });

  test('says what was true on the day, and what became of what is closed', async () => {
    const brand = { type: 'trademark', owner: 'HTX Mẫu', endsOn: '31/12/2030' };
    const { entryId } = await enter('brand', 'Mận Bắc Hà', brand);
    const entry = { ...at, name: 'Mận Bắc Hà', values: { ...brand, owner: 'HTX Khác' } };
    const change = { entryId, seenVersion: 1, entry, correction: null, ...key() };
    valueOf(await restateEntry(later, office, change));
    const ownersOn = async (days: number) => {
      const { rows } = valueOf(await exported('brand', { day: addDays(TODAY, days) }));
      return [...(rows as Iterable<readonly unknown[]>)].map((cells) => cells[5]);
    };
    expect([await ownersOn(9), await ownersOn(10)]).toEqual([['HTX Mẫu'], ['HTX Khác']]);
    const closing = { entryId, as: 'ended', on: addDays(TODAY, 10), reason: 'hết' } as const;
    valueOf(await closeEntry(later, office, { ...closing, ...key() }));
    const day = addDays(TODAY, 10);
    expect(valueOf(await exported('brand', { day })).rows).toEqual([]);
    expect(valueOf(await exported('brand', { day, closed: true })).rows).toEqual([
      [
        ...[1, 'Mận Bắc Hà', 'Bắc Hà', ADDRESS, 'Nhãn hiệu', 'HTX Khác', null, null, null],
        ...[{ date: '2030-12-31' }, 'Đã kết thúc từ 10/12/2026'],
      ],
    ]);
  });

  test('takes people and telephones along only for whoever may see them', async () => {
    const personal = { ...WISH, personal: true };
    const row = [1, 'Ban chỉ đạo OCOP', 'Bắc Hà', ADDRESS, 'Ban chỉ đạo'];
    const paper = [null, null, null, ''];
    expect(valueOf(await exported('organisation', {}, personal)).rows).toEqual([
      [...row, 'Vàng A Mẫu\nLý Thị Mẫu', '0912 345 678', ...paper],
    ]);
    expect(await codeOf(exported('organisation', {}, personal, leader))).toBe('NOT_ALLOWED');
    expect(valueOf(await exported('organisation', {}, WISH, leader)).rows).toEqual([
      [...row, ...paper],
    ]);
    const { id: producerId } = await makeProducer(deps);
    const own = await makeActor(deps, 'producer', { producerId });
    expect(await codeOf(exported('organisation', {}, WISH, own))).toBe('NOT_ALLOWED');
    const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    expect(valueOf(await exported('organisation', {}, personal, commune)).rows).toEqual([]);
    // Reads the whole province, and people of one commune alone.
    const both = { ...commune, grants: [...commune.grants, ...leader.grants] };
    expect(valueOf(await exported('organisation', {}, personal, both)).rows).toEqual([
      [...row, null, null, ...paper],
    ]);
    expect(await codeOf(exported('organisation', { day: addDays(TODAY, 11) }))).toBe(
      'REGISTER_DAY_AHEAD',
    );
  });
});
