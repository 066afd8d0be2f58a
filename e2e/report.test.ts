import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { PASSWORD, signIn } from './harness/people.ts';

test('a report of the year is written, frozen by the head, and its Word file says its numbers', async () => {
  const office = await signIn('van-phong');
  const { page } = office;
  await office.open('/lam-viec/bao-cao/moi');
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await page.waitForURL(/bao-cao\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  const last = page.locator('form[action="?/write"]').last();
  await last.getByLabel('Lời của phần này').fill('Bốn xã vùng cao chưa có sản phẩm.');
  await last.getByLabel('Số nhập tay').fill('Doanh thu các điểm bán = 38,5 tỷ đồng');
  await last.getByRole('button', { name: 'Lưu phần này' }).click();
  await page.getByText('38,5 tỷ đồng').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Trình để đóng băng' }).click();
  await page.getByText('Bản 1 chờ người phụ trách Văn phòng đóng băng.').waitFor();
  expect(await page.getByRole('button', { name: 'Đóng băng bản 1' }).count()).toBe(0);

  const head = await signIn('truong-phong');
  await head.open(address);
  await head.page.getByLabel('Mật khẩu').fill(PASSWORD);
  await head.page.getByRole('button', { name: 'Đóng băng bản 1' }).click();
  await head.page.getByText(/^Bản 1 đã đóng băng ngày/).waitFor();
  expect(await seriousFindings(head.page)).toEqual([]);

  const row = head.page.getByRole('row', { name: /^Sản phẩm còn hạn sao/ });
  const number = await row.getByRole('link').innerText();
  const [file] = await Promise.all([
    head.page.waitForEvent('download'),
    head.page.getByRole('link', { name: 'Word' }).click(),
  ]);
  const words = await wordsOf(await file.path());
  for (const said of ['Sản phẩm còn hạn sao', number, '38,5 tỷ đồng †', 'CỘNG HÒA XÃ HỘI'])
    expect(words).toContain(said);

  await row.getByRole('link').click();
  await head.page
    .getByRole('heading', { name: `${number} trong “Sản phẩm còn hạn sao”` })
    .waitFor();
  expect(await head.page.locator('tbody tr').count()).toBe(Math.min(Number(number), 50));
});

/** The words of a Word file, its runs side by side. */
async function wordsOf(path: string): Promise<string> {
  const archive = await fromBufferPromise(await readFile(path));
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    return (await text(await archive.openReadStreamPromise(entry))).replace(/<[^>]+>/g, '');
  }
  throw new Error('no words in the file');
}
