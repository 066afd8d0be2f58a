import { describe, expect, test } from 'vitest';
import { missingBodies } from './composition.ts';

describe('the bodies of Đ7.3b-2', () => {
  const of = (...names: readonly string[]) => names.map((bodyName) => ({ bodyName }));

  test('a council with a seat for each lacks none', () => {
    const full = of(
      'UBND tỉnh Lào Cai',
      'Sở Nông nghiệp và Môi trường',
      'Sở Công Thương',
      'Sở Y tế',
      'Sở Khoa học và Công nghệ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Văn phòng Điều phối nông thôn mới tỉnh',
    );
    expect(missingBodies(full)).toEqual([]);
  });

  test('what is missing is named, in the order of the decision', () => {
    expect(missingBodies(of('Ủy ban nhân dân tỉnh', 'SỞ CÔNG THƯƠNG', 'Sở Du lịch'))).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Sở Y tế',
      'Sở Khoa học và Công nghệ',
      'Cơ quan quản lý OCOP (Văn phòng Điều phối)',
    ]);
  });
});
