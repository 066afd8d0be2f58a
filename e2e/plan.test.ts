import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { fill, mistakes, press, pressAndStay } from './harness/forms.ts';
import { PASSWORD, signIn, type Person } from './harness/people.ts';
import { CONFIRM } from './steps/recognition.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(name: string): Promise<Person> {
  const person = await signIn(name);
  people.push(person);
  return person;
}

test('the office writes a plan, the head confirms it, and what is done and late stands on its page', async () => {
  const office = await comes('van-phong');
  const { page } = office;
  await office.open('/lam-viec/ke-hoach/moi?nam=2026');
  await fill(page, { title: 'Kế hoạch OCOP năm 2026', number: '61/KH-UBND', dated: '12/02/2026' });
  await press(page, 'Bắt đầu soạn', /\/soan$/);
  const plan = new URL(page.url()).pathname.replace('/soan', '');
  await fill(page, { words: 'Tập huấn cán bộ xã', body: 'Văn phòng Điều phối' });
  await pressAndStay(page, 'Thêm');
  await office.open(`${plan}/soan?phan=moc`);
  const opening = { words: 'Khai trương điểm bán chợ Bắc Hà', body: 'Sở Công Thương' };
  await fill(page, { ...opening, deadline: 'sắp tới' });
  await pressAndStay(page, 'Thêm');
  expect((await mistakes(page)).join()).toContain('Chưa đọc được hạn “sắp tới”');
  await fill(page, { deadline: 'trước 15/11' });
  await pressAndStay(page, 'Thêm');
  await fill(page, {
    words: 'Xã báo cáo năm',
    body: 'Các xã',
    deadline: '5 ngày làm việc sau mốc 1',
  });
  await pressAndStay(page, 'Thêm');
  await office.open(`${plan}/soan?phan=chi-tieu`);
  const wanted = { words: 'Sản phẩm từ 3 sao', wanted: 'ít nhất 500', unit: 'sản phẩm' };
  await fill(page, { ...wanted, definition: 'đếm sản phẩm\nkhi màu = đỏ' });
  await pressAndStay(page, 'Thêm');
  expect((await mistakes(page)).join()).toContain('Dòng 2');
  await fill(page, { definition: 'đếm sản phẩm\nkhi sao >= 3' });
  await pressAndStay(page, 'Thêm');
  await page.getByRole('link', { name: /^Giao cho xã/ }).click();
  await fill(page, { shares: 'Xã Bắc Hà: 300\nXã Lùng Phình: 150' });
  await press(page, 'Lưu', `${plan}/soan`);
  await office.open(`${plan}/soan?phan=kinh-phi`);
  await fill(page, { words: 'Tem và bao bì', central: '2.400.000.000', producers: '1200000000' });
  await pressAndStay(page, 'Thêm');
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, 'Trình xác nhận', plan);

  const head = await comes('truong-phong');
  await head.open(`${plan}/viec`);
  await head.page.getByLabel(CONFIRM).fill(PASSWORD);
  await press(head.page, 'Xác nhận', plan);
  await head.page.getByText('2 mốc: 0 xong, 2 trễ, 0 còn hạn').first().waitFor();
  await head.page.getByText('1 chỉ tiêu: 1 chậm').waitFor();
  await head.page.getByText('giao cho xã mới 450, chưa đủ mục tiêu').waitFor();
  expect(await seriousFindings(head.page)).toEqual([]);

  await office.open(`${plan}/bao?muc=m1`);
  await fill(page, { on: '20/11/2026', words: 'Đã mở, có biên bản' });
  await press(page, 'Báo xong', plan);
  // What hangs on it is counted from the day on which it was done.
  await page.getByText('2 mốc: 1 xong, 0 trễ, 1 còn hạn').first().waitFor();
  await page.getByText('Xong ngày 20/11/2026, trễ 6 ngày', { exact: true }).waitFor();
  await office.open('/lam-viec/ke-hoach');
  await page.getByRole('row').filter({ hasText: 'Kế hoạch OCOP năm 2026' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
