import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { awake, fill } from './harness/forms.ts';
import { untilKept } from './harness/kept-pages.ts';
import { fillSignIn, signIn, type Person } from './harness/people.ts';
import { aDraft, photograph } from './steps/producer.ts';

const UPLOAD = '**/lam-viec/tep?*';
const UNSENT = '/lam-viec/chua-gui';
/** A paper of its own in each run on the same Sao Quê. */
const fresh = (words: string) => `${words} ${new Date().toISOString()}`;

/** A producer at the papers of a draft. */
async function atPapers(width = 1280, keepsPages = false) {
  const producer = await signIn('chu-the-2', { width, keepsPages });
  const address = `${await aDraft(producer)}/giay-to`;
  await producer.open(address);
  await awake(producer.page);
  return { ...producer, address };
}

async function choosePhoto({ page }: Person, name = 'hop-dong.jpg'): Promise<Buffer> {
  const buffer = await photograph();
  const file = { name, mimeType: 'image/jpeg', buffer };
  await page.locator('input[type=file]:enabled').setInputFiles(file);
  return buffer;
}

async function sayWhatItIs({ page }: Person, title: string): Promise<void> {
  await page.locator('select[name=kind]').selectOption('3');
  await fill(page, { title, issuedOn: '10/01/2026' });
}

const save = ({ page }: Person) => page.getByRole('button', { name: 'Lưu giấy này' }).click();
const items = ({ page }: Person) => page.getByRole('list', { name: 'Danh sách chưa gửi' });

/** A paper that no network took, left behind with its page. */
async function withPaper(title: string, width = 1280) {
  const producer = await atPapers(width);
  await producer.context.route(UPLOAD, (route) => route.abort());
  const photo = await choosePhoto(producer);
  await sayWhatItIs(producer, title);
  await save(producer);
  await producer.page.getByText(`Đã giữ “${title}” trên máy này`, { exact: false }).waitFor();
  await producer.page.goto('about:blank');
  return { ...producer, photo };
}

/** How often the papers of the dossier name it, for somebody who opens them without script. */
async function onServer(address: string, title: string): Promise<number> {
  const reader = await signIn('chu-the-2', { javaScript: false });
  await reader.open(address);
  const count = await reader.page.getByRole('heading', { name: title, exact: true }).count();
  await reader.leave();
  return count;
}

test('a paper that is added without network is kept, said to be kept, and sent once when it is back', async () => {
  const producer = await atPapers(360, true);
  const { page, context, address } = producer;
  const title = fresh('Hợp đồng gõ trên nương');
  await untilKept(producer, address);
  await context.setOffline(true);
  // Opened anew from the device.
  await page.goto(address);
  await awake(page);
  await choosePhoto(producer);
  await page.getByText('Đã giữ hop-dong.jpg', { exact: false }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await sayWhatItIs(producer, title);
  await save(producer);
  await page.getByText(`Đã giữ “${title}” trên máy này`, { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'Đang giữ trên máy này' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.locator('[name=title]').inputValue()).toBe('');
  expect(await page.locator('select[name=kind]').inputValue()).toBe('');
  await context.setOffline(false);
  await page.getByText(`Máy chủ đã nhận “${title}”`).waitFor({ timeout: 40_000 });
  await page.getByRole('heading', { name: title, exact: true }).waitFor({ timeout: 40_000 });
  await page.getByRole('heading', { name: 'Đang giữ trên máy này' }).waitFor({ state: 'detached' });
  expect(await onServer(address, title)).toBe(1);
  await producer.leave();
});

test('a paper whose answers are lost on the way is there once', async () => {
  const producer = await atPapers();
  const { page, context, address } = producer;
  const title = fresh('Hợp đồng mất câu trả lời');
  const lost: string[] = [];
  const losing =
    (name: string) => async (route: Parameters<Parameters<typeof context.route>[1]>[0]) => {
      if (lost.includes(name)) return route.continue();
      lost.push(name);
      await route.fetch();
      await route.abort();
    };
  await context.route(UPLOAD, losing('file'));
  await context.route('**/giay-to?/add', losing('paper'));
  await choosePhoto(producer);
  await page.getByText('Đã nhận hop-dong', { exact: false }).waitFor({ timeout: 20_000 });
  await sayWhatItIs(producer, title);
  await save(producer);
  await page.getByRole('heading', { name: title, exact: true }).waitFor({ timeout: 40_000 });
  expect(lost).toEqual(['file', 'paper']);
  expect(await onServer(address, title)).toBe(1);
  await producer.leave();
});

test('a file that waits has a line of its own, can be taken away, is asked about at the sign-out, and dropped', async () => {
  const title = fresh('Hợp đồng để lại');
  const producer = await withPaper(title, 360);
  const { page } = producer;
  await producer.open(UNSENT);
  await items(producer).getByText(title, { exact: true }).waitFor();
  await items(producer).getByText('hop-dong.jpg,', { exact: false }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lấy tệp về máy' }).click();
  expect((await readFile(await (await download).path())).equals(producer.photo)).toBe(true);

  await page.locator('details.who summary').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('dialog', { name: 'Còn 1 thứ chưa gửi trên máy này' }).waitFor();
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await page.locator('details.who summary').click();

  await page.getByRole('button', { name: /^Bỏ ?: hop-dong/ }).click();
  await page.getByRole('button', { name: 'Bỏ hẳn' }).click();
  await page.getByText('Không còn gì chưa gửi').waitFor();
  expect(await onServer(producer.address, title)).toBe(0);
  await producer.leave();
});

test('another account on the same device neither sees nor sends a file that waits', async () => {
  const title = fresh('Hợp đồng của riêng một người');
  const producer = await withPaper(title);
  const { page, context } = producer;
  await context.clearCookies();
  await context.unroute(UPLOAD);
  await producer.open('/dang-nhap');
  await fillSignIn(page, 'chu-the');
  await page.waitForURL('**/lam-viec');
  await producer.open(UNSENT);
  await page.getByText('Không còn gì chưa gửi').waitFor();
  // Longer than the first look of whatever sends by itself.
  await page.waitForTimeout(5000);
  expect(await onServer(producer.address, title)).toBe(0);
  await context.clearCookies();
  await producer.open('/dang-nhap');
  await fillSignIn(page, 'chu-the-2');
  await page.waitForURL('**/lam-viec');
  await producer.open(UNSENT);
  await page.getByText('Không còn gì chưa gửi').waitFor();
  expect(await onServer(producer.address, title)).toBe(1);
  await producer.leave();
});

test('a file that the server will not take says why in its line, and what was typed is not lost', async () => {
  const producer = await atPapers(360);
  const { page, context } = producer;
  const title = fresh('Giấy có mã lệnh');
  await context.route(UPLOAD, (route) => route.abort());
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const file = { name: 'anh-chup.jpg', mimeType: 'image/jpeg', buffer };
  await page.locator('input[type=file]:enabled').setInputFiles(file);
  await sayWhatItIs(producer, title);
  await save(producer);
  await page.getByText(`Đã giữ “${title}”`, { exact: false }).waitFor();
  await page.goto('about:blank');
  await context.unroute(UPLOAD);
  await producer.open(UNSENT);
  await items(producer).getByText('Bên trong tệp là mã lệnh', { exact: false }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await items(producer).getByRole('link', { name: 'Xem' }).click();
  await page.locator('.upload [role=alert]').filter({ hasText: 'mã lệnh' }).waitFor();
  expect(await page.locator('[name=title]').inputValue()).toBe(title);
  await choosePhoto(producer);
  await page.getByText('Đã nhận hop-dong.webp').waitFor();
  await save(producer);
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
  await producer.leave();
});

test('a device that can keep no file says so and sends it at once', async () => {
  const producer = await atPapers();
  const { page, context } = producer;
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await page.reload();
  await awake(page);
  await context.setOffline(true);
  await choosePhoto(producer);
  await page.getByText('Máy này không giữ được hop-dong.jpg', { exact: false }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await context.setOffline(false);
  await page.getByText('Đã nhận hop-dong.webp').waitFor();
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await producer.leave();
});

test('a file on its slow way says how far it is, and can be stopped: then nothing of it stays', async () => {
  const producer = await atPapers();
  const { page, context } = producer;
  await context.route(UPLOAD, () => undefined);
  await choosePhoto(producer);
  await page.getByText('Đang gửi hop-dong.jpg: ', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Thôi gửi' }).click();
  await page.locator('input[type=file]:enabled').waitFor();
  expect(await page.getByText('hop-dong.jpg').count()).toBe(0);
  await producer.open(UNSENT);
  await page.getByText('Không còn gì chưa gửi').waitFor();
  await producer.leave();
});
