import { leavesOf } from '#domain/criteria/find.ts';
import { goesToMinistry, isCertified } from '#domain/recognition/outcome.ts';
import { outcomeSentence } from '#domain/recognition/outcome-words.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import { decimalComma } from '../vietnamese-text.ts';
import type { MinutesProduct } from './record.ts';

/** Where a product ended: a star of the province and the ministry can come together; the summary of the minutes counts these. */
export type Ending = 'ministry' | '4' | '3' | 'kept' | 'low' | 'rejected' | 'open';

/** What keeps a result from standing at all; the other refusals only lower or take the star. */
const OPEN_REASONS = {
  INCOMPLETE_SHEET: 'có phiếu chưa chấm đủ tiêu chí',
  QUORUM: 'không đủ số thành viên theo Quy chế',
  SPREAD: 'điểm các phiếu chênh nhau quá mức cho phép',
} as const satisfies Partial<Record<RefusalCode, string>>;

export function endingsOf({
  result,
  decided: { outcome },
}: Pick<MinutesProduct, 'result' | 'decided'>): readonly Ending[] {
  if (openReasons(result).length > 0) return ['open'];
  if (outcome === 'kept') return ['kept'];
  if (result.star === 0) return ['rejected'];
  const certified: readonly Ending[] = isCertified(outcome) ? [result.star === 4 ? '4' : '3'] : [];
  const asked: readonly Ending[] = goesToMinistry(outcome) ? ['ministry'] : [];
  return outcome === 'none' ? ['low'] : [...certified, ...asked];
}

/** The cell "Kết quả" of the table. */
export function resultWords(product: MinutesProduct): string {
  const { star } = product.result;
  const [first, second] = endingsOf(product);
  if (second === 'ministry') return `${star} sao; đề nghị đánh giá 5 sao`;
  switch (first) {
    case 'open':
      return 'Chưa có kết quả';
    case 'kept':
      return `Giữ ${product.decided.heldStar ?? ''} sao`;
    case 'rejected':
      return product.result.knockOuts.length > 0 ? 'Bị loại' : 'Chưa xếp hạng';
    case 'ministry':
      return 'Đề nghị đánh giá 5 sao';
    default:
      return `${star} sao`;
  }
}

/** The average as printed: two decimals, half up; a dash when no sheet counts, or while points are closed. */
export function averageWords({ result, pointsClosed }: MinutesProduct): string {
  return result.counted === 0 || pointsClosed ? '–' : decimalComma(toDecimal(result.total));
}

/** The distance of the outermost totals, or a dash like the average. */
export function spreadWords({ result, pointsClosed }: MinutesProduct): string {
  return result.counted === 0 || pointsClosed ? '–' : String(result.spread);
}

const POINTS_CLOSED =
  'Phiếu đã niêm phong được giữ; điểm đóng đến khi sản phẩm có kết quả ở phiên họp khác';

/** What the table has no room for: reasons, grounds with proof, missing marks. Each without a stop. */
export function notesOn(product: MinutesProduct): string[] {
  return [
    ...openReasons(product.result).map((reason) => `Chưa có kết quả vì ${reason}`),
    ...(product.pointsClosed ? [POINTS_CLOSED] : []),
    ...product.knockOuts.map(({ ground, proof }) => `Bị loại: ${ground}. Căn cứ: ${proof}`),
    ...missingMarks(product),
    ...(openReasons(product.result).length > 0
      ? []
      : [`Kết quả: ${outcomeSentence(product.decided, 'vi')}`]),
  ];
}

/** Each reason once, also when several sheets have the same gap. */
function openReasons({ refusals }: ScoringResult): string[] {
  const words: Partial<Record<RefusalCode, string>> = OPEN_REASONS;
  return [...new Set(refusals.flatMap(({ code }) => words[code] ?? []))];
}

function missingMarks({ set, result }: MinutesProduct): string[] {
  const leaves = leavesOf(set);
  return result.missingMarks.map(({ star, criterion, needsOption }) => {
    const leaf = leaves.find(({ code }) => code === criterion);
    const points = leaf?.options[needsOption]?.points;
    return `Thiếu mức ${star} sao ở tiêu chí ${criterion} ${leaf?.label ?? ''} (cần từ ${points ?? '–'} điểm)`;
  });
}
