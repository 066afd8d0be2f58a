import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from '#platform/units/load.ts';
import { movableClock } from '../testing/clock.ts';
import { placeToday } from './place-today.ts';

const deps = {
  units: new UnitRegister(loadUnits()),
  clock: movableClock(plainDate(2026, 11, 21)),
};

test('an old address names the commune that holds the place today', () => {
  expect(placeToday(deps, 'X. Na Hối, H. Bắc Hà')).toEqual({
    ok: true,
    value: {
      was: 'xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai',
      unchanged: false,
      certain: true,
      units: [{ id: 'c:02839', name: 'xã Bắc Hà, tỉnh Lào Cai' }],
    },
  });
});

test('a commune of which parts went elsewhere is offered, and not for certain', () => {
  expect(placeToday(deps, 'P. Cống Vị, Q. Ba Đình, TP. Hà Nội')).toMatchObject({
    ok: true,
    value: { was: 'phường Cống Vị, quận Ba Đình, thành phố Hà Nội', certain: false },
  });
});

test('an old district offers all communes that hold it today', () => {
  const district = placeToday(deps, 'huyện Bắc Hà, tỉnh Lào Cai');
  expect(district).toMatchObject({ ok: true, value: { unchanged: false, certain: false } });
  expect(district.ok && district.value.units.map(({ name }) => name)).toEqual([
    'xã Bắc Hà, tỉnh Lào Cai',
    'xã Tả Củ Tỷ, tỉnh Lào Cai',
    'xã Lùng Phình, tỉnh Lào Cai',
    'xã Bản Liền, tỉnh Lào Cai',
    'xã Bảo Nhai, tỉnh Lào Cai',
    'xã Cốc Lầu, tỉnh Lào Cai',
  ]);
});

test('a name of today says that nothing has changed', () => {
  expect(placeToday(deps, 'xã Bắc Hà, tỉnh Lào Cai')).toEqual({
    ok: true,
    value: {
      was: 'xã Bắc Hà, tỉnh Lào Cai',
      unchanged: true,
      certain: true,
      units: [{ id: 'c:02839', name: 'xã Bắc Hà, tỉnh Lào Cai' }],
    },
  });
});

test('what fits several, or nothing, stays open', () => {
  const several = placeToday(deps, 'huyện Châu Thành');
  expect(several).toMatchObject({
    ok: false,
    refusals: [{ code: 'PLACE_OPEN', field: 'oldPlace', data: { written: 'huyện Châu Thành' } }],
  });
  expect(several.ok ? '' : several.refusals[0].data['candidates']).toContain('tỉnh Tiền Giang');
  expect(placeToday(deps, 'xã Không Có, huyện Bắc Hà, tỉnh Lào Cai')).toEqual({
    ok: false,
    refusals: [
      {
        code: 'PLACE_UNKNOWN',
        data: { written: 'xã Không Có, huyện Bắc Hà, tỉnh Lào Cai' },
        field: 'oldPlace',
      },
    ],
  });
});
