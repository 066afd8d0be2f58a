import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { pressAndStay } from './harness/forms.ts';
import { signIn, type Person } from './harness/people.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(person: Promise<Person>): Promise<Person> {
  people.push(await person);
  return person;
}

test('the office enters a course for a producer, who reads it, and takes the book as a workbook', async () => {
  const office = await comes(signIn('van-phong'));
  const { page } = office;
  await office.open('/lam-viec/ho-tro/moi/training');
  await page.getByLabel('Tên việc').fill('Bán hàng trên mạng xã hội');
  await page.getByLabel('Đơn vị làm').selectOption('c:02839');
  await page.getByLabel('Loại', { exact: true }).selectOption('market');
  await page.getByLabel('Ngày bắt đầu').fill('09/11/2026');
  await page.getByLabel(/^Người làm/).fill('12');
  await page.getByLabel(/^Kinh phí/).fill('5.000.000');
  await pressAndStay(page, 'Lưu');
  await page.getByText('chưa ghi từ nguồn nào').first().waitFor();
  expect(await page.getByLabel(/^Người làm/).inputValue()).toBe('12');
  await page.getByLabel(/^Xã/).fill('5.000.000');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.waitForURL(/\/ho-tro\/[0-9a-f-]{36}\?da-ghi/);
  const address = new URL(page.url()).pathname;
  await page.getByLabel('Tìm chủ thể hoặc sản phẩm').fill('Bản Mây');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('button', { name: /^Ghi vào: Hợp tác xã Nông sản Bản Mây/ }).click();
  await page.waitForURL(/da-ghi/);
  expect(await seriousFindings(page)).toEqual([]);

  await office.open(`${address}/nguoi`);
  await page.getByLabel('Họ tên').fill('Vàng Thị Mẫu');
  await page.getByLabel('Là', { exact: true }).selectOption('worker');
  await pressAndStay(page, 'Ghi vào danh sách');
  await page.getByRole('rowheader', { name: 'Vàng Thị Mẫu' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await office.open('/lam-viec/ho-tro?nhom=training');
  await page.getByRole('link', { name: 'Bán hàng trên mạng xã hội' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const file = await page.request.get('/lam-viec/ho-tro/danh-sach.xlsx?nhom=training');
  expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);

  const producer = await comes(signIn('chu-the'));
  await producer.open('/lam-viec/ho-tro/cua-toi');
  await producer.page.getByText('Bán hàng trên mạng xã hội').waitFor();
});

test('a producer says what is difficult, and the office answers and hands it to the ministry', async () => {
  const said = 'Thiếu vốn lưu động vào vụ mận';
  const producer = await comes(signIn('chu-the'));
  await producer.open('/lam-viec/kien-nghi/moi');
  await producer.page.getByLabel('Khó khăn', { exact: true }).check();
  await producer.page.getByLabel('Về').selectOption('capital');
  await producer.page.getByLabel('Nội dung').fill(said);
  await producer.page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await producer.page.waitForURL(/\/kien-nghi\/[0-9a-f-]{36}\?da-ghi/);
  expect(await seriousFindings(producer.page)).toEqual([]);
  const address = new URL(producer.page.url()).pathname;

  const office = await comes(signIn('van-phong'));
  await office.open('/lam-viec/kien-nghi');
  await office.page.getByLabel(`Chọn: ${said}`).check();
  await office.page.getByLabel('Số văn bản gửi bộ').fill('87/BC-VPĐP');
  await office.page.getByLabel('Ngày văn bản').fill('20/11/2026');
  expect(await seriousFindings(office.page)).toEqual([]);
  await office.page.getByRole('button', { name: 'Ghi đã gửi bộ' }).click();
  await office.page.waitForURL(/trang-thai=handedUp/);
  await office.open(address);
  await office.page.getByLabel('Trả lời').fill('Bộ đã nhận; xã làm việc với ngân hàng.');
  await office.page.getByRole('button', { name: 'Gửi trả lời' }).click();
  await office.page.getByText('Bộ đã nhận').waitFor();
  await producer.open(address);
  await producer.page.getByText('Bộ đã nhận').waitFor();
});
