import { spelledCount } from '../vietnamese-text.ts';
import type { MinutesRecord } from './record.ts';
import { endingsOf } from './result-words.ts';
import type { Ending } from './result-words.ts';

/**
 * What the council proposes, counted from the results so that it cannot disagree with the table:
 * three and four stars to the province (Đ4.1a), 90 points and more to the ministry (Đ7.3e).
 */
export function conclusionOf({ products, recogniser }: MinutesRecord): string[] {
  const count = (ending: Ending) =>
    products.filter((product) => endingsOf(product).includes(ending)).length;
  const [four, three, ministry] = [count('4'), count('3'), count('ministry')];
  const [low, rejected, open] = [count('low'), count('rejected'), count('open')];
  const kept = count('kept');
  const byStar = [counted(four, '4 sao'), counted(three, '3 sao')].filter((text) => text !== '');
  return [
    when(
      four + three,
      (all) =>
        `Đề nghị ${recogniser} công nhận và cấp giấy chứng nhận cho ${all} sản phẩm: ${byStar.join(', ')}.`,
    ),
    when(
      ministry,
      (all) =>
        `Đề nghị ${recogniser} phê duyệt kết quả và đề nghị Bộ Nông nghiệp và Môi trường đánh giá, công nhận 5 sao cho ${all} sản phẩm đạt từ 90 điểm.`,
    ),
    when(
      kept,
      (all) =>
        `${all} sản phẩm đánh giá nâng hạng không cao hơn hạng đang có: giữ nguyên hạng sao và thời hạn của giấy chứng nhận.`,
    ),
    when(
      low,
      (all) =>
        `${all} sản phẩm đạt dưới 3 sao, không cấp giấy chứng nhận; cơ quan tham mưu báo cho chủ thể biết để hoàn thiện.`,
    ),
    when(rejected, (all) => `${all} sản phẩm không được xếp hạng, lý do ghi ở phần kết quả.`),
    when(
      open,
      (all) => `${all} sản phẩm chưa có kết quả, đưa vào phiên họp khác, lý do ghi ở phần kết quả.`,
    ),
  ].filter((sentence) => sentence !== '');
}

function counted(count: number, what: string): string {
  return when(count, (all) => `${all} sản phẩm ${what}`);
}

function when(count: number, sentence: (count: string) => string): string {
  return count === 0 ? '' : sentence(spelledCount(count));
}
