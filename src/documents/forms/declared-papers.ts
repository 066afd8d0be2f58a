import type { DeclaredPaper } from '#domain/dossier/content.ts';

/** The ticks of form 02 before intellectual property (I.7a–I.7c2). */
export const PAPERS_DECLARED: readonly (readonly [DeclaredPaper, string])[] = [
  ['businessRegistration', 'Đăng ký kinh doanh'],
  ['qualityDeclared', 'Công bố chất lượng sản phẩm theo quy định'],
  ['foodSafetyFacility', 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm'],
  ['productionCertificate', 'Giấy chứng nhận điều kiện sản xuất bắt buộc (sản phẩm phải có)'],
];

/** The ticks of intellectual property (I.7d1–I.7d6). */
export const PROPERTY_DECLARED: readonly (readonly [DeclaredPaper, string])[] = [
  ['trademark', 'Giấy chứng nhận nhãn hiệu'],
  [
    'collectiveMark',
    'Văn bản cho phép dùng chỉ dẫn địa lý, nhãn hiệu tập thể hoặc nhãn hiệu chứng nhận',
  ],
  ['patent', 'Bằng độc quyền sáng chế, giải pháp hữu ích'],
  ['industrialDesign', 'Kiểu dáng công nghiệp'],
  ['copyright', 'Giấy chứng nhận quyền tác giả'],
  ['otherProperty', 'Khác'],
];
