import { SOURCE_WORDS } from '../support-words.ts';
import { entry, type CatalogueEntry } from './entry.ts';

const events = (
  key: string,
  vi: string,
  en: string,
  { kind, unit, also = [] }: { kind: string; unit: string; also?: readonly string[] },
): CatalogueEntry =>
  entry(
    key,
    'support',
    { vi, en },
    { unit, text: `đếm lượt hỗ trợ\nkhi loại = ${kind}\ntrong kỳ`, also },
  );

/** What was done for producers, and the money for it: Decision 919 (8) and the five plans. */
export const SUPPORT_INDICATORS: readonly CatalogueEntry[] = [
  events('HT-01', 'Lớp tập huấn trong kỳ', 'Training courses in the period', {
    kind: 'tập huấn',
    unit: 'lớp',
  }),
  entry(
    'HT-02',
    'support',
    { vi: 'Lượt người dự tập huấn trong kỳ', en: 'People at training courses in the period' },
    { unit: 'lượt người', text: 'tổng lượt hỗ trợ.người tham gia\nkhi loại = tập huấn\ntrong kỳ' },
  ),
  entry(
    'HT-03',
    'support',
    {
      vi: 'Lượt cán bộ tỉnh, xã dự tập huấn, lũy kế',
      en: 'Officials at training courses, cumulative',
    },
    {
      unit: 'lượt người',
      text: 'tổng lượt hỗ trợ.cán bộ\nkhi loại = tập huấn\nlũy kế đến cuối ngày',
    },
  ),
  entry(
    'HT-04',
    'support',
    { vi: 'Chủ thể đã được tập huấn', en: 'Producers that were trained' },
    {
      unit: '%',
      text: 'tỷ lệ chủ thể\nkhi được hỗ trợ gồm (tập huấn)',
      also: ['share_leaders_trained'],
    },
  ),
  entry(
    'HT-05',
    'support',
    {
      vi: 'Chủ thể được tư vấn, nâng cao năng lực, phát triển sản phẩm',
      en: 'Producers that were advised',
    },
    {
      unit: 'chủ thể',
      text: 'đếm chủ thể\nkhi được hỗ trợ gồm (tư vấn, tập huấn, bao bì nhãn mác)',
      also: ['facilities_supported'],
    },
  ),
  entry(
    'HT-06',
    'support',
    { vi: 'Sản phẩm được hỗ trợ xây dựng thương hiệu', en: 'Products helped to a brand' },
    {
      unit: 'sản phẩm',
      text: 'đếm sản phẩm\nkhi được hỗ trợ gồm (bao bì nhãn mác)',
      also: ['brands_supported'],
    },
  ),
  entry(
    'HT-07',
    'support',
    { vi: 'Sản phẩm được hỗ trợ xây dựng nhãn hiệu', en: 'Products helped to a trademark' },
    {
      unit: 'sản phẩm',
      text: 'đếm sản phẩm\nkhi được hỗ trợ gồm (nhãn hiệu)',
      also: ['trademarks_supported'],
    },
  ),
  entry(
    'HT-08',
    'support',
    { vi: 'Dự án du lịch cộng đồng, bản du lịch, điểm du lịch', en: 'Community tourism projects' },
    {
      unit: 'dự án',
      text: 'đếm lượt hỗ trợ\nkhi loại = dự án du lịch\nlũy kế đến cuối ngày',
      also: ['tourism_projects', 'tourism_villages'],
    },
  ),
  events('HT-09', 'Hội chợ trong kỳ', 'Fairs in the period', { kind: 'hội chợ', unit: 'hội chợ' }),
  events('HT-10', 'Hội nghị kết nối trong kỳ', 'Connection meetings in the period', {
    kind: 'kết nối giao thương',
    unit: 'hội nghị',
  }),
  events('HT-11', 'Diễn đàn trong kỳ', 'Forums in the period', {
    kind: 'diễn đàn',
    unit: 'diễn đàn',
    also: ['international_forums'],
  }),
  events('HT-12', 'Buổi bán hàng trực tuyến trong kỳ', 'Livestreams in the period', {
    kind: 'bán hàng trực tuyến',
    unit: 'buổi',
  }),
  events('HT-13', 'Lượt tuyên truyền trong kỳ', 'Information in the period', {
    kind: 'tuyên truyền',
    unit: 'lượt',
  }),
  entry(
    'HT-14',
    'support',
    { vi: 'Kinh phí đã chi trong kỳ', en: 'Money spent in the period' },
    { unit: 'đồng', text: 'tổng khoản chi.số tiền\ntrong kỳ' },
  ),
  ...Object.values(SOURCE_WORDS).map((source, index) =>
    entry(
      `HT-${21 + index}`,
      'support',
      { vi: `Kinh phí đã chi từ ${source}`, en: `Money spent from ${source}` },
      { unit: 'đồng', text: `tổng khoản chi.số tiền\nkhi nguồn = ${source}\ntrong kỳ` },
    ),
  ),
];
