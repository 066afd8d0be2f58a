import { headingKey } from './heading-key.ts';

/** Groups of products as the three criteria decisions and their lists name them, by their beginnings. */
const GROUPS =
  /^(?:thuc pham|do uong|thao duoc|duoc lieu|san pham tu duoc lieu|thuc pham chuc nang|vai|may mac|vai may mac|vai va may mac|luu niem|thu cong my nghe|noi that|trang tri|hang thu cong|do thu cong|dich vu du lich|du lich|sinh vat canh|hoa cay canh|hoa|cay canh|dong vat canh|rau|rau cu|thit|gao|ngu coc|mat ong|do an nhanh|che bien tu|tuong|nuoc mam|gia vi|che|tra|san pham tra|ca phe|ruou|nuoc khoang|nuoc uong|my pham|tinh dau|nong san|thuy san|lam san|tuoi song|so che)(?:\b|$)/;

/** Whether a text is the name of a group of products. */
export function isGroupName(text: string): boolean {
  const key = headingKey(text).replace(/^(?:nhom|nganh) (?:hang |san pham )?(?:\d |[ivx]+ )?/, '');
  return key.length < 90 && GROUPS.test(key);
}
