import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { signIn, visitor } from './harness/people.ts';

test('a producer without an account says by a link of its own that it goes on, and the office reads it', async () => {
  const office = await signIn('van-phong');
  const { page } = office;
  await office.open('/lam-viec/het-han');
  const rows = await page
    .locator('a.row-link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const row of rows) {
    await office.open(row);
    if ((await page.getByRole('button', { name: 'Lấy lời nhắn' }).count()) > 0) break;
  }
  await pressAndStay(page, 'Lấy lời nhắn');
  const message = await page.locator('[name=message]').inputValue();
  const link = /\/tra-loi\/[\w-]+/.exec(message)?.[0] ?? '';

  const producer = await visitor({ width: 360 });
  await producer.open(link);
  expect(await seriousFindings(producer.page)).toEqual([]);
  await choose(producer.page, 'answer', 'renews');
  await press(producer.page, 'Gửi câu trả lời', new RegExp(link));
  expect(await wordsOn(producer.page)).toContain('Đã nhận câu trả lời');
  await producer.leave();

  await page.reload();
  expect(await wordsOn(page)).toContain('Sẽ đánh giá lại');
  await office.leave();
});
