import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { signIn, visitor, type Person } from './harness/people.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});
async function here(person: Promise<Person>): Promise<Person> {
  const one = await person;
  people.push(one);
  return one;
}
const IDEA = /\/lam-viec\/chu-trinh\/y-tuong\/[0-9a-f-]{36}$/;

test('an idea sent from a phone without script becomes a dossier that nobody typed again', async () => {
  const household = await here(visitor({ javaScript: false, width: 360 }));
  await household.open('/y-tuong');
  await fill(household.page, { product: 'Siro mận Bản Mẫu', material: 'Mận của mười hai hộ' });
  await pressAndStay(household.page, 'Gửi ý tưởng');
  expect(await mistakes(household.page)).toHaveLength(3);
  // What was typed stands there still.
  expect(await household.page.locator('[name=product]').inputValue()).toBe('Siro mận Bản Mẫu');
  await fill(household.page, { name: 'Vàng Thị Mẫu', telephone: '0912 345 678' });
  await household.page.locator('[name=unitId]').selectOption({ label: 'Bắc Hà (xã)' });
  await press(household.page, 'Gửi ý tưởng', /^\/y-tuong\/[2-9A-Z-]{14}$/);
  const followed = new URL(household.page.url()).pathname;

  const commune = await here(signIn('can-bo-xa', { width: 360 }));
  await commune.open('/lam-viec/chu-trinh/y-tuong?xem=moi&tim=siro+man');
  await commune.page.getByRole('link', { name: 'Siro mận Bản Mẫu' }).click();
  await commune.page.waitForURL(IDEA);
  const page = new URL(commune.page.url()).pathname;
  expect(await wordsOn(commune.page)).not.toContain('Vàng Thị Mẫu');
  await commune.page.locator('summary', { hasText: 'Trả lại để sửa' }).click();
  await commune.page.locator('#return-reason').fill('Ghi rõ mỗi vụ được bao nhiêu mận');
  await pressAndStay(commune.page, 'Trả lại để sửa');

  await household.open(followed);
  expect(await wordsOn(household.page)).toContain('Ghi rõ mỗi vụ được bao nhiêu mận');
  await fill(household.page, { material: 'Hai tấn mận mỗi vụ của mười hai hộ' });
  await household.page.locator('[name=annexI]').selectOption('I.5.a');
  await pressAndStay(household.page, 'Gửi lại cho xã');
  expect(await wordsOn(household.page)).toContain('chờ xã xem');

  await commune.open(page);
  await pressAndStay(commune.page, 'Nhận ý tưởng');
  await commune.page.getByRole('link', { name: 'Gắn với cơ sở trong sổ' }).click();
  await commune.page.waitForURL(/\/co-so$/);
  await fill(commune.page, { tim: 'Bản Mây' });
  await commune.page.getByRole('button', { name: 'Lọc' }).click();
  await commune.page.waitForURL(/tim=/);
  await commune.page.locator('[name=producerId]').first().check();
  await press(commune.page, 'Gắn ý tưởng với cơ sở này', IDEA);
  await commune.open(`${page}/phuong-an`);
  await fill(commune.page, {
    ...{ output: '2.000', outputUnit: 'chai', price: '60.000', revenue: '1' },
    ...{ costMaterial: '40.000.000', costLabour: '40.000.000', costsTotal: '80.000.000' },
    ...{ fromProducer: '30.000.000', fromCredit: '70.000.000', investmentTotal: '100.000.000' },
    ...{ workers: '3', market: 'Chợ phiên và khách du lịch', organisation: 'Hai vợ chồng' },
  });
  await pressAndStay(commune.page, 'Gửi phương án cho xã');
  expect((await mistakes(commune.page)).join()).toContain('120.000.000 đồng');
  await fill(commune.page, { revenue: '120.000.000' });
  await press(commune.page, 'Gửi phương án cho xã', IDEA);
  await pressAndStay(commune.page, 'Nhận phương án');
  await commune.page.locator('summary', { hasText: 'Ghi một lần thăm' }).click();
  await choose(commune.page, 'pace', 'onTime');
  await fill(commune.page, { seen: 'Đã dựng xưởng', nextStep: 'Xin giấy an toàn thực phẩm' });
  await pressAndStay(commune.page, 'Ghi lần thăm');
  expect(await wordsOn(commune.page)).toContain('Đã dựng xưởng');
  expect(await seriousFindings(commune.page)).toEqual([]);

  const producer = await here(signIn('chu-the', { width: 360 }));
  await producer.open(page);
  await producer.page.getByRole('link', { name: 'Mở hồ sơ đánh giá' }).click();
  await producer.page.waitForURL(/\/ho-so$/);
  expect(await seriousFindings(producer.page)).toEqual([]);
  await press(producer.page, 'Mở hồ sơ đánh giá', /\/lam-viec\/ho-so\/[0-9a-f-]{36}$/);
  await producer.open(`${new URL(producer.page.url()).pathname}/mau-02/ket-qua`);
  expect(await producer.page.locator('[name=market]').inputValue()).toBe(
    'Chợ phiên và khách du lịch',
  );
});
