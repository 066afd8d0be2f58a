import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { signIn, type Person } from './harness/people.ts';

/** A producer of the demonstration with nothing under way. */
const PRODUCER = 'Công ty cổ phần Thủy sản Ngũ Chỉ Sơn';
const ENTRY = /^\/lam-viec\/so\/co-so\/[0-9a-f-]{36}$/;

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(name: string, settings: Parameters<typeof signIn>[1] = {}): Promise<Person> {
  const person = await signIn(name, settings);
  people.push(person);
  return person;
}

const listOf = (name: string) => `/lam-viec/so/co-so?q=${encodeURIComponent(name)}`;
/** The address of a producer's page, from the list as it is narrowed to its name. */
async function addressOf({ page, open }: Person, name: string): Promise<string> {
  await open(listOf(name));
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL((url) => ENTRY.test(url.pathname));
  return new URL(page.url()).pathname;
}

test('an official edits a producer by a paper; the day before still says what it said', async () => {
  const office = await comes('van-phong', { width: 360 });
  const { page } = office;
  const address = await addressOf(office, PRODUCER);
  await page.getByRole('link', { name: 'Sửa thông tin' }).click();
  await page.waitForURL(`**${address}/sua`);
  await fill(page, { street: 'thôn Suối Trong, khu B', since: '01/10/2026' });
  await pressAndStay(page, 'Ghi vào sổ');
  expect((await mistakes(page)).join()).toContain('căn cứ sửa');
  expect(await page.getByLabel('Thôn, đường, số nhà').inputValue()).toBe('thôn Suối Trong, khu B');
  await fill(page, { reason: 'Giấy đăng ký thay đổi lần 2' });
  await press(page, 'Ghi vào sổ', ENTRY);
  expect(await wordsOn(page)).toContain('Lý do: Giấy đăng ký thay đổi lần 2');
  expect(await seriousFindings(page)).toEqual([]);

  await office.open(`${address}?ngay=2026-09-30`);
  await page.getByText('Dòng đậm là điều đúng').waitFor();
  const file = await page.request.get(`/lam-viec/so/co-so/danh-sach.xlsx?q=Pha+Long`);
  expect([file.status(), file.headers()['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
});
