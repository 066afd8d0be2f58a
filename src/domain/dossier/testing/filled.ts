import { leavesOf } from '../../criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '../../criteria/types.ts';
import { CHANGE_FIELDS, type DossierContent, type SelfScore } from '../content.ts';

/** Every field of forms 01 and 02 filled in, so that nothing stands against handing in. */
export function filled(
  content: DossierContent,
  set: CriteriaSet,
  choice: (leaf: LeafCriterion) => number | null = ({ options }) => options.length - 1,
): DossierContent {
  const scored = leavesOf(set).map((leaf): [string, SelfScore] => [
    leaf.code,
    { choice: choice(leaf), text: `Thuyết minh tiêu chí ${leaf.code}`, noPaper: false },
  ]);
  const changed = CHANGE_FIELDS.map((field) => [field, 'Không đổi so với lần trước']);
  return {
    registration: { ...content.registration, samples: set.sampleCount, pledged: true },
    general: {
      ...content.general,
      description: 'Mận Tam hoa sấy dẻo, túi giấy 200 g, tiêu chuẩn cơ sở TCCS 01:2026',
      declared: ['businessRegistration', 'foodSafetyFacility', 'trademark'],
    },
    history: {
      history: 'Thành lập năm 2019 từ 12 hộ trồng mận',
      structure: 'Hội đồng quản trị 3 người',
    },
    results: {
      planCarriedOut: 'Đã làm đủ kế hoạch năm 2025',
      material: 'Vùng mận 42 ha ở xã Bắc Hà',
      quality: 'Sấy lạnh thay sấy nhiệt từ năm 2025',
      market: 'Sáu đại lý ở Lào Cai và Hà Nội',
    },
    finance: {
      explanation: 'Theo báo cáo tài chính hai năm',
      years: content.finance.years.map(({ year }, index) => ({
        year,
        revenue: 812_000_000 + index * 168_000_000,
        profit: 96_000_000 + index * 29_000_000,
      })),
    },
    changes: {
      summary: 'Đổi bao bì và thêm mã truy xuất',
      // The keys are the fields of the form.
      fields: Object.fromEntries(changed) as DossierContent['changes']['fields'],
    },
    plan: {
      development: 'Thêm túi 100 g',
      organisation: 'Kết nạp 10 hộ',
      market: 'Vào hai siêu thị ở Hà Nội',
    },
    selfScore: Object.fromEntries(scored),
  };
}
