import { SECTOR_WORDS } from '../sector-words.ts';
import { entry, type CatalogueEntry } from './entry.ts';

const unit = 'sản phẩm';
const product = (
  key: string,
  vi: string,
  en: string,
  text: string,
  also: readonly string[] = [],
): CatalogueEntry => entry(key, 'product', { vi, en }, { unit, text, also });
const percent = (
  key: string,
  vi: string,
  en: string,
  text: string,
  also: readonly string[] = [],
): CatalogueEntry => entry(key, 'product', { vi, en }, { unit: '%', text, also });

/** Products and their stars: Decision 919 (1), the five plans, the commune criterion of nông thôn mới. */
export const PRODUCT_INDICATORS: readonly CatalogueEntry[] = [
  product(
    'SP-01',
    'Sản phẩm còn hạng từ 3 sao',
    'Products with three stars or more',
    'đếm sản phẩm\nkhi sao >= 3',
    ['products_ge_3_star'],
  ),
  product('SP-02', 'Sản phẩm 3 sao', 'Products with three stars', 'đếm sản phẩm\nkhi sao = 3', [
    'products_3_star',
  ]),
  product('SP-03', 'Sản phẩm 4 sao', 'Products with four stars', 'đếm sản phẩm\nkhi sao = 4', [
    'products_4_star',
  ]),
  product('SP-04', 'Sản phẩm 5 sao', 'Products with five stars', 'đếm sản phẩm\nkhi sao = 5', [
    'products_5_star',
  ]),
  product(
    'SP-05',
    'Sản phẩm còn hạng 4 hoặc 5 sao',
    'Products with four or five stars',
    'đếm sản phẩm\nkhi sao >= 4',
    ['province_flagship_products'],
  ),
  product(
    'SP-06',
    'Sản phẩm đã được công nhận 3 hoặc 4 sao, lũy kế',
    'Products ever recognised with three or four stars',
    'đếm sản phẩm khác nhau của giấy chứng nhận\nkhi sao <= 4\nlũy kế đến cuối ngày',
    ['products_total_3_4_star'],
  ),
  product('SP-07', 'Sản phẩm trong sổ', 'Products in the register', 'đếm sản phẩm', [
    'products_total',
  ]),
  product(
    'SP-08',
    'Sản phẩm mới được công nhận từ 3 sao trong kỳ',
    'Products recognised for the first time in the period',
    'đếm giấy chứng nhận\nkhi kết quả = mới\ntrong kỳ',
    ['new_products_ge_3_star', 'new_products', 'new_products_target_2023'],
  ),
  product(
    'SP-09',
    'Sản phẩm được công nhận trong kỳ',
    'Products recognised in the period',
    'đếm giấy chứng nhận\ntrong kỳ',
    ['recognized_products'],
  ),
  product(
    'SP-10',
    'Sản phẩm nâng hạng trong kỳ',
    'Products raised in the period',
    'đếm giấy chứng nhận\nkhi kết quả = nâng hạng\ntrong kỳ',
  ),
  product(
    'SP-11',
    'Sản phẩm được đánh giá lại, giữ hạng trong kỳ',
    'Products re-assessed with the same star',
    'đếm giấy chứng nhận\nkhi kết quả = giữ hạng\ntrong kỳ',
  ),
  percent(
    'SP-12',
    'Sản phẩm đã phân hạng được củng cố, nâng cấp',
    'Ranked products that were consolidated or raised',
    'tỷ lệ sản phẩm\ntrong số số lần công nhận >= 1\nkhi ngày công nhận trong kỳ và kết quả thuộc (giữ hạng, nâng hạng)',
    ['upgraded_share_of_ranked'],
  ),
  percent(
    'SP-13',
    'Giấy chứng nhận hết hạn trong kỳ đã được đánh giá lại',
    'Certificates that ended and were followed by another',
    'tỷ lệ giấy chứng nhận\ntrong số ngày hết hạn trong kỳ\nkhi đã được đánh giá lại = đúng\nlũy kế đến cuối ngày',
    ['reassess_expired'],
  ),
  product(
    'SP-14',
    'Sản phẩm hết hạn sao trong 6 tháng tới',
    'Stars that end within six months',
    'đếm sản phẩm\nkhi ngày hết hạn trong 6 tháng tới\nhướng ít hơn là tốt',
  ),
  product(
    'SP-15',
    'Sản phẩm đã hết hạn, chưa đánh giá lại',
    'Products whose star has lapsed',
    'đếm sản phẩm\nkhi tình trạng = hết hạn\nhướng ít hơn là tốt',
  ),
  product(
    'SP-16',
    'Sản phẩm bị thu hồi sao',
    'Products whose star was revoked',
    'đếm sản phẩm\nkhi tình trạng = bị thu hồi\nhướng ít hơn là tốt',
  ),
  product(
    'SP-17',
    'Sản phẩm trong sổ chưa có giấy chứng nhận',
    'Products without any certificate',
    'đếm sản phẩm\nkhi tình trạng = chưa có giấy',
    ['products_potential_5_star'],
  ),
  product(
    'SP-18',
    'Sản phẩm đã được hoàn thiện, chuẩn hóa đến mức có sao',
    'Products brought to a star',
    'đếm sản phẩm\nkhi số lần công nhận >= 1',
    ['products_standardised'],
  ),
  percent(
    'SP-19',
    'Sản phẩm mới có biểu trưng OCOP trên bao bì',
    'New products with the OCOP logo on the packet',
    'tỷ lệ giấy chứng nhận\ntrong số kết quả = mới\nkhi sản phẩm.biểu trưng trên bao bì = đúng\ntrong kỳ',
    ['share_new_products_logo'],
  ),
  percent(
    'SP-20',
    'Sản phẩm trên sàn thương mại điện tử, có gian hàng số và tài khoản thanh toán',
    'Products sold online, with a digital shop and a payment account',
    'tỷ lệ sản phẩm\ntrong số sao >= 3\nkhi chủ thể.kênh bán gồm (thương mại điện tử)\nvà có chủ thể.gian hàng số và có chủ thể.tài khoản thanh toán điện tử',
    ['share_products_ecommerce'],
  ),
  entry(
    'SP-21',
    'product',
    { vi: 'Huyện có từ 2 sản phẩm có sao', en: 'Districts with two products or more' },
    {
      unit: 'huyện',
      text: 'đếm sản phẩm\nkhi sao >= 3\ntại mỗi huyện ít nhất 2',
      also: ['district_flagship_products_each'],
    },
  ),
  entry(
    'SP-22',
    'product',
    { vi: 'Xã có sản phẩm OCOP còn hạng', en: 'Communes with a product in force' },
    {
      unit: 'xã',
      text: 'đếm sản phẩm\nkhi sao >= 3\ntại mỗi xã ít nhất 1',
      also: ['communes_with_ocop'],
    },
  ),
  entry(
    'SP-23',
    'product',
    { vi: 'Đợt công nhận trong kỳ', en: 'Rounds of recognition in the period' },
    { unit: 'đợt', text: 'đếm đợt công nhận\ntrong kỳ', also: ['assessment_rounds'] },
  ),
  product(
    'SP-24',
    'Sản phẩm đã công nhận, lũy kế',
    'Products ever recognised',
    'đếm sản phẩm khác nhau của giấy chứng nhận\nlũy kế đến cuối ngày',
  ),
  ...Object.entries(SECTOR_WORDS).map(([sector, word], index) =>
    product(
      `SP-${31 + index}`,
      `Sản phẩm còn hạng, nhóm ${word}`,
      `Products in force, sector ${sector}`,
      `đếm sản phẩm\nkhi sao >= 3 và nhóm = ${word}`,
    ),
  ),
];
