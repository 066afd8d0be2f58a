import { loadUnits } from '#platform/units/load.ts';
import { expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { UnitRegister } from '../units/register.ts';
import { provinceNamed } from './name-province.ts';
import { readList } from './read-list.ts';

/** A register that counts what it is asked by a name or for the unit of today. */
class Counting extends UnitRegister {
  asked = 0;
  override findBySound(...args: Parameters<UnitRegister['findBySound']>) {
    this.asked += 1;
    return super.findBySound(...args);
  }
  override currentUnitsOf(...args: Parameters<UnitRegister['currentUnitsOf']>) {
    this.asked += 1;
    return super.currentUnitsOf(...args);
  }
}

const TODAY = plainDate(2026, 11, 30);
/** Right, misspelt, divided, of no unit, and a district alone. */
const PLACES = [
  ['xã Na Hối', 'Bắc Hà'],
  ['Bản Liền', 'huyện Bắc Hà'],
  ['Na Hói', 'Bắc Hà'],
  ['Xứ Lạ', 'Bắc Hà'],
  [null, 'Mường Khương'],
] as const;

it('asks the register for each wording of a place once, however many rows repeat it', () => {
  const asked = (rows: number) => {
    const register = new Counting(loadUnits());
    const province = provinceNamed(register, 'Lào Cai', TODAY);
    if (!province.ok) throw new Error('no province');
    const listed = Array.from({ length: rows }, (_, at) => {
      const [commune = null, district = null] = PLACES[at % PLACES.length] ?? [];
      return [at + 1, `Mật ong ${at}`, `HTX ${at}`, commune, district, '3 sao'];
    });
    const heads = ['TT', 'Tên sản phẩm', 'Chủ thể', 'Xã', 'Huyện', 'Hạng sao'];
    const sheet = { name: 'OCOP', hidden: false, rows: [heads, ...listed], merges: [] };
    const context = { register, province: province.value, today: TODAY, bands: [] };
    register.asked = 0;
    const read = readList({ sheets: [sheet] }, context);
    return { ok: read.ok, asked: register.asked };
  };
  const once = asked(PLACES.length);
  expect(once.ok).toBe(true);
  expect(asked(PLACES.length * 40)).toEqual(once);
});
