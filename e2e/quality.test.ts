import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { signIn } from './harness/people.ts';

const firstNumber = (text: string) => Number.parseInt(text.replace(/\D/g, ''), 10);

test('the office sees what is wrong, leaves one thing as it is with a reason, and ends that again', async () => {
  const office = await signIn('van-phong');
  const { page } = office;
  await office.open('/lam-viec/chat-luong');
  expect(await seriousFindings(page)).toEqual([]);
  const total = firstNumber(
    (await page.getByRole('heading', { level: 1 }).innerText()).split('điều')[0] ?? '',
  );
  const numbers = await page.locator('tbody td.num').allInnerTexts();
  expect(numbers.map(firstNumber).reduce((sum, one) => sum + one, 0)).toBe(total);

  await page.getByRole('link', { name: 'Xã chưa có tài khoản cán bộ' }).first().click();
  const open = page.getByRole('link', { name: /^Cần sửa/ });
  const before = firstNumber(await open.innerText());
  expect(await page.locator('tbody tr').count()).toBe(Math.min(before, 25));
  await page
    .getByRole('link', { name: /^Chấp nhận ?: / })
    .first()
    .click();
  await page.getByLabel('Lý do').fill('cán bộ đang được cử');
  await page.getByLabel('Chấp nhận đến hết ngày').fill('01/01/2020');
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  await page
    .getByText(/Chấp nhận được đến một ngày từ/)
    .first()
    .waitFor();
  await page.getByLabel('Chấp nhận đến hết ngày').fill('31/03/2027');
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  await expect.poll(async () => firstNumber(await open.innerText())).toBe(before - 1);
  await page.getByRole('link', { name: /^Được chấp nhận/ }).click();
  await page.getByText(/cán bộ đang được cử/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Thôi chấp nhận/ }).click();
  await expect.poll(async () => firstNumber(await open.innerText())).toBe(before);
});
