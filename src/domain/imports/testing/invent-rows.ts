import type { PlainDate } from '../../calendar/plain-date.ts';
import type { UnitRegister } from '../../units/register.ts';
import type { Unit } from '../../units/unit.ts';
import { Dice, type KnownRow } from './known-row.ts';

const PRODUCTS = [
  'Mật ong',
  'Gạo nếp',
  'Trà Shan tuyết',
  'Miến dong',
  'Rượu ngô',
  'Bưởi',
  'Cam',
  'Nước mắm',
  'Chả mực',
  'Khô cá',
  'Tinh dầu sả',
  'Bánh tráng',
  'Muối tôm',
  'Cà phê rang xay',
  'Thịt trâu gác bếp',
  'Lạp xưởng',
  'Hạt điều rang muối',
  'Chuối sấy dẻo',
  'Dưa lưới',
  'Thổ cẩm',
  'Bún khô',
  'Tương ớt',
  'Trứng vịt muối',
  'Nấm linh chi',
  'Măng khô',
  'Bánh Vicosap dừa sáp và chuối',
  'Điểm du lịch cộng đồng',
  'Tổ yến chưng',
  'Cốm',
  'Hương thẻ',
];
const MADE = [
  '',
  ' hộp 250g',
  ' 500ml',
  ' (vị gừng)',
  ' thượng hạng',
  ' ST25',
  ' loại 1',
  ' Ba Miền',
  ' sấy lạnh',
  ' truyền thống',
];
const GROUPS = [
  'Thực phẩm',
  'Đồ uống',
  'Dược liệu',
  'Thủ công mỹ nghệ',
  'Dịch vụ du lịch cộng đồng',
];
const KINDS = [
  ['Hợp tác xã nông nghiệp', 'Hợp tác xã'],
  ['HTX', 'HTX'],
  ['HTX Dịch vụ Nông nghiệp', 'hợp tác xã'],
  ['Công ty TNHH', 'Doanh nghiệp'],
  ['Công ty TNHH MTV', 'Công ty'],
  ['Công ty Cổ phần', 'doanh nghiệp'],
  ['Hộ kinh doanh', 'Hộ kinh doanh'],
  ['Cơ sở sản xuất', 'hộ kinh doanh/cơ sở'],
  ['Tổ hợp tác', 'Tổ hợp tác'],
  ['Doanh nghiệp tư nhân', 'DNTN'],
  ['Hộ SXKD', 'Hộ SX'],
] as const;
const NAMES = [
  'Minh Ngọc',
  'Thành Công',
  'Hương Quê',
  'An Bình',
  'Đại Phát',
  'Phú Thịnh',
  'Tân Tiến',
  'Hoa Ban',
  'Bình Minh',
  'Quê Hương',
  'Đông Á',
  'Sao Mai',
  'Thảo Nguyên',
  'Long Việt',
  'Năm Sao',
  'Việt Đức',
];
const HAMLETS = [
  'thôn 3',
  'ấp Bình Phú',
  'bản Mây',
  'tổ 5',
  'xóm Đồng',
  'khu phố 2',
  'buôn Kla',
  'số 12 đường Lê Lợi',
  'thôn Nà Lốc',
  '',
];
const PEOPLE = ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu', 'Lê Mẫu', 'Vàng A Mẫu'];

/** Rows that an office of this province could have: its real units, invented products and producers. */
export function inventRows(
  register: UnitRegister,
  province: Unit,
  day: PlainDate,
  count: number,
  seed: number,
): readonly KnownRow[] {
  const dice = new Dice(seed);
  const communes = register
    .descendantsOf(province.id, day)
    .filter(({ level }) => level === 'commune');
  const rows: KnownRow[] = [];
  const taken = new Set<string>();
  let nth = 0;
  while (rows.length < count) {
    const commune = dice.one(communes);
    const [above] = register.ancestorsOf(commune.id, day);
    const [kind, producerKind] = dice.one(KINDS);
    nth += 1;
    const producer = `${kind} ${dice.one(NAMES)} ${dice.chance(0.5) ? commune.name : `${nth}`}`;
    if (taken.has(producer)) continue;
    taken.add(producer);
    const written = (unit: Unit) =>
      dice.chance(0.5) ? unit.fullName : `${unit.kind.toLowerCase()} ${unit.name}`;
    const place = {
      hamlet: dice.one(HAMLETS),
      commune: written(commune),
      district: above?.level === 'district' ? written(above) : '',
      province: province.name,
    };
    const person = {
      representative: dice.one(PEOPLE),
      phone: `09${10_000_000 + dice.below(80_000_000)}`,
    };
    const made = new Set<string>();
    for (let left = 1 + dice.below(4); left > 0 && rows.length < count; left -= 1) {
      const product = `${dice.one(PRODUCTS)}${dice.one(MADE)}`;
      if (made.has(product)) continue;
      made.add(product);
      const star = dice.one([3, 3, 3, 4, 4, 5] as const);
      const points =
        { 3: 50, 4: 70, 5: 90 }[star] +
        dice.below(star === 5 ? 10 : 19) +
        dice.one([0, 0.5, 0.25, 0.14]);
      const decided = dice.one([
        ['4261/QĐ-UBND', '2021-12-29'],
        ['1017/QĐ-UBND', '2022-06-03'],
        ['858/QĐ-UBND', '2024-11-08'],
        ['77/QĐ-UBND', '2020-01-05'],
      ] as const);
      rows.push({
        product,
        producer,
        producerKind,
        ...place,
        ...person,
        group: dice.one(GROUPS),
        score: String(points),
        star,
        decisionNumber: decided[0],
        decisionDate: decided[1],
      });
    }
  }
  return rows;
}
