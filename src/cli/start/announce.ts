import { DEMO_PASSWORD, type DemoAccount } from '#app/access/list-demo-accounts.ts';
import type { PostSettings } from '#platform/mail/post.ts';
import { roleLabel } from '#ui/roles.ts';

/** Where the pages are: the address to type, and what the machine listens on. */
export interface Door {
  readonly origin: string;
  readonly host: string;
  readonly port: number;
}

/** What stands beside the pages: who looks for viruses, and where letters go. */
interface Beside {
  readonly scanner: string | undefined;
  readonly post: PostSettings;
}

/** What the person who typed `npm start` needs now: the address, and whom to sign in as. */
export function announcement(
  door: Door,
  dataPlace: string,
  { scanner, post }: Beside,
  accounts: readonly DemoAccount[],
): readonly string[] {
  const lines = [
    '',
    `  Sao Quê   ${door.origin}`,
    `  Cổng mở   ${door.host}:${String(door.port)} ${whoMayCome(door.host)}`,
    `  Dữ liệu   ${dataPlace}`,
    scanLine(scanner),
    postLine(post),
    '',
  ];
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

function whoMayCome(host: string): string {
  return host.startsWith('127.') || host === '::1'
    ? '(chỉ máy này; đặt HOST để mở rộng / this machine only; HOST opens it)'
    : '(máy khác vào được / other machines can reach it)';
}

/** Letters that only lie in a folder reach nobody. */
function postLine({ smtpUrl, mailbox }: PostSettings): string {
  const where = `${mailbox}: chưa đặt SMTP_URL, thư không gửi đi / letters are not sent: SMTP_URL is not set`;
  return `  Thư       ${smtpUrl === undefined ? where : new URL(smtpUrl).host}`;
}

/** Whoever runs it must know when nobody looks for viruses. */
function scanLine(scanner: string | undefined): string {
  return `  Vi-rút    ${scanner ?? 'không quét tệp: chưa đặt CLAMD / files are not scanned: CLAMD is not set'}`;
}
