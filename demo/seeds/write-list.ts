import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { UnitRegister } from '#domain/units/register.ts';
import { chance, pick, shuffled } from '../pick.ts';
import type { Round, SeedRegister } from './registers.ts';

/** A producer of a list; its name says that it is invented. */
interface Listed {
  readonly name: string;
  readonly kind: string;
  readonly address: string;
}

const GOODS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'lao-cai': ['Trà Shan tuyết', 'Gạo Séng cù', 'Mận sấy dẻo', 'Rượu ngô', 'Tương ớt', 'Cao atisô'],
  'tra-vinh': ['Dừa sáp', 'Mắm rươi', 'Bánh tét', 'Tôm khô', 'Rượu nếp', 'Mật hoa dừa', 'Cốm dẹp'],
  'yen-bai': ['Quế điếu', 'Tinh dầu quế', 'Miến đao', 'Chè xanh', 'Gạo nếp', 'Măng khô', 'Mật ong'],
};
const FULL_KINDS: Readonly<Record<string, string>> = {
  'Công ty': 'Công ty TNHH',
  'Doanh nghiệp': 'Doanh nghiệp tư nhân',
};
const HEAD =
  'TT,Tên sản phẩm,Chủ thể,Loại hình chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định';

/** The list of a register as its office might have kept it: always the same text. */
export function writeList(register: SeedRegister, units: UnitRegister): string {
  const producers = producersOf(register, units);
  let from = 0;
  const rows = register.rounds.flatMap((round) => {
    const own = producers.slice(from, from + round.producers);
    from += round.producers;
    return rowsOf(register, round, own);
  });
  const lines = rows.map((cells, at) => [String(at + 1), ...cells].map(quoted).join(','));
  return [`Dữ liệu minh họa theo số liệu của ${register.document}`, HEAD, ...lines].join('\n');
}

function rowsOf(
  { key }: SeedRegister,
  { number, day, four, three, potential }: Round,
  producers: readonly Listed[],
): readonly (readonly string[])[] {
  const stars = [
    ...Array.from({ length: four }, () => '4 sao'),
    ...Array.from({ length: three }, () => '3 sao'),
  ];
  // Which of them has four stars, chance says; what is only proposed comes last, after every producer has one.
  const given = shuffled(`${key}/${number}`, [...stars.entries()], ([at]) => String(at));
  const printed = [
    ...given.map(([, star]) => star),
    ...Array.from({ length: potential }, () => 'tiềm năng 5 sao'),
  ];
  return printed.map((star, at) => {
    const words = `${key}/${number}/${String(at)}`;
    const producer = producers[at] ?? producers[chance(words, producers.length)];
    if (!producer) throw new Error(`${number} has no producer`);
    const product = `${pick(words, GOODS[key] ?? ['Sản phẩm'])} mẫu ${number.slice(0, 4)}.${String(at + 1)}`;
    const { name, kind, address } = producer;
    return [product, name, kind, address, star, number, formatVietnameseDate(day)];
  });
}

/** As many producers of each kind as the document counts, over the communes of that time. */
function producersOf(
  { key, listOf, kinds, countedOn }: SeedRegister,
  units: UnitRegister,
): readonly Listed[] {
  const each = Object.entries(kinds).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => ({ kind, at })),
  );
  const communes = units
    .descendantsOf(listOf, countedOn)
    .filter(({ level }) => level === 'commune');
  return shuffled(key, each, ({ kind, at }) => `${kind} ${String(at)}`).map(({ kind }, at) => {
    const commune = communes[chance(`${key}/commune/${String(at)}`, communes.length)];
    if (!commune) throw new Error(`${listOf} has no communes`);
    const name = `${FULL_KINDS[kind] ?? kind} Minh họa ${commune.name} ${String(at + 1)}`;
    return { name, kind, address: units.fullAddress(commune.id, countedOn) };
  });
}

function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell;
}
