import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '#domain/criteria/types.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { chance, pick, shuffled } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import type { DemoProduct } from '../product.ts';
import type { Verdict } from '../sessions.ts';
import { levelsFor, pointsAt } from './levels.ts';

/** What a member chooses and writes. */
export interface DemoSheet {
  readonly choices: Choices;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** How far a member's total may lie from the council's finding: half the spread allowed. */
const OWN_VIEW = 4;
/** How far below a member lies who sees it quite otherwise. */
const DISSENT = 14;

/**
 * The sheet of one member: the council's finding as the member sees it, with a remark wherever that
 * differs from the producer's claims.
 */
export function sheetOf(
  set: CriteriaSet,
  product: DemoProduct,
  producer: DemoProducer,
  verdict: Verdict,
  member: string,
  claims: Choices,
): DemoSheet {
  const words = `${product.key}/${member}`;
  const found = levelsFor(set, product, producer, verdict);
  const choices = ownView(set, found, verdict, verdict.dissent === member, words);
  const remarks = leavesOf(set).flatMap(({ code }): [string, string][] => {
    const seen = choices[code] ?? -1;
    const claimed = claims[code] ?? -1;
    if (seen === claimed) return [];
    return [[code, pick(`${words}/${code}/why`, seen > claimed ? BETTER : WORSE)]];
  });
  const comment = commentOf(verdict, member, words);
  return { choices, remarks: Object.fromEntries(remarks), comment };
}

/**
 * The finding with three criteria a level higher or lower, or many lower for who dissents. Criteria
 * that carry a mark of the star are seen alike by all, so that the star comes out.
 */
function ownView(
  set: CriteriaSet,
  found: Choices,
  verdict: Verdict,
  dissents: boolean,
  words: string,
): Choices {
  const choices = { ...found };
  const open = leavesOf(set).filter((leaf) => isOpen(leaf, verdict));
  let [moved, shift] = [0, 0];
  for (const leaf of shuffled(words, open, ({ code }) => code)) {
    if (!dissents && moved === 3) break;
    const higher = !dissents && chance(`${words}/${leaf.code}`, 2) === 0;
    const now = choices[leaf.code] ?? -1;
    const next = higher ? now + 1 : now - 1;
    const step = pointsAt(leaf, next) - pointsAt(leaf, now);
    const room = dissents ? DISSENT : OWN_VIEW;
    if (next < 0 || next >= leaf.options.length || Math.abs(shift + step) > room) continue;
    choices[leaf.code] = next;
    moved += 1;
    shift += step;
  }
  return choices;
}

/** Whether opinions on a criterion may differ without touching the star. */
function isOpen({ code, requiredForStar }: LeafCriterion, { star, short }: Verdict): boolean {
  if (short?.includes(code)) return false;
  const marks = Object.keys(requiredForStar ?? {}).map(Number);
  return !marks.some((mark) => mark <= star);
}

/** Every other member writes something; one of them what the story says. */
function commentOf({ comment }: Verdict, member: string, words: string): string {
  if (member === 'thanh-vien-2') return comment;
  return chance(`${words}/comment`, 2) === 0 ? '' : pick(`${words}/comment`, COMMENTS);
}

const BETTER: readonly [string, ...string[]] = [
  'Mẫu trên bàn tốt hơn phần thuyết minh.',
  'Minh chứng rõ, đánh giá cao hơn tự chấm.',
  'Xem tại chỗ thấy làm được hơn mức đã khai.',
  'Có thêm ảnh và sổ theo dõi, chấp nhận mức này.',
];

const WORSE: readonly [string, ...string[]] = [
  'Giấy tờ kèm theo chưa đủ để chấm mức cao hơn.',
  'Cần làm rõ ở năm sau, tạm chấm mức này.',
  'Mẫu chưa đều giữa các gói.',
  'Thuyết minh chung chung, chưa có số liệu.',
];

const COMMENTS: readonly [string, ...string[]] = [
  'Đồng ý với nhận xét của tổ tư vấn.',
  'Hồ sơ rõ ràng, minh chứng xếp đúng thứ tự tiêu chí.',
  'Đề nghị cơ sở giữ sổ theo dõi lô như hiện nay.',
  'Câu chuyện hay, nên đưa lên bao bì nhiều hơn.',
  'Nên làm thêm cỡ nhỏ cho khách du lịch.',
  'Cần chú ý hạn của giấy đủ điều kiện an toàn thực phẩm.',
  'Bao bì nên giảm nhựa.',
  'Đề nghị xã hỗ trợ mở rộng vùng nguyên liệu.',
];
