import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { buildUnits, loadUnits } from './load.ts';
import { nameKey } from './name-key.ts';
import divided from './split-communes.json' with { type: 'json' };

const BEFORE = plainDate(2025, 6, 30);
const TODAY = plainDate(2026, 11, 21);
const { records, repairs } = buildUnits();
const register = new UnitRegister(records);

function kindsOn(level: 'province' | 'commune', day: typeof TODAY): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const unit of register.unitsOfLevel(level, day)) {
    kinds[unit.kind] = (kinds[unit.kind] ?? 0) + 1;
  }
  return kinds;
}

describe('the lists of units have the official counts', () => {
  test('before 01/07/2025: 63 provinces, 696 districts, 10,035 communes', () => {
    expect(register.unitsOfLevel('province', BEFORE)).toHaveLength(63);
    expect(register.unitsOfLevel('district', BEFORE)).toHaveLength(696);
    expect(register.unitsOfLevel('commune', BEFORE)).toHaveLength(10_035);
  });

  test.each([
    [plainDate(2025, 7, 1), { Tỉnh: 28, 'Thành phố': 6 }, { Phường: 687, Xã: 2621, 'Đặc khu': 13 }],
    [
      plainDate(2026, 7, 25),
      { Tỉnh: 27, 'Thành phố': 7 },
      { Phường: 697, Xã: 2611, 'Đặc khu': 13 },
    ],
    [TODAY, { Tỉnh: 25, 'Thành phố': 9 }, { Phường: 709, Xã: 2599, 'Đặc khu': 13 }],
  ])('on %s: 34 provinces and 3,321 communes', (day, provinces, communes) => {
    expect(kindsOn('province', day)).toEqual(provinces);
    expect(kindsOn('commune', day)).toEqual(communes);
    expect(register.unitsOfLevel('district', day)).toEqual([]);
  });

  test('every present commune came from somewhere, every old one went somewhere', () => {
    const orphans = register
      .unitsOfLevel('commune', TODAY)
      .filter((unit) => register.predecessorsOf(unit.id).length === 0);
    const lost = [
      ...register.unitsOfLevel('commune', BEFORE),
      ...register.unitsOfLevel('district', BEFORE),
    ].filter((unit) => register.currentUnitsOf(unit.id, TODAY).units.length === 0);
    expect({ orphans, lost }).toEqual({ orphans: [], lost: [] });
  });

  test('every old unit lies in the province its own province became', () => {
    const astray = records.units.filter((unit) => {
      if (unit.id.startsWith('c:')) return false;
      const top = register.ancestorsOf(unit.id, BEFORE).at(-1) ?? unit;
      const [into] = register.successorsOf(top.id);
      return into === undefined || !register.isWithin(unit.id, into.toId, TODAY);
    });
    expect(astray).toEqual([]);
  });

  test('every record names its source, in NFC', () => {
    const bare = records.units.filter(
      (unit) => unit.source.length < 10 || unit.fullName !== unit.fullName.normalize('NFC'),
    );
    expect(bare).toEqual([]);
  });
});

describe('the data set is repaired where it is wrong', () => {
  test('each repair is needed as often as counted', () => {
    expect(repairs).toEqual({
      communeNamesNotNfc: 32,
      mappingRowsNotNfc: 97,
      communeCodesCorrected: 1,
      formerCommunesAdded: 1,
      newCodesMissing: 431,
      newCodesOfAnother: 22,
      rowsWithoutOldSide: 5,
      rowsRepeated: 12,
      rowsOfSplits: 13,
      rowsOfEarlierUnits: 913,
    });
  });

  test('Ia Mơ has its code of Decision 19/2025 and its old commune', () => {
    expect(register.unitByCode('23938', TODAY)?.fullName).toBe('Xã Ia Mơ');
    expect(register.unitByCode('23737', TODAY)).toBeUndefined();
    expect(register.fullAddress('o:23938', BEFORE)).toBe('xã Ia Mơ, huyện Chư Prông, tỉnh Gia Lai');
    expect(register.currentUnitsOf('o:23938', TODAY).certain).toBe(true);
  });

  test('the five island districts without communes became special zones', () => {
    const islands = ['o:318', 'o:471', 'o:498', 'o:536', 'o:755'];
    expect(
      islands.map((id) => register.currentUnitsOf(id, TODAY).units.map((unit) => unit.fullName)),
    ).toEqual([
      ['Đặc khu Bạch Long Vĩ'],
      ['Đặc khu Cồn Cỏ'],
      ['Đặc khu Hoàng Sa'],
      ['Đặc khu Lý Sơn'],
      ['Đặc khu Côn Đảo'],
    ]);
  });

  test('a commune that ended before is found by name and leads to a proposal', () => {
    const [ward] = register.findByName('phường 13', plainDate(2019, 5, 1), { within: 'o:764' });
    expect(ward?.id).toBe('e:ho-chi-minh.quan-go-vap.phuong-13');
    expect(
      register.currentUnitsOf(ward?.id ?? '', TODAY).units.map((unit) => unit.fullName),
    ).toEqual(['Phường An Hội Đông', 'Phường An Hội Tây']);
  });

  test('a split commune leads to all its parts', () => {
    const [ward] = register.findByName('Dịch Vọng Hậu', BEFORE, { within: 'o:005' });
    const places = register.currentUnitsOf(ward?.id ?? '', TODAY);
    expect(places.units.map((unit) => unit.fullName)).toEqual([
      'Phường Nghĩa Đô',
      'Phường Cầu Giấy',
    ]);
    expect(places.certain).toBe(false);
  });

  test('no part of a divided commune is taken for the whole, even where only one part is named', () => {
    const names = divided.communes.map(({ code }) => {
      const unit = register.unitById(`o:${code}`, BEFORE);
      const district = register.parentOf(`o:${code}`, BEFORE);
      return `${unit?.fullName}, ${district?.fullName}`;
    });
    expect(names.map(nameKey)).toEqual(divided.communes.map(({ name }) => nameKey(name)));
    const certain = divided.communes.filter(
      ({ code }) => register.currentUnitsOf(`o:${code}`, TODAY).certain,
    );
    expect(certain).toEqual([]);
    const proposals = register
      .unitsOfLevel('commune', BEFORE)
      .filter((unit) => !register.currentUnitsOf(unit.id, TODAY).certain);
    expect(proposals).toHaveLength(475);
  });

  test('names that differ only in where the tone stands are one, others are not', () => {
    expect(nameKey('Thành phố Thuỷ Nguyên')).toBe(nameKey('thành phố  Thủy Nguyên'));
    expect(nameKey('Xã Sơn Hà')).not.toBe(nameKey('Xã Sơn Hạ'));
    expect(nameKey('Xã Cư Né')).not.toBe(nameKey('Xã Cư Ne'));
  });
});

describe('the provinces of the seeds are where they went', () => {
  test('Lào Cai today is Yên Bái and Lào Cai (Resolution 202/2025/QH15)', () => {
    expect(register.predecessorsOf('c:15').map((line) => [line.fromId, line.whole])).toEqual([
      ['o:10', true],
      ['o:15', true],
    ]);
    expect(register.unitById('o:10', TODAY)?.fullName).toBe('Tỉnh Lào Cai');
    expect(register.unitById('o:15', TODAY)?.fullName).toBe('Tỉnh Yên Bái');
    expect(register.descendantsOf('c:15', TODAY)).toHaveLength(99);
  });

  test('Trà Vinh lies in Vĩnh Long, Lai Châu stayed', () => {
    const [traVinh] = register.findByName('Trà Vinh', BEFORE, { level: 'province' });
    const [vinhLong] = register.findByName('Vĩnh Long', TODAY, { level: 'province' });
    expect([traVinh?.id, vinhLong?.id]).toEqual(['o:84', 'c:86']);
    expect(register.isWithin('o:84', 'c:86', TODAY)).toBe(true);
    expect(register.predecessorsOf('c:12').map((line) => line.fromId)).toEqual(['o:12']);
  });

  test('an old address of Bắc Hà and what it is today', () => {
    const [naHoi] = register.findByName('Na Hối', BEFORE, { within: 'o:10' });
    expect(register.fullAddress(naHoi?.id ?? '', BEFORE, 'thôn Na Quang')).toBe(
      'thôn Na Quang, xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai',
    );
    const places = register.currentUnitsOf(naHoi?.id ?? '', TODAY);
    expect(places.units.map((unit) => register.fullAddress(unit.id, TODAY))).toEqual([
      'xã Bắc Hà, tỉnh Lào Cai',
    ]);
  });

  test('Đồng Nai is a province to 29/04/2026 and a city since (Resolution 30/2026/QH16)', () => {
    expect(register.fullAddress('c:26368', plainDate(2026, 4, 29))).toBe(
      'xã Long Thành, tỉnh Đồng Nai',
    );
    expect(register.fullAddress('c:26368', plainDate(2026, 4, 30))).toBe(
      'phường Long Thành, thành phố Đồng Nai',
    );
  });
});

describe('the list is read once and always the same', () => {
  test('two builds are equal, two loads are the same object', () => {
    expect(buildUnits()).toEqual({ records, repairs });
    expect(loadUnits()).toBe(loadUnits());
  });
});
