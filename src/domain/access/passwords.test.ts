import { expect, test } from 'vitest';
import { checkNewPassword } from './passwords.ts';

const OWNER = { signInName: '0900000125', displayName: 'Lù Văn Toàn' };
const LIST = new Set(['password', 'qwertyuiop', 'sunshine', 'letmein']);
const check = (password: string, owner = OWNER) =>
  checkNewPassword(password, owner, (word) => LIST.has(word), 'newPassword');

test.each([
  ['mận chín đỏ', undefined],
  ['mùa lúa chín 2026', undefined],
  ['mận chín', 'PASSWORD_TOO_SHORT'],
  ['', 'PASSWORD_TOO_SHORT'],
  ['0900000125', 'PASSWORD_IS_NAME'],
  ['Lù Văn Toàn', 'PASSWORD_IS_NAME'],
  ['luvantoan1990', 'PASSWORD_IS_NAME'],
  ['VanToan@123', 'PASSWORD_IS_NAME'],
  ['qwertyuiop', 'PASSWORD_COMMON'],
  ['Password2026!', 'PASSWORD_COMMON'],
  ['2026-Sunshine', 'PASSWORD_COMMON'],
  ['Mật khẩu 123', 'PASSWORD_COMMON'],
  ['anh yêu em 1', 'PASSWORD_COMMON'],
  ['01021990199', 'PASSWORD_COMMON'],
  ['aaaaaaaaaab', 'PASSWORD_COMMON'],
  ['saoquemau2026', 'PASSWORD_COMMON'],
])('a new password "%s" is refused as %s', (password, code) => {
  const answer = check(password);
  expect(answer.ok ? undefined : answer.refusals[0].code).toBe(code);
});

test('the part of an e-mail address before the sign is a name as well', () => {
  const owner = { signInName: 'vang.mau@example.vn', displayName: 'Vàng Thị Mẩu' };
  expect(check('vangmau2026', owner)).toMatchObject({ refusals: [{ code: 'PASSWORD_IS_NAME' }] });
});

test('a password is counted in signs, so that tone marks typed apart do not make it longer', () => {
  const apart = 'ếếếếế'.normalize('NFD');
  expect(apart.length).toBe(15);
  expect(check(apart)).toMatchObject({ refusals: [{ code: 'PASSWORD_TOO_SHORT' }] });
});
