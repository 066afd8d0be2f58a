import { fill, press, pressAndStay } from '../harness/forms.ts';
import type { Person } from '../harness/people.ts';

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
  await pressAndStay(page, /^Ký quyết định/);
  await page.getByText(/Đã ký ngày/).waitFor();
}
