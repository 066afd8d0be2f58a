import { fill, press, pressAndStay } from '../harness/forms.ts';
import { PASSWORD, type Person } from '../harness/people.ts';

/** The label of the password that signing, sealing and closing ask for again. */
export const CONFIRM = 'Nhập lại mật khẩu của mình';

/** The office submits the draft decision of a session; its address. */
export async function prepareDecision(
  { page, open }: Person,
  sessionName: string,
  number: string,
): Promise<string> {
  await open('/lam-viec/quyet-dinh');
  const waiting = page.getByRole('listitem').filter({ hasText: sessionName });
  await waiting.getByRole('link', { name: 'Lập quyết định' }).click();
  await page.waitForURL('**/quyet-dinh/moi?phien=*');
  await fill(page, { number, signerName: 'Hoàng Minh Đức' });
  await press(page, 'Trình ký', /^\/lam-viec\/quyet-dinh\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The leader signs. */
export async function signDecision({ page, open }: Person, decision: string): Promise<void> {
  await open(decision);
  await page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(page, /^Ký quyết định/);
  await page.getByText(/Đã ký ngày/).waitFor();
}
