import { expect, test } from 'vitest';
import { awake, wordsOn } from './harness/forms.ts';
import { faultsAtBothWidths } from './harness/page-checks.ts';
import { signIn } from './harness/people.ts';

test('an officer finds the commune of today by an address in old names, and chooses it by hand', async () => {
  const officer = await signIn('thu-ky', { width: 360 });
  const { page } = officer;
  await officer.open('/lam-viec/co-so/moi');
  await awake(page);
  const chosen = () => page.locator('[name=unitId]').inputValue();
  await page.locator('[name=legalName]').fill('Tổ hợp tác Na Hối');
  await page.locator('[name=oldPlace]').fill('X. Na Hối, H. Bắc Hà');
  await page.getByRole('button', { name: 'Tra nay thuộc xã nào' }).click();
  await page
    .getByText('Xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai nay thuộc xã Bắc Hà, tỉnh Lào Cai.')
    .waitFor();
  expect(await chosen()).toBe('');
  expect(await faultsAtBothWidths(page, 'an old address')).toEqual([]);
  await page.getByRole('button', { name: 'Chọn xã Bắc Hà, tỉnh Lào Cai' }).click();
  await page.getByText('Đã chọn xã Bắc Hà, tỉnh Lào Cai trong danh sách.').waitFor();
  expect([await chosen(), await page.locator('[name=legalName]').inputValue()]).toEqual([
    'c:02839',
    'Tổ hợp tác Na Hối',
  ]);

  await page.locator('[name=oldPlace]').fill('huyện Châu Thành');
  await page.getByRole('button', { name: 'Tra nay thuộc xã nào' }).click();
  await page.getByText('Chưa xác định được “huyện Châu Thành”.').first().waitFor();
  expect(await chosen()).toBe('c:02839');

  // Enter in a field sends the form, it does not look for the address.
  await page.locator('[name=legalName]').press('Enter');
  await page.waitForURL('**/co-so/moi?/save');
  expect(await wordsOn(page)).not.toContain('Chưa xác định được');
});
