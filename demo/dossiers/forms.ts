import { formatDong } from '#domain/dossier/dong.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type {
  DeclaredPaper,
  DossierContent,
  FormSection,
  YearFigures,
} from '#domain/dossier/content.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { chance, pick } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import { factsOf } from '../products.ts';
import type { DemoProduct } from '../product.ts';
import { changesOf } from './changes.ts';
import { pointsAt } from './levels.ts';
import { open } from './telling.ts';

/** A section with what the producer types into it. */
export type FilledSection = {
  readonly [Section in FormSection]: {
    readonly section: Section;
    readonly value: DossierContent[Section];
  };
}[FormSection];

/** Forms 01 and 02 as the producer fills them in, section by section, on a dossier just opened. */
export function sectionsOf(
  set: CriteriaSet,
  product: DemoProduct,
  producer: DemoProducer,
  opened: DossierContent,
  claims: Choices,
): readonly FilledSection[] {
  const changes = changesOf(product.key, opened.changes);
  return [
    {
      section: 'registration',
      value: { ...opened.registration, samples: set.sampleCount, pledged: true },
    },
    { section: 'general', value: general(set, product, opened, claims) },
    {
      section: 'history',
      value: { history: producer.history, structure: producer.structure },
    },
    { section: 'results', value: resultsOf(product, producer) },
    { section: 'finance', value: finance(product, opened) },
    ...(changes ? [{ section: 'changes', value: changes } as const] : []),
    { section: 'plan', value: planOf(product) },
  ];
}

function general(
  set: CriteriaSet,
  product: DemoProduct,
  opened: DossierContent,
  claims: Choices,
): DossierContent['general'] {
  const { make, standard } = factsOf(product);
  const food: readonly DeclaredPaper[] = set.no <= 17 ? ['foodSafetyFacility'] : [];
  const produced: readonly DeclaredPaper[] =
    set.no === 15 || set.no === 16 || (set.no >= 18 && set.no <= 20)
      ? ['productionCertificate']
      : [];
  return {
    ...opened.general,
    description: `${make} ${open(product.packing)}. Tiêu chuẩn áp dụng: ${standard}.`,
    declared: [
      'businessRegistration',
      'qualityDeclared',
      ...food,
      ...produced,
      ...property(set, claims),
    ],
  };
}

/** What is ticked of intellectual property (I.7d) follows from what criterion 3.5 claims. */
function property(set: CriteriaSet, claims: Choices): readonly DeclaredPaper[] {
  const leaf = leavesOf(set).find(({ label }) => label === 'Sở hữu trí tuệ');
  const points = leaf ? pointsAt(leaf, claims[leaf.code] ?? -1) : 0;
  if (points < 2) return [];
  return points === 2
    ? ['trademark', 'collectiveMark']
    : ['trademark', 'collectiveMark', 'industrialDesign'];
}

function resultsOf(product: DemoProduct, producer: DemoProducer): DossierContent['results'] {
  const facts = factsOf(product);
  const { turnover, output, material, market, senses, standard, workers } = facts;
  const million = formatDong(turnover);
  return {
    planCarriedOut: pick(`${product.key}/plan`, [
      `Kế hoạch năm 2025 đặt ra ${output} và đã đạt; doanh thu ${million} triệu đồng, cao hơn kế hoạch 4%.`,
      `Đã làm đủ bốn việc trong phương án kinh doanh; riêng mở điểm bán mới chậm hai tháng. Năm 2025 bán ${output}.`,
      `Doanh thu 2025 đạt ${million} triệu đồng, bằng 97% kế hoạch do một tháng mưa kéo dài; sản lượng ${output}.`,
    ]),
    material: `${material} ${pick(`${product.key}/work`, [
      `${producer.name} có ${workers[0]} lao động, nhà xưởng và thiết bị đủ cho sản lượng trên.`,
      `Xưởng tách khu nguyên liệu, khu làm và khu đóng gói; ${workers[0]} lao động chia ca theo vụ.`,
    ])}`,
    quality: `${senses[0]} ${pick(`${product.key}/quality`, [
      `Từ năm 2025 in nhãn mới có mã lô và tiêu chuẩn ${standard}.`,
      `Áp dụng ${standard}, đổi bao bì năm 2025 sau góp ý của khách.`,
      `Chất lượng theo ${standard}; tỷ lệ hàng trả lại năm 2025 dưới 0,5%.`,
    ])}`,
    market,
  };
}

/** Revenue and profit of the form's two years, rising a little: the figures claim 3.4. */
function finance(product: DemoProduct, opened: DossierContent): DossierContent['finance'] {
  const { turnover } = factsOf(product);
  const growth = 106 + chance(`${product.key}/growth`, 15);
  const margin = 7 + chance(`${product.key}/margin`, 9);
  const years = opened.finance.years.map(({ year }): YearFigures => {
    const revenue = Math.round(turnover * (growth / 100) ** (year - 2025)) * 1_000_000;
    // A tenth of a point more each year, so that profit rises as well.
    return { year, revenue, profit: Math.round((revenue * (margin * 10 + year - 2024)) / 1000) };
  });
  const [before, last] = years.map(({ profit }) => profit ?? 0);
  const rise = Math.round((((last ?? 0) - (before ?? 0)) / (before ?? 1)) * 100);
  return {
    explanation: `Theo báo cáo tài chính và sổ bán hàng; lợi nhuận năm ${years.at(-1)?.year ?? ''} là ${formatDong(last ?? 0)} đồng, tăng ${rise}% so với năm trước.`,
    years,
  };
}

function planOf(product: DemoProduct): DossierContent['plan'] {
  const { plan, households, market } = factsOf(product);
  return {
    development: plan,
    organisation: pick(`${product.key}/organisation`, [
      households === 0
        ? 'Đào tạo thêm hai thợ chính, lập sổ theo dõi từng lô.'
        : `Giữ hợp đồng với ${households} hộ, thêm mười hộ trong hai năm tới.`,
      'Cử hai người học quản trị cơ sở, làm sổ điện tử thay sổ giấy.',
      'Lập tổ kiểm tra nội bộ ba người, họp rút kinh nghiệm mỗi quý.',
    ]),
    market: pick(`${product.key}/market`, [
      `${market} Hai năm tới thêm năm đại lý và bán trên sàn thương mại điện tử.`,
      'Tăng tỷ lệ bán trực tiếp cho người dùng, dự bốn hội chợ mỗi năm.',
      'Giữ thị trường hiện có, chào hàng cho trường học, bếp ăn và cửa hàng quà ở các khu du lịch.',
    ]),
  };
}
