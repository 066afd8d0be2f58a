import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { awake, fill } from './harness/forms.ts';
import { fillSignIn, PASSWORD, signIn, type Person } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

/** Another text than in a run before on the same Sao Quê, else nothing would have been typed. */
const fresh = (words: string) => `${words}, ${new Date().toISOString()}.`;

async function atForm02(width: number): Promise<Person & { readonly address: string }> {
  const producer = await signIn('chu-the-2', { width });
  const address = `${await aDraft(producer)}/mau-02/thong-tin`;
  await producer.open(address);
  await awake(producer.page);
  return { ...producer, address };
}

const description = ({ page }: Person) => page.locator('[name=description]');

async function signInAgain({ page }: Person, password = PASSWORD): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để gửi tiếp' });
  await dialog.getByLabel('Mật khẩu').fill(password);
  await dialog.getByRole('button', { name: 'Đăng nhập và gửi' }).click();
}

test('a form pressed after the session has ended is sent once the person has signed in again, there', async () => {
  const producer = await atForm02(360);
  const { page, address } = producer;
  await producer.context.clearCookies();
  const typed = fresh('Gõ sau khi phiên đã hết');
  await description(producer).fill(typed);
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await signInAgain(producer, 'không phải mật khẩu');
  await page.getByRole('dialog').getByText('Chưa đăng nhập được').waitFor();
  expect(new URL(page.url()).pathname).toBe(address);
  await signInAgain(producer);
  await page.waitForURL((url) => url.pathname !== address);
  await producer.open(address);
  expect(await description(producer).inputValue()).toBe(typed);
});

test('text that is sent by itself after the session has ended waits here, and says so', async () => {
  const producer = await atForm02(820);
  const { page } = producer;
  await producer.context.clearCookies();
  const typed = fresh('Tự gửi khi phiên đã hết');
  await description(producer).fill(typed);
  await page.getByText('Phiên làm việc đã kết thúc. Phần vừa nhập vẫn ở trang này').waitFor();
  await page.getByRole('button', { name: 'Đăng nhập lại và gửi' }).click();
  await signInAgain(producer);
  await page.getByText('Đã nhận lúc').waitFor();
  await page.reload();
  expect(await description(producer).inputValue()).toBe(typed);
});

test('a form without drafts keeps its text over the end of a session as well', async () => {
  const producer = await signIn('chu-the-2');
  const { page } = producer;
  await producer.open('/lam-viec/co-so');
  const phone = `09${String(Date.now()).slice(-8)}`;
  await fill(page, { phone });
  await producer.context.clearCookies();
  await page.getByRole('button', { name: 'Lưu', exact: false }).first().click();
  await signInAgain(producer);
  await page.waitForLoadState('load');
  await page.getByText('Đã lưu thông tin cơ sở.').waitFor();
  await producer.open('/lam-viec/co-so');
  expect((await page.locator('[name=phone]').inputValue()).replace(/\D/g, '')).toBe(phone);
});

test('a press without network says what happens now and later, and nothing is lost', async () => {
  const producer = await atForm02(360);
  const { page, address } = producer;
  await producer.context.setOffline(true);
  const typed = fresh('Gõ lúc mất mạng');
  await description(producer).fill(typed);
  await page.getByRole('button', { name: 'Lưu và đi tiếp' }).click();
  await page.getByText('Chưa gửi được: máy này chưa nối được với máy chủ').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await producer.context.setOffline(false);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.waitForURL((url) => url.pathname !== address);
  await producer.open(address);
  expect(await description(producer).inputValue()).toBe(typed);
});

test('two tabs show both texts, and the person chooses', async () => {
  const first = await atForm02(1280);
  const second = await first.context.newPage();
  await second.goto(first.address);
  await awake(second);
  const [saved, mine] = [fresh('Bản ở thẻ thứ hai'), fresh('Bản ở thẻ thứ nhất')];
  await second.locator('[name=description]').fill(saved);
  await second.getByText('Đã nhận lúc').waitFor();
  await description(first).fill(mine);
  const { page } = first;
  await page.getByText('Có bản khác vừa được lưu').waitFor();
  await page.getByRole('radio', { name: saved }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('radio', { name: mine }).check();
  await page.getByRole('button', { name: 'Giữ phần đã chọn và gửi' }).click();
  await page.getByText('Đã nhận lúc').waitFor();
  await second.reload();
  expect(await second.locator('[name=description]').inputValue()).toBe(mine);
});

test('text typed on an older version and found again is not written over a newer one', async () => {
  const old = await atForm02(1280);
  const mine = fresh('Gõ lúc mất mạng, đóng trang');
  // Nothing of this page goes out until it is closed, whatever the browser does with it meanwhile.
  await old.context.route('**/mau-02/thong-tin?/save', (route) => route.abort());
  await description(old).fill(mine);
  await old.page.getByText('Trên máy này', { exact: true }).waitFor();
  await old.page.goto('about:blank');
  const elsewhere = await atForm02(1280);
  const saved = fresh('Lưu ở máy khác');
  await description(elsewhere).fill(saved);
  await elsewhere.page.getByText('Đã nhận lúc').waitFor();
  await old.context.unroute('**/mau-02/thong-tin?/save');
  await old.open(old.address);
  await old.page.getByRole('radio', { name: mine }).waitFor();
  await old.page.getByRole('radio', { name: saved }).check();
  await old.page.getByRole('button', { name: 'Giữ phần đã chọn và gửi' }).click();
  await old.page.getByText('Đã nhận lúc').waitFor();
  expect(await description(old).inputValue()).toBe(saved);
});

test('what one person typed is not sent in the name of another who signed in meanwhile', async () => {
  const producer = await atForm02(1280);
  await producer.context.clearCookies();
  const other = await producer.context.newPage();
  await other.goto('/dang-nhap');
  await fillSignIn(other, 'chu-the');
  await other.waitForURL('**/lam-viec');
  await producer.page.getByRole('button', { name: 'Lưu và đi tiếp' }).click();
  await producer.page.getByText('ở thẻ khác đã đăng nhập bằng tài khoản khác').waitFor();
  expect(new URL(producer.page.url()).pathname).toBe(producer.address);
});
