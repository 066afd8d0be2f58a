import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { awake } from './harness/forms.ts';
import { fillSignIn, signIn, type Person } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

/** Another text than in a run before on the same Sao Quê, else nothing would have been typed. */
const fresh = (words: string) => `${words}, ${new Date().toISOString()}.`;
const SAVE = '**/mau-02/thong-tin?/save';
const UNSENT = '/lam-viec/chua-gui';

/** A producer who typed into form 02 what no network took, and has left the page. */
async function withUnsent(words: string, width = 1280) {
  const producer = await signIn('chu-the-2', { width });
  const address = `${await aDraft(producer)}/mau-02/thong-tin`;
  await producer.open(address);
  await awake(producer.page);
  await producer.context.route(SAVE, (route) => route.abort());
  const typed = fresh(words);
  await producer.page.locator('[name=description]').fill(typed);
  await producer.page.getByText('Trên máy này', { exact: true }).waitFor();
  await producer.page.goto('about:blank');
  return { ...producer, address, typed };
}

/** What the form says to somebody who opens it without script: what the server has. */
async function onServer(address: string): Promise<string> {
  const reader = await signIn('chu-the-2', { javaScript: false });
  await reader.open(address);
  const text = await reader.page.locator('[name=description]').inputValue();
  await reader.leave();
  return text;
}

const items = ({ page }: Person) => page.getByRole('list', { name: 'Danh sách chưa gửi' });

test('what a closed page left is sent from whichever work page is open', async () => {
  const producer = await withUnsent('Gõ rồi đóng trang');
  await producer.context.unroute(SAVE);
  await producer.open(UNSENT);
  await producer.page.getByText('Không còn gì chưa gửi').waitFor();
  expect(await onServer(producer.address)).toBe(producer.typed);
  await producer.leave();
});

test('what is unsent stands on a page of its own, and goes along as a file to another device', async () => {
  const producer = await withUnsent('Mang theo bằng tệp', 360);
  await producer.open(UNSENT);
  await items(producer).getByText('Trên máy này', { exact: true }).waitFor();
  expect(await seriousFindings(producer.page)).toEqual([]);
  const download = producer.page.waitForEvent('download');
  await producer.page.getByRole('button', { name: 'Lưu ra tệp' }).click();
  const file = await (await download).path();
  const elsewhere = await signIn('chu-the-2');
  await elsewhere.open(UNSENT);
  const input = elsewhere.page.getByLabel('Nạp tệp đã lưu');
  await input.waitFor();
  await input.setInputFiles({
    name: 'so-khac.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"sổ khác"}'),
  });
  await elsewhere.page.getByText('Tệp này không phải tệp lưu phần chưa gửi').waitFor();
  await input.setInputFiles({
    name: 'chua-gui.json',
    mimeType: 'application/json',
    buffer: readFileSync(file),
  });
  await elsewhere.page.getByText('Đã nạp 1 thứ từ tệp').waitFor();
  await elsewhere.page.getByText('Không còn gì chưa gửi').waitFor();
  expect(await onServer(producer.address)).toBe(producer.typed);
  await elsewhere.leave();
  await producer.leave();
});

test('two devices wrote differently: a person chooses, and reads both side by side', async () => {
  const producer = await withUnsent('Máy này');
  const other = await signIn('chu-the-2');
  await other.open(producer.address);
  await awake(other.page);
  const theirs = fresh('Máy kia');
  await other.page.locator('[name=description]').fill(theirs);
  await other.page.getByText('Đã nhận lúc').waitFor();
  await producer.context.unroute(SAVE);
  await producer.open(UNSENT);
  await items(producer).getByText('Có 2 bản khác nhau').waitFor();
  expect(await onServer(producer.address)).toBe(theirs);
  await items(producer).getByRole('link', { name: 'Chọn bản' }).click();
  await producer.page.getByRole('radio', { name: theirs }).waitFor();
  await producer.page.getByRole('radio', { name: producer.typed }).check();
  await producer.page.getByRole('button', { name: 'Giữ phần đã chọn và gửi' }).click();
  await producer.page.getByText('Đã nhận lúc').waitFor();
  expect(await onServer(producer.address)).toBe(producer.typed);
  await other.leave();
  await producer.leave();
});

test('another account on the same device sees nothing and sends nothing; the own one finds it again', async () => {
  const producer = await withUnsent('Của riêng một người');
  const { page, context } = producer;
  const before = await onServer(producer.address);
  await context.clearCookies();
  await context.unroute(SAVE);
  await producer.open('/dang-nhap');
  await fillSignIn(page, 'chu-the');
  await page.waitForURL('**/lam-viec');
  await producer.open(UNSENT);
  await page.getByText('Không còn gì chưa gửi').waitFor();
  // Longer than the first look of whatever sends by itself.
  await page.waitForTimeout(5000);
  expect(await onServer(producer.address)).toBe(before);
  await context.clearCookies();
  await producer.open('/dang-nhap');
  await fillSignIn(page, 'chu-the-2');
  await page.waitForURL('**/lam-viec');
  await producer.open(producer.address);
  await page.getByText('Đã nhận lúc').waitFor();
  expect(await onServer(producer.address)).toBe(producer.typed);
  await producer.leave();
});

test('a sign-out says what would be lost, and clears the device only when it is wanted', async () => {
  const producer = await withUnsent('Đăng xuất khi chưa gửi');
  const { page } = producer;
  await producer.open('/lam-viec');
  await awake(page);
  const signOut = async () => {
    await page.locator('details.who summary').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('dialog', { name: 'Còn 1 thứ chưa gửi trên máy này' }).waitFor();
  };
  await signOut();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await page.locator('details.who summary').click();
  await signOut();
  await page.getByRole('button', { name: 'Vẫn đăng xuất' }).click();
  await page.waitForURL('**/dang-nhap');
  await fillSignIn(page, 'chu-the-2');
  await page.waitForURL('**/lam-viec');
  await producer.open(UNSENT);
  await page.getByText('Không còn gì chưa gửi').waitFor();
  await producer.leave();
});
