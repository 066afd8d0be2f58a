import { describe, expect, test } from 'vitest';
import type { Holder } from '#domain/access/authorize.ts';
import { navigationFor } from './navigation.ts';

describe('the header of the work side', () => {
  test('shows a producer its own pages, each under its own name', () => {
    const groups = navigationFor(as('producer'), '/(work)/lam-viec/san-pham/[id]');

    expect(groups.map(({ label, current }) => [label, current])).toEqual([
      ['Trang nhà', false],
      ['Cơ sở', false],
      ['Sản phẩm', true],
      ['Hồ sơ', false],
      // Ideas, difficulties and what it was helped with stand behind one word.
      ['Kế hoạch và báo cáo', false],
      ['Kiểm tra', false],
    ]);
  });

  test('puts the pages of one work behind one word, which leads to the first of them', () => {
    const dossiers = navigationFor(as('communeOfficer'), '/(work)/lam-viec/ho-so/[id]').find(
      ({ current }) => current,
    );

    expect(dossiers).toEqual({
      href: '/lam-viec/xa',
      label: 'Hồ sơ',
      current: true,
      pages: [
        { href: '/lam-viec/xa', label: 'Việc của xã', current: false },
        { href: '/lam-viec/ho-so', label: 'Hồ sơ', current: true },
        { href: '/lam-viec/thay-doi', label: 'Chờ xem', current: false },
      ],
    });
  });

  test('leaves out a word behind which a person may open nothing', () => {
    const words = navigationFor(as('councilMember'), '/(work)/lam-viec').map(({ label }) => label);

    expect(words).toEqual(['Trang nhà', 'Hồ sơ', 'Hội đồng']);
  });
});

function as(role: 'producer' | 'communeOfficer' | 'councilMember'): Holder {
  if (role === 'producer') return { grants: [{ role, producerId: 'htx' }] };
  if (role === 'councilMember') return { grants: [{ role, sessionId: 'phien' }] };
  return { grants: [{ role, unitId: 'xa' }] };
}
