import { expect, test } from 'vitest';
import { wordsOn } from './harness/forms.ts';
import { faultsAtBothWidths } from './harness/page-checks.ts';
import { PASSWORD, signIn } from './harness/people.ts';

const LIST = [
  'DANH SÁCH LÀNG NGHỀ',
  'STT,Tên làng nghề,Loại hình,Ngành nghề,Xã,Số hộ',
  '1,Làng nghề đan lát Bản Mẫu,,Đan lát,xã Bắc Hà,khoảng 40',
].join('\n');

test('a list of craft villages is known by its columns, answered, entered by two people, and stands in its register', async () => {
  const [office, head] = [await signIn('van-phong'), await signIn('truong-phong')];
  const { page } = office;
  await page.goto('/lam-viec/nhap-tep/moi');
  await page
    .getByLabel('Danh sách của')
    .selectOption({ label: 'Tỉnh Lào Cai, từ ngày 01/07/2025' });
  const buffer = Buffer.from(LIST);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lang-nghe.csv', mimeType: 'text/csv', buffer });
  expect(await faultsAtBothWidths(page, 'a new list')).toEqual([]);
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await page.waitForURL(/nhap-tep\/[0-9a-f-]{36}/);
  const list = new URL(page.url()).pathname;
  expect(await wordsOn(page)).toContain('Làng nghề, nghề truyền thống');

  await page.goto(`${list}?buoc=cau-hoi`);
  const question = (about: string) => page.locator('section.panel').filter({ hasText: about });
  await question('Chưa ghi loại')
    .getByRole('button', { name: /Theo đề xuất/ })
    .first()
    .click();
  await page.waitForURL('**da-tra-loi=*');
  await page.goto(`${list}?buoc=cau-hoi`);
  await question('chưa đúng quy tắc')
    .getByRole('button', { name: /Giữ như tệp/ })
    .first()
    .click();
  await page.waitForURL('**da-tra-loi=*');
  await page.goto(`${list}?buoc=xem`);
  expect(await faultsAtBothWidths(page, 'rows of craft villages')).toEqual([]);

  await page.goto(`${list}?buoc=ghi`);
  await page.getByRole('button', { name: 'Trình người thứ hai xác nhận' }).click();
  await page.getByText('Anh, chị đã trình danh sách này').waitFor();
  await head.page.goto(`${list}?buoc=ghi`);
  await head.page.getByLabel('Mật khẩu').fill(PASSWORD);
  await head.page.getByRole('button', { name: 'Ghi tất cả vào sổ' }).click();
  await head.page.getByText('Danh sách đã được ghi vào sổ').waitFor();
  await page.goto('/lam-viec/so/lang-nghe');
  expect(await wordsOn(page)).toContain('Làng nghề đan lát Bản Mẫu');
});
