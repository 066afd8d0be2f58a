import { expect, test } from 'vitest';
import { checkParts } from '../measure.ts';
import { parseDefinition } from '../text/parse-definition.ts';
import { CATALOGUE, findDefinition, findEntry } from './catalogue.ts';

test.each(CATALOGUE.map((one) => [one.key, one] as const))(
  '%s can be read and computed',
  (_key, one) => {
    const read = parseDefinition(one.text);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(checkParts(read.value, findDefinition)).toBeUndefined();
  },
);

test('no key and no other name stands for two indicators', () => {
  const names = CATALOGUE.flatMap(({ key, also }) => [key, ...also]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('an indicator is found by its key and by what other files call it', () => {
  expect(findEntry('products_ge_3_star')?.key).toBe('SP-01');
  expect(findEntry('SP-01')?.also).toEqual(['products_ge_3_star']);
  expect(findEntry('SP-00')).toBeUndefined();
});

/** Decision 919/QĐ-TTg, II.2: what the programme wants by 2025. */
test.each([
  ['10.000 sản phẩm từ 3 sao', 'products_ge_3_star'],
  ['400 – 500 sản phẩm 5 sao', 'products_5_star'],
  ['50 % sản phẩm được củng cố, nâng cấp', 'upgraded_share_of_ranked'],
  ['40 % chủ thể là hợp tác xã', 'share_subjects_cooperative'],
  ['30 % chủ thể là doanh nghiệp nhỏ và vừa', 'share_subjects_sme'],
  ['30 % chủ thể có chuỗi giá trị xanh', 'share_subjects_green_chain'],
  ['50 % làng nghề truyền thống có sản phẩm OCOP', 'share_traditional_villages'],
  ['20 % lao động có chứng chỉ', 'share_workers_certified'],
  ['40 % chủ thể do nữ điều hành', 'share_subjects_women'],
  ['50 % chủ thể ở kênh hiện đại', 'share_subjects_modern_channels'],
  ['mỗi tỉnh một điểm bán', 'provinces_with_sales_point'],
  ['mỗi năm một diễn đàn quốc tế', 'international_forums'],
])('Decision 919 asks for “%s”', (_asked, name) => {
  expect(findDefinition(name)).toBeDefined();
});
