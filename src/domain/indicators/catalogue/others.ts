import { entry, type CatalogueEntry } from './entry.ts';

/** Craft villages, points of sale, material areas, brands: Decision 919 (4, 7) and the five plans. */
export const OTHER_INDICATORS: readonly CatalogueEntry[] = [
  entry(
    'LN-01',
    'village',
    { vi: 'Làng nghề có sản phẩm OCOP', en: 'Craft villages with a product in force' },
    {
      unit: '%',
      text: 'tỷ lệ làng nghề\nkhi sản phẩm còn sao >= 1',
      also: ['share_craft_villages'],
    },
  ),
  entry(
    'LN-02',
    'village',
    {
      vi: 'Làng nghề truyền thống có sản phẩm OCOP',
      en: 'Traditional craft villages with a product in force',
    },
    {
      unit: '%',
      text: 'tỷ lệ làng nghề\ntrong số loại = làng nghề truyền thống\nkhi sản phẩm còn sao >= 1',
      also: ['share_traditional_villages'],
    },
  ),
  entry(
    'LN-03',
    'village',
    { vi: 'Làng nghề truyền thống có sản phẩm OCOP, có thêm', en: 'The same, added' },
    {
      unit: '%',
      text: 'tỷ lệ làng nghề\ntrong số loại = làng nghề truyền thống\nkhi sản phẩm còn sao >= 1\nchênh từ đầu kỳ',
      also: ['share_craft_villages_added'],
    },
  ),
  entry(
    'LN-04',
    'village',
    { vi: 'Vùng nguyên liệu gắn với chủ thể', en: 'Material areas tied to a producer' },
    { unit: 'vùng', text: 'đếm vùng nguyên liệu\nkhi chủ thể gắn với >= 1' },
  ),
  entry(
    'BH-01',
    'market',
    { vi: 'Điểm giới thiệu và bán sản phẩm', en: 'Points of sale' },
    { unit: 'điểm', text: 'đếm điểm bán' },
  ),
  entry(
    'BH-02',
    'market',
    { vi: 'Điểm giới thiệu và bán đạt tiêu chí', en: 'Points of sale that meet the criteria' },
    { unit: 'điểm', text: 'đếm điểm bán\nkhi đạt tiêu chí = đúng', also: ['sales_points'] },
  ),
  entry(
    'BH-03',
    'market',
    { vi: 'Điểm giới thiệu và bán, mở mới', en: 'New points of sale' },
    { unit: 'điểm', text: 'đếm điểm bán\nmới có trong kỳ', also: ['new_sales_points'] },
  ),
  entry(
    'BH-04',
    'market',
    { vi: 'Nhà trưng bày và giới thiệu sản phẩm', en: 'Exhibition houses' },
    { unit: 'nhà', text: 'đếm điểm bán\nkhi loại = nhà trưng bày', also: ['exhibition_house'] },
  ),
  entry(
    'BH-05',
    'market',
    { vi: 'Nhãn hiệu, chỉ dẫn địa lý có sản phẩm OCOP', en: 'Brands with a product in force' },
    { unit: 'nhãn hiệu', text: 'đếm nhãn hiệu\nkhi sản phẩm còn sao >= 1' },
  ),
  entry(
    'BH-06',
    'market',
    { vi: 'Tỉnh có điểm giới thiệu và bán sản phẩm', en: 'Provinces with a point of sale' },
    {
      unit: 'tỉnh',
      text: 'đếm điểm bán\ntại mỗi tỉnh ít nhất 1',
      also: ['provinces_with_sales_point'],
    },
  ),
];
