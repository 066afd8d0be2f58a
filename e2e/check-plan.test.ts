import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { awake, choose, fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { PASSWORD, signIn, type Person } from './harness/people.ts';
import { photograph } from './steps/producer.ts';
import { CONFIRM } from './steps/recognition.ts';

/** The only star of its producer, which no other journey looks at. */
const PRODUCT = 'Chăn bông dệt tay Mường Lò';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(name: string, width = 1280): Promise<Person> {
  const person = await signIn(name, { width });
  people.push(person);
  return person;
}

/** Drafted by the office and confirmed by the head; every producer comes out, so that this one does. */
async function aPlan(office: Person, head: Person): Promise<string> {
  await office.open('/lam-viec/kiem-tra/ke-hoach/moi');
  await choose(office.page, 'year', '2026');
  await pressAndStay(office.page, 'Chốt danh sách và trình duyệt');
  expect((await mistakes(office.page)).join()).toContain('Kế hoạch chưa chọn ai');
  await fill(office.page, { byRisk: '1', randomValue: '100' });
  await choose(office.page, 'randomMode', 'share');
  const plan = /^\/lam-viec\/kiem-tra\/ke-hoach\/[0-9a-f-]{36}$/;
  await press(office.page, 'Chốt danh sách và trình duyệt', plan);
  const address = new URL(office.page.url()).pathname;
  expect(await seriousFindings(office.page)).toEqual([]);
  await head.open(address);
  await head.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(head.page, 'Duyệt và rút thăm');
  await head.page.getByText('Đã duyệt, đã rút thăm').waitFor();
  return address;
}

const rowOf = ({ page }: Person) => page.getByRole('row').filter({ hasText: PRODUCT });

/** Two people are sent; one writes the record on a phone: all kept but the last item, with a picture of it. */
async function aRecord(office: Person, member: Person, check: string): Promise<void> {
  await office.open(check);
  for (const name of ['Lý Thị Hoa', 'Trịnh Quang Vinh'])
    await office.page.locator('label').filter({ hasText: name }).click();
  const mandate = { mandateNumber: '77/QĐ-VPĐP', mandateDated: '20/11/2026' };
  await fill(office.page, { visitOn: '24/11/2026', ...mandate });
  await pressAndStay(office.page, 'Cử tổ');
  const { page } = member;
  await member.open(`${check}/phieu/tieu-chi`);
  await awake(page);
  await answerAll(member);
  await press(page, 'Sang phần sau', `${check}/phieu/bieu-trung`);
  await awake(page);
  await answerAll(member);
  const last = page.locator('section.card').last();
  await last.locator('label.lost').click();
  await last.getByRole('textbox').fill('Tờ rơi ghi 4 sao');
  expect(await seriousFindings(page)).toEqual([]);
  const buffer = await photograph();
  const file = { name: 'to-roi.jpg', mimeType: 'image/jpeg', buffer };
  await page.locator('input[type=file]:enabled').setInputFiles(file);
  await page.getByRole('button', { name: 'Thêm ảnh này' }).click();
  await page.getByText('Văn phòng đã nhận').first().waitFor();
  await press(page, 'Về cuộc kiểm tra', check);
  await choose(page, 'result', 'failed');
  await pressAndStay(page, 'Lập biên bản để ký');
}

async function answerAll({ page }: Person): Promise<void> {
  for (const kept of await page.locator('label.kept').all()) await kept.click();
}

async function sign({ page, open }: Person, check: string): Promise<void> {
  await open(check);
  await page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(page, 'Ký biên bản');
}

test('what a plan drew is checked on a phone, fails, and a case of revocation follows from it', async () => {
  const office = await comes('van-phong');
  const head = await comes('truong-phong');
  const plan = await aPlan(office, head);
  await office.open(plan);
  await rowOf(office).locator('label').click();
  await choose(office.page, 'kind', 'unannounced');
  await pressAndStay(office.page, 'Lập các cuộc đã chọn');
  const link = rowOf(office).locator('a[href*="/lam-viec/kiem-tra/"]');
  const check = (await link.getAttribute('href')) ?? '';
  expect(await seriousFindings(office.page)).toEqual([]);

  const member = await comes('to-tu-van', 360);
  await aRecord(office, member, check);
  await sign(member, check);
  await sign(office, check);
  expect(await wordsOn(office.page)).toContain('Không đạt');

  await office.page.locator('a[href*="/thu-hoi/moi"]').click();
  await office.page.waitForURL('**/thu-hoi/moi?*');
  const opened = /^\/lam-viec\/thu-hoi\/[0-9a-f-]{36}$/;
  await press(office.page, 'Mở vụ', opened);
  // How a case goes on has a journey of its own.
  expect(await wordsOn(office.page)).toContain('Tờ rơi ghi 4 sao');
  expect(await seriousFindings(office.page)).toEqual([]);
});
