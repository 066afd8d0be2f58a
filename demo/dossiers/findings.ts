import type { Opinion, ReportItem } from '#domain/dossier/commune-report.ts';
import { pick } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import { factsOf } from '../products.ts';
import type { DemoProduct } from '../product.ts';

/** One item of form 03 as the commune's officer finds it. */
export interface DemoFinding {
  readonly item: ReportItem;
  readonly opinion: Opinion;
  readonly text: string;
}

const OPINION_OF = {
  all: 'fits',
  most: 'partly',
  least: 'doesNotFit',
} as const satisfies Record<string, Opinion>;

/** The four findings on a product, in words, without points. */
export function findingsOf(product: DemoProduct, producer: DemoProducer): readonly DemoFinding[] {
  const facts = factsOf(product);
  const [all, local] = facts.workers;
  const { street } = producer;
  const say = (item: ReportItem, ...ways: readonly [string, ...string[]]) =>
    pick(`${product.key}/${item}`, ways);
  return [
    {
      item: 'material',
      opinion: OPINION_OF[facts.localShare ?? 'all'],
      text: materialText(product, say),
    },
    {
      item: 'labour',
      opinion: local / all >= 0.75 ? 'fits' : 'partly',
      text: say(
        'labour',
        `Bảng lương ghi ${all} người; đối chiếu cơ sở dữ liệu dân cư thấy ${local} người có nơi thường trú trong xã.`,
        `Đoàn xã gặp ${all} lao động tại ${street}, ${local} người là dân trong xã, phần lớn là người dân tộc thiểu số.`,
        `${local} trên ${all} lao động ở trong xã, tiền công trả hằng tháng, có ký nhận.`,
      ),
    },
    {
      item: 'idea',
      opinion: 'fits',
      text: say(
        'idea',
        `${facts.idea} Hai người cao tuổi ở ${street} xác nhận như vậy.`,
        `Xã đã hỏi trưởng thôn và người có uy tín: ${facts.idea}`,
        `${facts.idea} Xã không thấy sản phẩm nào trùng trong vùng.`,
      ),
    },
    {
      item: 'identity',
      opinion: 'fits',
      text: say(
        'identity',
        `${facts.identity} Đây là điều phân biệt sản phẩm với nơi khác.`,
        `Xã ghi nhận: ${facts.identity}`,
        `${facts.identity} Nên nói rõ hơn trên bao bì.`,
      ),
    },
  ];
}

function materialText(
  product: DemoProduct,
  say: (item: ReportItem, ...ways: readonly [string, ...string[]]) => string,
): string {
  const { material, households, localShare } = factsOf(product);
  if (localShare === 'least')
    return 'Xã đến kho hai lần, không có hóa đơn hay địa chỉ nơi trồng của các lô đang dùng; ruộng trồng thử 0,3 ha chưa có thu hoạch.';
  const looked = households === 0 ? 'sổ sản xuất' : `sổ thu mua với danh sách ${households} hộ`;
  return say(
    'material',
    `Đã đối chiếu ${looked}: ${material}`,
    `${material} Ba hộ được hỏi ngẫu nhiên xác nhận đã giao hàng và nhận tiền đủ.`,
    `Đi xem tại chỗ và xem ${looked}. ${material} Số liệu khớp với thuyết minh.`,
  );
}
