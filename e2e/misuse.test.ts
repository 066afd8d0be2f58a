import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { signIn, visitor, type Person } from './harness/people.ts';
import { photograph } from './steps/producer.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

test('a buyer without script reports a misused star, the office answers, and the buyer reads it by number', async () => {
  const buyer = await visitor({ javaScript: false, width: 360 });
  people.push(buyer);
  await buyer.open('/bao-vi-pham?ma=15-02839-99-2031');
  await pressAndStay(buyer.page, 'Gửi phản ánh');
  expect(await mistakes(buyer.page)).toHaveLength(4);
  await choose(buyer.page, 'kind', 'noCertificate');
  await buyer.page.locator('[name=unitId]').selectOption({ index: 1 });
  await fill(buyer.page, { seenOn: '20/11/2026', words: 'Ghi 4 sao, tra mã không có trong sổ' });
  const picture = (buffer: Buffer) =>
    buyer.page
      .locator('[name=picture1]')
      .setInputFiles({ name: 'nhan.jpg', mimeType: 'image/jpeg', buffer });
  await picture(Buffer.from('<script>'));
  await pressAndStay(buyer.page, 'Gửi phản ánh');
  expect(await mistakes(buyer.page)).toHaveLength(1);
  // What was typed stands there still.
  expect(await buyer.page.locator('[name=words]').inputValue()).toContain('Ghi 4 sao');
  await picture(await photograph());
  await press(buyer.page, 'Gửi phản ánh', /^\/bao-vi-pham\/[2-9A-Z-]{14}$/);
  const followed = new URL(buyer.page.url()).pathname;
  expect(await wordsOn(buyer.page)).toContain('Văn phòng đã nhận phản ánh');

  const office = await signIn('van-phong', { width: 360 });
  people.push(office);
  await office.open('/lam-viec/bao-vi-pham?xem=moi');
  await office.page.getByRole('link', { name: followed.split('/').at(-1) ?? '' }).click();
  await office.page.waitForURL(/\/lam-viec\/bao-vi-pham\/[0-9a-f-]{36}$/);
  expect(await wordsOn(office.page)).toContain('Không có giấy chứng nhận nào mang mã này');
  const shown = office.page.locator('main img');
  expect(
    await shown.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)),
  ).toBeGreaterThan(0);
  await pressAndStay(office.page, 'Nhận xem xét');
  expect(await seriousFindings(office.page)).toEqual([]);
  await fill(office.page, { answer: 'Văn phòng đã chuyển việc cho Chi cục Quản lý thị trường.' });
  await pressAndStay(office.page, 'Trả lời và kết thúc');

  await buyer.open(followed);
  expect(await wordsOn(buyer.page)).toContain('chuyển việc cho Chi cục Quản lý thị trường');
});
