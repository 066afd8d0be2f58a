import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { resolvePlace } from '#domain/units/resolve-place.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from './load.ts';

const register = new UnitRegister(loadUnits());
const BEFORE = plainDate(2025, 6, 30);
const TODAY = plainDate(2026, 11, 21);

/** Id of the unit meant, or the ids a person may choose from, with the words as they stand. */
function read(written: string, day = plainDate(2023, 12, 28)) {
  const place = resolvePlace(register, written, day);
  expect(place.written).toBe(written);
  return place.kind === 'found' ? place.unit.id : { open: place.candidates.map(({ id }) => id) };
}

/** The present units that hold what is meant today. */
function today(written: string, day = plainDate(2023, 12, 28)): readonly string[] {
  const place = resolvePlace(register, written, day);
  if (place.kind === 'open') return [];
  return register.currentUnitsOf(place.unit.id, TODAY).units.map(({ fullName }) => fullName);
}

const SHORT = { Tỉnh: 'T.', 'Thành phố': 'TP.', Quận: 'Q.', Huyện: 'H.', 'Thị xã': 'TX.' } as const;
const SHORT_COMMUNE = { 'Thị trấn': 'TT.', Phường: 'P.', Xã: 'X.', 'Đặc khu': 'ĐK.' } as const;
const shortOf: Readonly<Record<string, string>> = { ...SHORT, ...SHORT_COMMUNE };

/** Every commune with its units above, as papers write it, long or short. */
function addressesOn(day: typeof TODAY, short: boolean) {
  return register.unitsOfLevel('commune', day).map((unit) => {
    const units = [unit, ...register.ancestorsOf(unit.id, day)];
    const parts = units.map(({ kind, name }) =>
      short ? `${shortOf[kind] ?? kind}${name}` : `${kind.toLowerCase()} ${name}`,
    );
    return { id: unit.id, written: parts.join(', ') };
  });
}

describe('the place on a paper', () => {
  test.each([
    ['on 30/06/2025', BEFORE, false],
    ['on 30/06/2025, kinds shortened', BEFORE, true],
    ['today', TODAY, false],
    ['today, kinds shortened', TODAY, true],
  ])('is found for every commune that stood %s', (_name, day, short) => {
    const wrong = addressesOn(day, short).filter(({ id, written }) => {
      const place = resolvePlace(register, written, day);
      return place.kind === 'open' || place.unit.id !== id;
    });
    expect(wrong).toEqual([]);
  });

  test('is found whatever its capitals, where its tones stand, and what stands before it', () => {
    const naHoi = read('xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai');
    expect(naHoi).toMatch(/^o:/);
    for (const same of [
      'X. Na Hối, H. Bắc Hà, T. Lào Cai',
      'XÃ NA HỐI; HUYỆN BẮC HÀ; TỈNH LÀO CAI',
      'thôn Bản Mây, xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai, Việt Nam.',
      'Na Hối, Bắc Hà, Lào Cai',
      'xã Na Hối, huyện Bắc Hà',
    ]) {
      expect(read(same)).toBe(naHoi);
    }
    expect(read('tỉnh Thanh Hoá')).toBe(read('T. Thanh Hóa'));
    expect(read('H. Krông A Na, tỉnh Đắk Lắk')).toBe(read('huyện Krông Ana, tỉnh Đắk Lắk'));
    expect(read('P.12, Q.Gò Vấp, TP.HCM')).toBe(
      read('phường 12, quận Gò Vấp, thành phố Hồ Chí Minh'),
    );
    expect(read('Phường 05, Q10, TP. Hồ Chí Minh')).toBe('e:ho-chi-minh.quan-10.phuong-5');
    expect(read('P.305, nhà A, P. 5, Q. 10, TP.HCM')).toBe(read('P.5, Q.10, TP.HCM'));
  });

  test('of an era that was over, or had not begun, is read in its own names', () => {
    const late = resolvePlace(
      register,
      'TT. Bắc Hà, H. Bắc Hà, T. Lào Cai',
      plainDate(2025, 7, 15),
    );
    expect(late).toMatchObject({ kind: 'found', unit: { id: 'o:02839' }, asOf: '2025-06-30' });
    const early = resolvePlace(register, 'đặc khu Phú Quốc, tỉnh An Giang', plainDate(2024, 5, 1));
    expect(early).toMatchObject({ kind: 'found', unit: { fullName: 'Đặc khu Phú Quốc' } });
  });

  test('renamed or divided since leads to what holds it today', () => {
    expect(read('tỉnh Thừa Thiên Huế')).toBe('o:46');
    expect(read('thành phố Huế', plainDate(2025, 3, 1))).toBe('o:46');
    expect(today('tỉnh Thừa Thiên Huế')).toEqual(['Thành phố Huế']);
    expect(read('H. Phong Điền, T. Thừa Thiên Huế')).toBe('o:476');
    expect(read('TX. Phong Điền, TP. Huế', plainDate(2025, 3, 1))).toBe('o:476');
    expect(read('phường Vĩnh Ninh, thành phố Huế, tỉnh Thừa Thiên Huế')).toMatch(/^o:/);
    expect(read('huyện Nam Đông, tỉnh Thừa Thiên Huế')).toBe('e:hue.huyen-nam-dong');
    expect(read('huyện Phú Quốc, tỉnh Kiên Giang', plainDate(2020, 12, 1))).toBe('o:911');
    expect(read('TP. Phú Quốc, T. Kiên Giang')).toBe('o:911');
    expect(read('TT. Dương Đông, H. Phú Quốc, T. Kiên Giang')).toBe('o:31078');
    expect(read('TT. An Thới, H. Phú Quốc, T. Kiên Giang')).toEqual({ open: ['o:31081'] });
    expect(today('P. Dương Đông, TP. Phú Quốc, T. Kiên Giang')).toEqual(['Đặc khu Phú Quốc']);
    expect(read('P.13, Q. Gò Vấp, TP.HCM', plainDate(2019, 5, 1))).toBe(
      'e:ho-chi-minh.quan-go-vap.phuong-13',
    );
  });

  test('that fits several, or is only near one, stays as it is written, with what it may mean', () => {
    expect(read('huyện Châu Thành')).toMatchObject({ open: expect.arrayContaining(['o:905']) });
    expect(read('Cao Lãnh, tỉnh Đồng Tháp')).toEqual({ open: ['o:866', 'o:873'] });
    expect(read('thành phố Cao Lãnh, tỉnh Đồng Tháp')).toBe('o:866');
    const near = { open: ['o:085', 'o:02839', 'c:02839'] };
    expect(read('thị xã Bắc Hà, tỉnh Lào Cai')).toEqual(near);
    expect(read('huyện Bac Ha, tỉnh Lào Cai')).toEqual(near);
    expect(read('Bắc Hà, Lào Cai')).toEqual({ open: ['o:085', 'o:02839'] });
    expect(read('xã Không Có, huyện Bắc Hà, tỉnh Lào Cai')).toEqual({ open: [] });
    expect(read('xã Na Hối, huyện Sa Pa, tỉnh Yên Bái')).toEqual({ open: [] });
    expect(read('')).toEqual({ open: [] });
  });

  test('is never another name than the one written', () => {
    const all = addressesOn(BEFORE, false);
    const typo = fc.record({
      at: fc.nat(all.length - 1),
      cut: fc.nat(200),
      letter: fc.constantFrom('', 'x', 'ạ', ' ', 'H.', ', ', 'q'),
    });
    fc.assert(
      fc.property(typo, ({ at, cut, letter }) => {
        const written = all[at]?.written ?? '';
        const place = cut % (written.length + 1);
        const bent = written.slice(0, place) + letter + written.slice(place + 1);
        const found = resolvePlace(register, bent, BEFORE);
        if (found.kind === 'open') return;
        const letters = (text: string) => fold(text).replace(/[^a-z0-9]/g, '');
        const chain = [found.unit, ...register.ancestorsOf(found.unit.id, BEFORE)];
        const names = chain.map(({ name }) => letters(name));
        expect(names.filter((name) => letters(bent).includes(name)).length).toBeGreaterThan(0);
        expect(letters(bent)).toContain(names[0]);
      }),
      { seed: 30062025, numRuns: 400 },
    );
  });
});
