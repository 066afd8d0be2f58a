import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Hợp tác xã Nông sản Bản Mẫu', 1, 'hop-tac-xa-nong-san-ban-mau'],
  ['Hợp tác xã Nông sản Bản Mẫu', 2, 'hop-tac-xa-nong-san-ban-mau-2'],
  ['Công ty TNHH “Đ&T” (Lào Cai)', 1, 'cong-ty-tnhh-d-t-lao-cai'],
  ['–', 3, 'chu-the-3'],
] as const)('%j, the %ith of its name, is %s in addresses', (name, nth, slug) => {
  expect(slugOf(name, nth)).toBe(slug);
});

test('whatever a producer is called, its name in addresses is letters, digits and single dashes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 99 }), (name, nth) => {
      expect(slugOf(name, nth)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
    { seed: 17 },
  );
});
