import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { PASSWORD, signIn, visitor, type Person } from './harness/people.ts';
import { CONFIRM } from './steps/recognition.ts';

const NUMBER = '9341/QĐ-UBND';
const TEXT = 'Địa chỉ của chủ thể ghi trong Quyết định là thôn Bản Mây.';
const DECISION = /^\/lam-viec\/quyet-dinh\/[0-9a-f-]{36}$/;

/** Signed in the demonstration over eight products; other journeys sign decisions over one. */
const OF_MANY = '3215/QĐ-UBND';

/** The address of that decision. */
async function signedDecision({ page, open }: Person): Promise<string> {
  await open('/lam-viec/quyet-dinh');
  const row = page.locator('main tr').filter({ hasText: OF_MANY });
  return (await row.getByRole('link').getAttribute('href')) ?? '';
}

/** The office puts a correction on one certified product before the leader, from the page of the decision. */
async function prepareCorrection(office: Person, decision: string, dossierId: string) {
  const { page, open } = office;
  await open(decision);
  await page.getByRole('link', { name: 'Lập đính chính hoặc phụ lục' }).click();
  await page.waitForURL(`**${decision}/dinh-chinh`);
  await choose(page, 'kind', 'correction');
  await choose(page, 'dossierIds', dossierId);
  await fill(page, { number: NUMBER, text: TEXT });
}

test('nobody but the office opens the form of a correction', async () => {
  const office = await signIn('van-phong');
  const decision = await signedDecision(office);
  for (const name of [
    'chu-the',
    'can-bo-xa',
    'thanh-vien-1',
    'quan-tri',
    'thanh-tra',
    'lanh-dao',
  ]) {
    const person = await signIn(name);
    expect([403, 404], name).toContain(await person.open(`${decision}/dinh-chinh`));
    await person.leave();
  }
});

test('a correction: the office prepares it, the leader sends it back, then signs it, and whoever checks the product reads it', async () => {
  const office = await signIn('van-phong', { width: 360 });
  const decision = await signedDecision(office);
  await office.open(decision);
  const certified = office.page.locator('section[aria-labelledby=certificate] tr').filter({
    has: office.page.getByRole('link', { name: 'Trang kiểm tra' }),
  });
  const [own, other] = [certified.nth(0), certified.nth(1)];
  const dossier = await own.locator('th a').getAttribute('href');
  const checkOf = (row: typeof own) =>
    row.getByRole('link', { name: 'Trang kiểm tra' }).getAttribute('href');
  const [check, checkOther] = [(await checkOf(own)) ?? '', (await checkOf(other)) ?? ''];
  const dossierId = dossier?.split('/').at(-1) ?? '';

  await office.page.getByRole('link', { name: 'Lập đính chính hoặc phụ lục' }).click();
  await office.page.waitForURL(`**${decision}/dinh-chinh`);
  expect(await seriousFindings(office.page)).toEqual([]);
  await fill(office.page, { number: NUMBER, dated: '01/01/2020', text: TEXT });
  await choose(office.page, 'kind', 'correction');
  await pressAndStay(office.page, 'Trình ký');
  expect((await mistakes(office.page)).join()).toContain('Văn bản phải ghi từ ngày');
  expect(await office.page.locator('[name=text]').inputValue()).toBe(TEXT);
  await prepareCorrection(office, decision, dossierId);
  await press(office.page, 'Trình ký', DECISION);
  expect(await wordsOn(office.page)).toContain('Văn bản đang chờ lãnh đạo');

  const leader = await signIn('lanh-dao', { width: 360 });
  await leader.page.getByText(/^Ký văn bản đính chính, phụ lục của quyết định/).click();
  await leader.page.waitForURL(`**${decision}#amendments`);
  expect(await seriousFindings(leader.page)).toEqual([]);
  await pressAndStay(leader.page, `Ký văn bản ${NUMBER}`);
  expect((await mistakes(leader.page)).length).toBe(1);
  await fill(leader.page, { reason: 'Ghi rõ xã.' });
  await pressAndStay(leader.page, 'Trả lại Văn phòng');
  expect(await wordsOn(leader.page)).toContain('Lý do: Ghi rõ xã.');

  await office.open('/lam-viec');
  await office.page.getByText(/^Lập lại văn bản đính chính/).click();
  await office.page.waitForURL(`**${decision}#amendments`);
  await office.page.getByRole('link', { name: 'Lập đính chính hoặc phụ lục' }).click();
  await office.page.waitForURL(`**${decision}/dinh-chinh`);
  expect(await wordsOn(office.page)).toContain('Ghi rõ xã.');
  expect(await office.page.locator('[name=number]').inputValue()).toBe(NUMBER);
  expect(await office.page.locator(`[value="${dossierId}"]`).isChecked()).toBe(true);
  expect(await seriousFindings(office.page)).toEqual([]);
  await fill(office.page, { text: TEXT });
  await press(office.page, 'Trình ký', DECISION);

  await leader.open(decision);
  await leader.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(leader.page, `Ký văn bản ${NUMBER}`);
  await leader.page.getByText(/^Đã ký ngày \d\d\/\d\d\/\d{4}$/).waitFor();
  expect(await seriousFindings(leader.page)).toEqual([]);

  const buyer = await visitor({ width: 360 });
  await buyer.open(check);
  const told = await wordsOn(buyer.page);
  expect(told).toContain('Quyết định đính chính');
  expect(told).toContain(NUMBER);
  expect(told).toContain(TEXT);
  expect(await seriousFindings(buyer.page)).toEqual([]);
  await buyer.open(checkOther);
  expect(await wordsOn(buyer.page)).not.toContain(NUMBER);
});
