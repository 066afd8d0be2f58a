import { fold } from '../text/fold.ts';

/** The 54 peoples of Viet Nam, in the order and number of the State's list (121-TCTK/PPCĐ, 1979). */
export const ETHNICITIES = [
  'Kinh',
  'Tày',
  'Thái',
  'Hoa',
  'Khmer',
  'Mường',
  'Nùng',
  'Mông',
  'Dao',
  'Gia Rai',
  'Ngái',
  'Ê Đê',
  'Ba Na',
  'Xơ Đăng',
  'Sán Chay',
  'Cơ Ho',
  'Chăm',
  'Sán Dìu',
  'Hrê',
  'Mnông',
  'Raglay',
  'Xtiêng',
  'Bru Vân Kiều',
  'Thổ',
  'Giáy',
  'Cơ Tu',
  'Gié Triêng',
  'Mạ',
  'Khơ Mú',
  'Co',
  'Tà Ôi',
  'Chơ Ro',
  'Kháng',
  'Xinh Mun',
  'Hà Nhì',
  'Chu Ru',
  'Lào',
  'La Chí',
  'La Ha',
  'Phù Lá',
  'La Hủ',
  'Lự',
  'Lô Lô',
  'Chứt',
  'Mảng',
  'Pà Thẻn',
  'Cơ Lao',
  'Cống',
  'Bố Y',
  'Si La',
  'Pu Péo',
  'Brâu',
  'Ơ Đu',
  'Rơ Măm',
] as const;

export type Ethnicity = (typeof ETHNICITIES)[number];

/** The people of that name, whatever its capitals, diacritics, hyphens; `H’Mông` is `Mông`. */
export function findEthnicity(name: string): Ethnicity | undefined {
  const key = keyOf(name);
  return ETHNICITIES.find((people) => keyOf(people) === key || `h${keyOf(people)}` === key);
}

function keyOf(name: string): string {
  return fold(name).replace(/[ -]/g, '');
}
