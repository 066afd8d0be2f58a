import { DEMO_PASSWORD, type DemoAccount } from '#app/access/list-demo-accounts.ts';
import { roleLabel } from '#ui/roles.ts';

/** What the person who typed `npm start` needs now: the address, and whom to sign in as. */
export function announcement(
  origin: string,
  dataPlace: string,
  accounts: readonly DemoAccount[],
): readonly string[] {
  const lines = ['', `  Sao Quê   ${origin}`, `  Dữ liệu   ${dataPlace}`, ''];
  if (accounts.length === 0) return lines;
  const width = Math.max(...accounts.map(({ signInName }) => signInName.length));
  return [
    ...lines,
    `  Dữ liệu minh họa; mọi tài khoản có mật khẩu: ${DEMO_PASSWORD}`,
    `  Demonstration data; the password of every account: ${DEMO_PASSWORD}`,
    '',
    ...accounts.map(
      ({ signInName, displayName, roles, place }) =>
        `  ${signInName.padEnd(width)}   ${displayName}, ${roles.map(roleLabel).join(', ')}, ${place}`,
    ),
    '',
  ];
}
