import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { PASSWORD, signIn, visitor, type Person } from './harness/people.ts';
import { CONFIRM } from './steps/recognition.ts';

/** A product of the demonstration without any certificate; its producer signs in as chu-the-2. */
const PRODUCT = 'Trà Shan ướp hoa mộc';
const CODE = '15-132-04672-9-2024';
const CASE = /^\/lam-viec\/thu-hoi\/[0-9a-f-]{36}$/;

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(name: string, settings: Parameters<typeof signIn>[1] = {}): Promise<Person> {
  const person = await signIn(name, settings);
  people.push(person);
  return person;
}

test('an older certificate is entered and confirmed, then revoked step by step until everybody reads it', async () => {
  const office = await comes('van-phong', { width: 360 });
  await office.open(`/lam-viec/giay-cu?tim=${encodeURIComponent(PRODUCT)}`);
  await office.page.getByRole('link', { name: new RegExp(`^Nhập giấy ?: ${PRODUCT}`) }).click();
  await office.page.waitForURL('**/giay-cu/moi?san-pham=*');
  await choose(office.page, 'level', 'province');
  await choose(office.page, 'star', '3');
  await office.page.locator('[name=criteriaDecision]').selectOption('148/QĐ-TTg');
  await fill(office.page, {
    issuer: 'Ủy ban nhân dân tỉnh Yên Bái',
    decisionNumber: '1207/QĐ-UBND',
    decidedOn: '12/06/2024',
    validTo: '11/06/2023',
    total: '61,25',
    code: CODE,
  });
  await pressAndStay(office.page, 'Gửi xác nhận');
  expect((await mistakes(office.page)).join()).toContain('kết thúc ngày 11/06/2023');
  await fill(office.page, { validTo: '11/06/2027' });
  await press(office.page, 'Gửi xác nhận', /^\/lam-viec\/giay-cu\/[0-9a-f-]{36}$/);
  const entry = new URL(office.page.url()).pathname;
  expect(await seriousFindings(office.page)).toEqual([]);

  const head = await comes('truong-phong');
  await head.open(entry);
  await head.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(head.page, /^Xác nhận$/);
  await head.page.getByRole('link', { name: `Trang kiểm tra mã ${CODE}` }).click();
  await head.page.waitForURL(`**/kiem-tra/${CODE}`);
  expect(await wordsOn(head.page)).toContain('Còn hiệu lực');

  await office.open(`/lam-viec/thu-hoi/moi?ma=${CODE}`);
  await choose(office.page, 'ground', 'd');
  await pressAndStay(office.page, 'Mở vụ');
  expect(await mistakes(office.page)).toHaveLength(1);
  await fill(office.page, { found: 'Dán tem OCOP lên gói trà chưa được công nhận.' });
  await press(office.page, 'Mở vụ', CASE);
  const address = new URL(office.page.url()).pathname;
  await fill(office.page, { text: 'Tổ kiểm tra xem tại ba quầy.' });
  await pressAndStay(office.page, 'Ghi xác minh');
  await pressAndStay(office.page, 'Đề nghị giải trình');

  const producer = await comes('chu-the-2', { width: 360 });
  await producer.open(address.replace('thu-hoi', 'giai-trinh'));
  expect(await seriousFindings(producer.page)).toEqual([]);
  await fill(producer.page, { text: 'Đã bóc 340 gói, xin giữ sao cho gói sấy.' });
  await pressAndStay(producer.page, 'Gửi giải trình');

  await office.open(address);
  expect(await wordsOn(office.page)).toContain('Đã bóc 340 gói');
  await pressAndStay(office.page, /^Ghi$/);
  await fill(office.page, { text: 'Tái phạm, đề nghị thu hồi.' });
  await pressAndStay(office.page, 'Ghi kết luận');
  expect(await wordsOn(office.page)).toContain('Còn 15 ngày để quyết định');
  await fill(office.page, {
    number: '3411/QĐ-UBND',
    signerName: 'Hoàng Minh Đức',
    bodies: 'Sở Công Thương',
  });
  await pressAndStay(office.page, 'Trình dự thảo');
  expect(await seriousFindings(office.page)).toEqual([]);

  const leader = await comes('lanh-dao');
  await leader.open(address);
  expect(await seriousFindings(leader.page)).toEqual([]);
  await leader.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(leader.page, /^Ký quyết định/);
  await leader.page.getByRole('link', { name: `Trang kiểm tra mã ${CODE}` }).waitFor();

  const buyer = await visitor({ width: 360 });
  people.push(buyer);
  await buyer.open(`/kiem-tra/${CODE}`);
  const words = await wordsOn(buyer.page);
  expect(words).toContain('Đã thu hồi');
  expect(words).toContain('3411/QĐ-UBND');
});
