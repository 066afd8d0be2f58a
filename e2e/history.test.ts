import { describe, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { fill, pressAndStay } from './harness/forms.ts';
import { signIn } from './harness/people.ts';

describe('the history of a producer', () => {
  test('shows the old value after a change, as of any day, and says what is no day', async () => {
    const producer = await signIn('chu-the-2');
    const { page } = producer;
    await producer.open('/lam-viec/co-so');
    // What no dossier was judged by takes effect at once, whatever other journeys have done with its products.
    const before = await page.locator('[name=email]').inputValue();
    const now = 'nong-san@may-ngan.example';
    await fill(page, { email: now });
    await pressAndStay(page, 'Lưu');
    await page.getByText('Đã lưu thông tin cơ sở.').waitFor();
    await page.getByRole('link', { name: 'Lịch sử thông tin' }).click();
    await page.waitForURL('**/lich-su');
    const emails = page.locator('li:has(> h3:text-is("Thư điện tử")) li');
    expect(await emails.locator('.value').allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`^\\s*${now}\\s+Đúng vào ngày`)),
      expect.stringMatching(new RegExp(`^\\s*${before}\\s*$`)),
    ]);

    await page.getByRole('link', { name: /^Lần đổi trước/ }).click();
    await page.waitForURL(/ngay=/);
    expect(await emails.locator('.value').allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`^\\s*${now}\\s*$`)),
      expect.stringMatching(new RegExp(`^\\s*${before}\\s+Đúng vào ngày`)),
    ]);

    await page.getByLabel('Xem như ngày').fill('31/02/2026');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.waitForURL(/ngay=31/);
    expect(await page.getByLabel('Xem như ngày').inputValue()).toBe('31/02/2026');
    expect(await page.getByRole('alert').textContent()).toContain('31/02/2026');

    await producer.open('/lam-viec/co-so');
    await fill(page, { email: before });
    await pressAndStay(page, 'Lưu');
    await page.getByText('Đã lưu thông tin cơ sở.').waitFor();
    await producer.leave();
  });

  test('tells a mistake of before from a change, with the reason that the form asks for', async () => {
    const producer = await signIn('chu-the-2');
    const { page } = producer;
    await producer.open('/lam-viec/co-so');
    const before = await page.locator('[name=email]').inputValue();
    const right = 'hop-thu@may-ngan.example';
    await fill(page, { email: right });
    expect(await page.getByLabel('Vì sao ghi sai').isVisible()).toBe(false);
    await page.getByLabel('Sửa chỗ ghi sai trước đây').check();
    await pressAndStay(page, 'Lưu');
    // Refused, the form has kept what was typed and what was chosen.
    expect(await page.getByRole('alert').first().innerText()).toContain('Chưa ghi vì sao');
    expect(await page.locator('[name=email]').inputValue()).toBe(right);
    expect(await page.getByLabel('Sửa chỗ ghi sai trước đây').isChecked()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByLabel('Vì sao ghi sai').fill('Gõ nhầm địa chỉ thư.');
    await pressAndStay(page, 'Lưu');
    await page.getByText('Đã lưu thông tin cơ sở.').waitFor();
    await page.getByRole('link', { name: 'Lịch sử thông tin' }).click();
    await page.waitForURL('**/lich-su');
    const emails = page.locator('li:has(> h3:text-is("Thư điện tử")) li');
    expect(await emails.first().innerText()).toContain('Lý do: Gõ nhầm địa chỉ thư.');

    await producer.open('/lam-viec/co-so');
    await fill(page, { email: before });
    await pressAndStay(page, 'Lưu');
    await page.getByText('Đã lưu thông tin cơ sở.').waitFor();
    await producer.leave();
  });
});
