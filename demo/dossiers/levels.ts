import { leavesOf } from '#domain/criteria/find.ts';
import { MARK_STARS, type CriteriaSet, type LeafCriterion } from '#domain/criteria/types.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { shuffled } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import { factsOf } from '../products.ts';
import type { DemoProduct } from '../product.ts';

/** What a sheet is to come to. */
export interface Goal {
  /** Points, reached within two. */
  readonly total: number;
  /** The minimum marks of this star, and of those below, are met, */
  readonly star: 1 | 2 | 3 | 4 | 5;
  /** but for these criteria, which miss the mark of this star although the points would do. */
  readonly short?: readonly string[];
}

/** The level a criterion has no level below: none reached. */
const NONE = -1;

/**
 * Levels for every criterion of the set: what the product's facts say stands, the goal's marks are
 * met, and the rest is raised in an order of the product's own until the points are there.
 */
export function levelsFor(
  set: CriteriaSet,
  product: DemoProduct,
  producer: DemoProducer,
  goal: Goal,
): Choices {
  const leaves = leavesOf(set);
  const levels = new Map(leaves.map((leaf) => [leaf.code, startOf(leaf, product, producer, goal)]));
  const free = leaves.filter((leaf) => levelByFacts(leaf, product, producer) === undefined);
  const order = shuffled(product.key, free, ({ code }) => code);
  const total = () => sum(leaves.map((leaf) => pointsAt(leaf, levels.get(leaf.code) ?? NONE)));
  for (let raised = true; raised;) {
    raised = false;
    for (const leaf of order) {
      const now = levels.get(leaf.code) ?? NONE;
      const step = pointsAt(leaf, now + 1) - pointsAt(leaf, now);
      const ceiling = Math.min(ceilingOf(leaf, goal), ceilingByFacts(leaf, product));
      if (now + 1 > ceiling || total() + step > goal.total) continue;
      levels.set(leaf.code, now + 1);
      raised = true;
    }
  }
  const reached = total();
  if (Math.abs(reached - goal.total) > 2)
    throw new Error(`${product.key} comes to ${reached}, not to ${goal.total}`);
  return Object.fromEntries([...levels].map(([code, at]) => [code, at === NONE ? null : at]));
}

/** The points of a level; none reached gives none. */
export function pointsAt(leaf: LeafCriterion, level: number): number {
  return leaf.options[level]?.points ?? 0;
}

function startOf(
  leaf: LeafCriterion,
  product: DemoProduct,
  producer: DemoProducer,
  goal: Goal,
): number {
  const needed = levelForMarks(leaf, goal);
  const stands = levelByFacts(leaf, product, producer);
  if (stands === undefined) return needed;
  if (stands < needed && needed > 0)
    throw new Error(`${product.key} has no ${goal.star} stars in ${leaf.code}`);
  return stands;
}

/** The lowest level that meets the marks of the goal's star. */
function levelForMarks(leaf: LeafCriterion, { star, short }: Goal): number {
  const misses = short?.includes(leaf.code) ?? false;
  const marks = MARK_STARS.filter((one) => (misses ? one < star : one <= star));
  const points = Math.max(0, ...marks.map((one) => leaf.requiredForStar?.[one] ?? 0));
  return points === 0 ? 0 : leaf.options.findIndex((option) => option.points >= points);
}

/** The highest level allowed: where a mark is to be missed, the one below it. */
function ceilingOf(leaf: LeafCriterion, { star, short }: Goal): number {
  const top = leaf.options.length - 1;
  const mark = MARK_STARS.find((one) => one === star);
  const points = mark === undefined ? undefined : leaf.requiredForStar?.[mark];
  if (!short?.includes(leaf.code) || points === undefined) return top;
  return leaf.options.findIndex((option) => option.points >= points) - 1;
}

/** Only who sells abroad has papers of other countries, and a design or patent of its own. */
function ceilingByFacts({ options }: LeafCriterion, product: DemoProduct): number {
  const top = options.length - 1;
  const foreign = /quốc tế|xuất khẩu|sáng chế/.test(options[top]?.label ?? '');
  return foreign && !sellsAbroad(factsOf(product).market) ? top - 1 : top;
}

function sellsAbroad(market: string): boolean {
  return /Đức|Hoa Kỳ|Pháp|Hà Lan|Nhật|Hàn Quốc|Đài Loan/.test(market);
}

/** The level that follows from what is known of product and producer; undefined where none does. */
function levelByFacts(
  leaf: LeafCriterion,
  product: DemoProduct,
  producer: DemoProducer,
): number | undefined {
  const facts = factsOf(product);
  const { label, options } = leaf;
  const best = options.length - 1;
  if (label === 'Nguồn nguyên liệu' || label === 'Nguồn gốc sản phẩm')
    return facts.localShare === undefined ? best : facts.localShare === 'most' ? 1 : 0;
  if (label.startsWith('Chứng nhận vùng')) return certified(`${facts.material} ${facts.standard}`);
  if (label.startsWith('Liên kết chuỗi trong sản xuất') || label === 'Liên kết sản xuất')
    return facts.households === 0 ? 0 : best;
  if (label.startsWith('Loại hình tổ chức')) return levelOfKind(producer.kind);
  if (label.startsWith('Đại diện là nữ')) return isNamed(producer) ? 1 : 0;
  if (label === 'Sử dụng lao động địa phương') return levelOfLabour(...facts.workers);
  if (label === 'Cơ hội thị trường toàn cầu') return levelAbroad(facts.market, best);
  if (label === 'Khu vực phân phối chính')
    return options.findLastIndex((option) => option.points <= facts.reach);
  return undefined;
}

function certified(text: string): number {
  if (/EU|USDA|GACP/.test(text)) return 2;
  return /VietGAP|hữu cơ/.test(text) ? 1 : 0;
}

function levelOfKind(kind: DemoProducer['kind']): number {
  if (kind === 'smallMediumEnterprise') return 1;
  return kind === 'household' || kind === 'farm' || kind === 'cooperativeGroup' ? 0 : 2;
}

/** A woman or somebody of an ethnic minority represents the producer. */
function isNamed({ person }: DemoProducer): boolean {
  return person.sex === 'female' || person.ethnicity !== 'Kinh';
}

function levelOfLabour(all: number, local: number): number {
  const share = local / all;
  return share >= 0.75 ? 2 : share >= 0.5 ? 1 : 0;
}

/** Most village products are not for export, and say so. */
function levelAbroad(market: string, best: number): number {
  if (/Đức|Hoa Kỳ|Pháp|Hà Lan|EU/.test(market)) return best;
  return /Nhật|Hàn Quốc|Đài Loan/.test(market) ? 1 : NONE;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
