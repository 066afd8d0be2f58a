import { fold } from '../text/fold.ts';
import type { Seat } from './session.ts';

/** A body that Đ7.3b-2 names for a provincial council, and how its name may be written, folded. */
interface CouncilBody {
  readonly name: string;
  readonly written: RegExp;
}

/**
 * Bodies by what they do and not by one spelling: provinces put departments together and shorten
 * names. The department of food safety (Đ7.3b-2: "if any") is not asked for.
 */
const BODIES: readonly CouncilBody[] = [
  { name: 'Ủy ban nhân dân tỉnh', written: /uy ban nhan dan|ubnd/ },
  { name: 'Sở Nông nghiệp và Môi trường', written: /so (nong nghiep|nn)/ },
  { name: 'Sở Công Thương', written: /cong thuong/ },
  { name: 'Sở Y tế', written: /so y te/ },
  { name: 'Sở Khoa học và Công nghệ', written: /khoa hoc|kh&cn/ },
  { name: 'Sở Văn hóa, Thể thao và Du lịch', written: /van hoa|du lich|vhttdl/ },
  {
    name: 'Cơ quan quản lý OCOP (Văn phòng Điều phối)',
    written: /dieu phoi|ocop|chi cuc phat trien nong thon/,
  },
];

/**
 * Bodies of Đ7.3b-2 that hold no seat. It warns and never refuses: who sits is the chairman's
 * decision, and the number of members is left to it.
 */
export function missingBodies(seats: readonly Pick<Seat, 'bodyName'>[]): readonly string[] {
  const written = seats.map((seat) => fold(seat.bodyName));
  return BODIES.filter((body) => !written.some((name) => body.written.test(name))).map(
    (body) => body.name,
  );
}
