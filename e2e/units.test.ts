import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { PASSWORD, signIn } from './harness/people.ts';

test('a merger to come is entered with its paper, seen by what moves, confirmed by another and taken back by two', async () => {
  const administrator = await signIn('quan-tri');
  await administrator.open('/lam-viec/don-vi');
  expect(await seriousFindings(administrator.page)).toEqual([]);
  await administrator.page.getByRole('link', { name: 'Nhập thay đổi' }).click();
  const { page } = administrator;
  await page.getByLabel('Đơn vị thứ 1').selectOption({ label: 'Xã Bắc Hà' });
  await page.getByLabel('Đơn vị thứ 2').selectOption({ label: 'Xã Lùng Phình' });
  await page.getByLabel('Loại đơn vị mới').selectOption('Phường');
  await page.getByLabel('Tên đơn vị mới').fill('Cao Nguyên Trắng');
  await page.getByLabel('Số văn bản').fill('1999/NQ-UBTVQH16');
  await page.getByLabel('Ngày văn bản').fill('01/11/2026');
  await page.getByLabel('Cơ quan ban hành').selectOption('standingCommittee');
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/10/2026');
  await page.getByRole('button', { name: 'Xem những gì sẽ chuyển' }).click();
  // Before its law: the sentence stands there, and what was typed too.
  await page
    .getByText(/trước ngày văn bản/)
    .first()
    .waitFor();
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/01/2028');
  await page.getByRole('button', { name: 'Xem những gì sẽ chuyển' }).click();
  await page.getByText('Chờ người thứ hai xác nhận').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  // The number leads to its list, which is as long.
  const producers = page.getByRole('link', { name: /Chủ thể$/ });
  const count = Number.parseInt(await producers.innerText(), 10);
  await producers.click();
  await page.getByRole('table', { name: 'Chủ thể' }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(Math.min(count, 25));
  const address = new URL(page.url()).pathname;

  const leader = await signIn('lanh-dao', { width: 360 });
  await leader.open(address);
  await leader.page.getByLabel('Mật khẩu').fill(PASSWORD);
  await leader.page.getByRole('button', { name: 'Xác nhận thay đổi' }).click();
  await leader.page.getByText('Đã xác nhận', { exact: true }).waitFor();

  await administrator.open('/lam-viec/don-vi?xem=sap-co');
  await page.getByRole('link', { name: 'Phường Cao Nguyên Trắng' }).click();
  await page.getByRole('heading', { name: 'Phường Cao Nguyên Trắng' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Xã Bắc Hà' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  // Another journey needs the communes as they are: two people take it back before its day.
  await administrator.open(address);
  await page.getByLabel('Lý do').fill('nghị quyết được đính chính');
  await page.getByRole('button', { name: 'Xin rút' }).click();
  await page.getByText('Đang xin rút').waitFor();
  await leader.open(address);
  await leader.page.getByLabel('Mật khẩu').fill(PASSWORD);
  await leader.page.getByRole('button', { name: 'Đồng ý rút' }).click();
  await leader.page.getByText('Đã rút', { exact: true }).waitFor();
  await administrator.open('/lam-viec/don-vi?tim=cao+nguyen+trang');
  await page.getByText('Không có đơn vị nào khớp').waitFor();
});
