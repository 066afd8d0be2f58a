import { entry, type CatalogueEntry } from './entry.ts';

const count = (
  key: string,
  vi: string,
  en: string,
  text: string,
  also: readonly string[] = [],
): CatalogueEntry => entry(key, 'producer', { vi, en }, { unit: 'chủ thể', text, also });
const percent = (
  key: string,
  vi: string,
  en: string,
  text: string,
  also: readonly string[] = [],
): CatalogueEntry => entry(key, 'producer', { vi, en }, { unit: '%', text, also });

/** Of producers that hold a star, the part for which something is true. */
const ofStarred = (condition: string, more = '') =>
  `tỷ lệ chủ thể\ntrong số sản phẩm còn sao >= 1\nkhi ${condition}${more}`;
const GREEN = 'vùng nguyên liệu gắn với >= 1 và sản phẩm chuỗi xanh >= 1';
const ADDED = '\nchênh từ đầu kỳ';

/** Producers: Decision 919 (2, 3, 5, 6) and the five plans. */
export const PRODUCER_INDICATORS: readonly CatalogueEntry[] = [
  count('CT-01', 'Chủ thể trong sổ', 'Producers in the register', 'đếm chủ thể', [
    'subjects_total',
  ]),
  count(
    'CT-02',
    'Chủ thể có sản phẩm còn sao',
    'Producers with a star in force',
    'đếm chủ thể\nkhi sản phẩm còn sao >= 1',
  ),
  count(
    'CT-03',
    'Chủ thể được công nhận trong kỳ',
    'Producers recognised in the period',
    'đếm chủ thể khác nhau của giấy chứng nhận\ntrong kỳ',
    ['subjects'],
  ),
  count(
    'CT-04',
    'Công ty',
    'Companies',
    'đếm chủ thể\nkhi loại = doanh nghiệp nhỏ và vừa và hình thức = công ty',
    ['subjects_company'],
  ),
  count(
    'CT-05',
    'Doanh nghiệp không phải công ty',
    'Enterprises that are no company',
    'đếm chủ thể\nkhi loại = doanh nghiệp nhỏ và vừa và hình thức khác công ty',
    ['subjects_enterprise'],
  ),
  count('CT-06', 'Hợp tác xã', 'Cooperatives', 'đếm chủ thể\nkhi loại = hợp tác xã', [
    'subjects_cooperative',
  ]),
  count('CT-07', 'Tổ hợp tác', 'Cooperative groups', 'đếm chủ thể\nkhi loại = tổ hợp tác', [
    'subjects_cooperative_group',
  ]),
  count(
    'CT-08',
    'Hộ kinh doanh',
    'Registered households',
    'đếm chủ thể\nkhi loại = hộ kinh doanh',
    ['subjects_household'],
  ),
  percent(
    'CT-11',
    'Chủ thể là hợp tác xã',
    'Cooperatives among producers',
    ofStarred('loại = hợp tác xã'),
    ['share_subjects_cooperative'],
  ),
  percent(
    'CT-12',
    'Chủ thể là doanh nghiệp nhỏ và vừa',
    'Enterprises among producers',
    ofStarred('loại = doanh nghiệp nhỏ và vừa'),
    ['share_subjects_sme'],
  ),
  percent(
    'CT-13',
    'Chủ thể là doanh nghiệp, công ty và hộ kinh doanh',
    'Enterprises and households among producers',
    ofStarred('loại thuộc (doanh nghiệp nhỏ và vừa, hộ kinh doanh)'),
    ['share_subjects_enterprise_company_household'],
  ),
  percent(
    'CT-14',
    'Chủ thể do nữ điều hành',
    'Producers led by women',
    ofStarred('đại diện.giới = nữ'),
    ['share_subjects_women'],
  ),
  percent(
    'CT-15',
    'Chủ thể do nữ điều hành, có thêm',
    'Producers led by women, added',
    ofStarred('đại diện.giới = nữ', ADDED),
    ['share_subjects_women_added'],
  ),
  percent(
    'CT-16',
    'Chủ thể do người dân tộc thiểu số điều hành',
    'Producers led by ethnic minorities',
    ofStarred('có đại diện.dân tộc và đại diện.dân tộc khác "Kinh"'),
    ['share_subjects_ethnic_minority'],
  ),
  percent(
    'CT-17',
    'Chủ thể có chuỗi giá trị xanh gắn vùng nguyên liệu',
    'Producers with a green chain tied to a material area',
    ofStarred(GREEN),
    ['share_subjects_green_chain'],
  ),
  percent(
    'CT-18',
    'Chủ thể có chuỗi giá trị xanh gắn vùng nguyên liệu, có thêm',
    'The same, added',
    ofStarred(GREEN, ADDED),
    ['share_subjects_green_chain_added'],
  ),
  percent(
    'CT-19',
    'Chủ thể bán ở kênh hiện đại',
    'Producers in modern channels',
    ofStarred('kênh bán gồm (siêu thị, cửa hàng tiện lợi, thương mại điện tử)'),
    ['share_subjects_modern_channels'],
  ),
  percent(
    'CT-20',
    'Chủ thể có trang web riêng',
    'Producers with a website',
    ofStarred('có trang web riêng'),
    ['share_subjects_website'],
  ),
  percent(
    'CT-21',
    'Lao động có bằng cấp, chứng chỉ',
    'Workers with a certificate',
    'tỷ lệ chủ thể.lao động có chứng chỉ trên lao động\nkhi sản phẩm còn sao >= 1',
    ['share_workers_certified'],
  ),
  entry(
    'CT-22',
    'producer',
    { vi: 'Lao động tại các chủ thể có sao', en: 'Workers of producers with a star' },
    { unit: 'người', text: 'tổng chủ thể.lao động\nkhi sản phẩm còn sao >= 1' },
  ),
  entry(
    'CT-23',
    'producer',
    { vi: 'Doanh thu của các chủ thể có sao', en: 'Revenue of producers with a star' },
    { unit: 'đồng', text: 'tổng chủ thể.doanh thu\nkhi sản phẩm còn sao >= 1' },
  ),
  percent(
    'CT-24',
    'Doanh thu của các chủ thể có sao, tăng',
    'The same, growth',
    'tổng chủ thể.doanh thu\nkhi sản phẩm còn sao >= 1\ntăng phần trăm từ đầu kỳ',
  ),
  entry(
    'CT-25',
    'producer',
    { vi: 'Huyện có tổ chức kinh tế tham gia', en: 'Districts with a producer' },
    {
      unit: 'huyện',
      text: 'đếm chủ thể\nkhi sản phẩm còn sao >= 1\ntại mỗi huyện ít nhất 1',
      also: ['district_organisations_each'],
    },
  ),
];
