import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from './load.ts';

const UNITS_2026 = new URL('../../../../shared/external/units-2026.json', import.meta.url);
const LAM_DONG = new URL(
  '../../../../shared/external/lam-dong-admin_mappings.csv',
  import.meta.url,
);

/** The other list is of 25/07/2026. */
const DAY_OF_LIST = plainDate(2026, 7, 25);
const TODAY = plainDate(2026, 11, 21);
const BEFORE = plainDate(2025, 6, 30);

/** Every difference to the other list on its own day. */
const EXPLAINED: Readonly<Record<string, string>> = {
  '06970 only here':
    'Xã Ba Chẽ: mã thị trấn Ba Chẽ được giữ; danh sách kia sửa 06978 thành 06970 trong bản 31/08/2026',
  '06978 only there': 'như trên',
};

/** What the law changed between the day of the list and today. */
const CHANGED_SINCE: Readonly<Record<string, readonly string[]>> = {
  'Nghị quyết 36/2026/QH16': ['22'],
  'Nghị quyết 39/2026/QH16': ['24'],
  'Nghị quyết 388/NQ-UBTVQH16': [
    '07294',
    '07375',
    '07399',
    '07444',
    '07840',
    '09193',
    '09292',
    '09313',
    '09319',
    '09454',
    '09475',
    '09496',
  ],
};

interface ListedUnit {
  readonly code: string;
  readonly name: string;
}

/** The lists lie beside the checkout and belong to others; without them these tests are left out. */
function textOf(file: URL): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

describe.runIf(existsSync(UNITS_2026))('the list of July 2026 from another source', () => {
  const list: { provinces: (ListedUnit & { communes: ListedUnit[] })[] } = JSON.parse(
    textOf(UNITS_2026) || '{ "provinces": [] }',
  );
  const register = new UnitRegister(loadUnits());

  /** Differences as `code only here`, `code only there` or `code here / there`. */
  function differences(day: PlainDate): string[] {
    const theirs = new Map<string, string>();
    for (const province of list.provinces) {
      theirs.set(province.code, fold(withKind(province.name)));
      for (const unit of province.communes) {
        theirs.set(unit.code, `${fold(unit.name)} < ${province.code}`);
      }
    }
    const ours = new Map(
      [...register.unitsOfLevel('province', day), ...register.unitsOfLevel('commune', day)].map(
        (unit) => [
          unit.code,
          unit.parentId === null
            ? fold(unit.fullName)
            : `${fold(unit.fullName)} < ${unit.parentId.slice(2)}`,
        ],
      ),
    );
    const codes = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
    return codes.flatMap((code) => {
      const [here, there] = [ours.get(code), theirs.get(code)];
      if (here === there) return [];
      if (there === undefined) return [`${code} only here`];
      return here === undefined ? [`${code} only there`] : [`${code} ${here} / ${there}`];
    });
  }

  function withKind(name: string): string {
    return name.startsWith('Thành phố') || name.startsWith('Tỉnh') ? name : `Tỉnh ${name}`;
  }

  test('holds the same 34 provinces and 3,321 communes, every difference explained', () => {
    expect(differences(DAY_OF_LIST)).toEqual(Object.keys(EXPLAINED));
  });

  test('differs from today exactly by what the resolutions since then changed', () => {
    const today = differences(TODAY).filter((line) => EXPLAINED[line] === undefined);
    expect(today.map((line) => line.split(' ')[0])).toEqual(
      Object.values(CHANGED_SINCE).flat().sort(),
    );
  });
});

describe.runIf(existsSync(LAM_DONG))('the pairs that Lâm Đồng published', () => {
  const register = new UnitRegister(loadUnits());
  const [, ...rows] = textOf(LAM_DONG).trim().split('\n');

  test.each(rows.map((row) => row.split(',')))(
    '%s, %s, %s is today %s, %s',
    (province = '', district = '', commune = '', newProvince = '', newCommune = '') => {
      const [old] = register.findByName(province, BEFORE, { level: 'province' });
      const found = register
        .findByName(commune, BEFORE, { level: 'commune', within: old?.id ?? '' })
        .filter((unit) => register.parentOf(unit.id, BEFORE)?.name === district);
      const places = found.flatMap((unit) => register.currentUnitsOf(unit.id, TODAY).units);
      expect(
        places.map((unit) => [
          unit.fullName.toLowerCase(),
          register.parentOf(unit.id, TODAY)?.name,
        ]),
      ).toEqual([[newCommune.toLowerCase(), newProvince]]);
    },
  );
});
