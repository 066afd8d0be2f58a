import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { PASSWORD, signIn, visitor, type Person } from './harness/people.ts';
import { CONFIRM } from './steps/recognition.ts';

const NUMBER = '4127/QĐ-BNNMT';
const LETTER = {
  paperNumber: NUMBER,
  paperSigner: 'Trần Văn Bộ',
  paperSignerTitle: 'Thứ trưởng',
  points: '93,25',
  certificateNumber: '5S-0417',
};

/** The page of the ministry's answer for the product of the demonstration that waits for it. */
async function atMinistry({ page, open }: Person): Promise<string> {
  await open('/lam-viec/quyet-dinh');
  const link = page.locator('main a[href$="/bo"]').first();
  return (await link.getAttribute('href')) ?? '';
}

/** Only the fields of the answer that was chosen. */
function shownFields({ page }: Person): Promise<readonly string[]> {
  const fields = page.locator('main form input:not([type=hidden]):visible, main textarea:visible');
  return fields.evaluateAll((all) => [
    ...new Set(all.map((one) => one.getAttribute('name') ?? '')),
  ]);
}

test('nobody but office and leader opens the page of the ministry’s answer', async () => {
  const office = await signIn('van-phong');
  const address = await atMinistry(office);
  for (const name of ['chu-the', 'can-bo-xa', 'thanh-vien-1', 'quan-tri']) {
    const person = await signIn(name);
    expect([403, 404], name).toContain(await person.open(address));
    await person.leave();
  }
});

test('the answer of the ministry: the office enters it, the leader sends it back, then confirms it, and everybody reads five stars', async () => {
  const office = await signIn('van-phong', { width: 360 });
  const address = await atMinistry(office);
  const dossier = address.replace(/\/bo$/, '');
  await office.open(address);
  expect(await seriousFindings(office.page)).toEqual([]);
  await pressAndStay(office.page, 'Trình lãnh đạo xác nhận');
  expect(await mistakes(office.page)).toContain('Chưa điền kết quả của Bộ.');

  await choose(office.page, 'answer', 'returned');
  expect(await shownFields(office)).not.toContain('points');
  await choose(office.page, 'answer', 'notReached');
  expect(await shownFields(office)).toContain('step');
  await choose(office.page, 'answer', 'recognized');
  const asked = await shownFields(office);
  expect(asked).toContain('certificateNumber');
  expect(asked).not.toContain('step');
  await fill(office.page, { ...LETTER, paperDated: '01/09/2026' });
  await pressAndStay(office.page, 'Trình lãnh đạo xác nhận');
  // The request went out on 04/09/2026: no answer is older, and what was typed stays.
  expect((await mistakes(office.page)).join()).toContain('04/09/2026');
  expect(await office.page.locator('[name=certificateNumber]').inputValue()).toBe('5S-0417');
  await fill(office.page, { paperDated: '12/11/2026' });
  await pressAndStay(office.page, 'Trình lãnh đạo xác nhận');
  await office.page.getByText('chờ lãnh đạo Ủy ban nhân dân tỉnh xác nhận').waitFor();
  expect(await office.page.locator('main form').count()).toBe(0);

  const leader = await signIn('lanh-dao', { width: 360 });
  await leader.page.getByText(/^Xác nhận kết quả của Bộ: /).click();
  await leader.page.waitForURL(`**${address}`);
  expect(await seriousFindings(leader.page)).toEqual([]);
  await pressAndStay(leader.page, 'Xác nhận kết quả của Bộ');
  expect((await mistakes(leader.page)).length).toBe(1);
  await fill(leader.page, { reason: 'Ngày ghi trên văn bản là 13/11/2026.' });
  await pressAndStay(leader.page, 'Trả lại để nhập lại');

  await office.open('/lam-viec');
  await office.page.getByText(/^Nhập lại kết quả của Bộ: /).click();
  await office.page.waitForURL(`**${address}`);
  expect(await wordsOn(office.page)).toContain('Ngày ghi trên văn bản là 13/11/2026.');
  expect(await office.page.locator('[name=paperNumber]').inputValue()).toBe(NUMBER);
  expect(await seriousFindings(office.page)).toEqual([]);
  await fill(office.page, { paperDated: '13/11/2026' });
  await pressAndStay(office.page, 'Trình lãnh đạo xác nhận');
  await office.page.getByText('chờ lãnh đạo Ủy ban nhân dân tỉnh xác nhận').waitFor();

  await leader.open(address);
  await leader.page.getByLabel(CONFIRM).fill(PASSWORD);
  await press(leader.page, 'Xác nhận kết quả của Bộ', dossier);
  const words = await wordsOn(leader.page);
  expect(words).toContain('5 sao');
  const check = leader.page.getByRole('link', { name: 'Xem trang kiểm tra' });
  const buyer = await visitor({ width: 360 });
  await buyer.open((await check.getAttribute('href')) ?? '');
  const told = await wordsOn(buyer.page);
  expect(told).toContain('5 sao');
  expect(told).toContain('13/11/2026');
  expect(told).toContain(NUMBER);
});
