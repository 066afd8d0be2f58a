import { expect, test } from 'vitest';
import { checkNewPassword } from './passwords.ts';
import { signInName } from './sign-in-name.ts';

test.each([
  ['0900000125', '0900000125'],
  ['0900 000 125', '0900000125'],
  [' 0900.000.125 ', '0900000125'],
  ['(0900) 000-125', '0900000125'],
  ['+84 900 000 125', '0900000125'],
  ['+84900000125', '0900000125'],
  ['May@Example.VN', 'may@example.vn'],
  ['  Giàng.Thị.Mẩy ', 'giàng.thị.mẩy'],
])('%s is the sign-in name %s', (typed, kept) => {
  expect(signInName(typed)).toBe(kept);
  expect(signInName(kept)).toBe(kept);
});

test('the same name typed in two ways of Unicode is one name', () => {
  expect(signInName('Ha\u0300')).toBe(signInName('hà'));
});

test.each([
  ['mận chín đỏ', true, undefined],
  ['mận chín', false, 'PASSWORD_TOO_SHORT'],
  ['', false, 'PASSWORD_TOO_SHORT'],
  ['0900000125', false, 'PASSWORD_IS_NAME'],
])('a new password "%s"', (password, ok, code) => {
  const answer = checkNewPassword(password, '0900000125', 'newPassword');
  expect(answer.ok).toBe(ok);
  expect(answer.ok ? undefined : answer.refusals[0].code).toBe(code);
});

test('a password is counted in signs, so that tone marks typed apart do not make it longer', () => {
  const apart = 'ếếếếế'.normalize('NFD');
  expect(apart.length).toBe(15);
  expect(checkNewPassword(apart, 'x', 'newPassword').ok).toBe(false);
});
