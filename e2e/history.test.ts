import { describe, expect, test } from 'vitest';
import { fill, pressAndStay } from './harness/forms.ts';
import { signIn } from './harness/people.ts';

describe('the history of a producer', () => {
  test('shows the old name after a change, as of any day, and says what is no day', async () => {
    const producer = await signIn('chu-the-2');
    const { page } = producer;
    await producer.open('/lam-viec/co-so');
    const phone = page.locator('[name=phone]');
    const before = await phone.inputValue();
    await fill(page, { phone: '0912 888 777' });
    await pressAndStay(page, 'Lưu');
    await page.getByRole('link', { name: 'Lịch sử thông tin' }).click();
    await page.waitForURL('**/lich-su');
    const phones = page.locator('li:has(> h3:text-is("Điện thoại")) li');
    const numbers = await phones.locator('.value').allTextContents();
    expect(numbers[0]?.replace(/ +/g, '')).toContain('0912888777');
    // The one before is that of the demonstration, whoever else changed it today.
    expect(numbers.slice(1)).not.toEqual([]);
    expect(await phones.first().getAttribute('class')).toContain('on');

    await page.getByRole('link', { name: /^Lần đổi trước/ }).click();
    await page.waitForURL(/ngay=/);
    expect(await phones.nth(1).getAttribute('class')).toContain('on');

    await page.getByLabel('Xem như ngày').fill('31/02/2026');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.waitForURL(/ngay=31/);
    expect(await page.getByLabel('Xem như ngày').inputValue()).toBe('31/02/2026');
    expect(await page.getByRole('alert').textContent()).toContain('31/02/2026');

    await producer.open('/lam-viec/co-so');
    await fill(page, { phone: before });
    await pressAndStay(page, 'Lưu');
    await producer.leave();
  });
});
