import { afterEach, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { pressAndStay } from './harness/forms.ts';
import { PASSWORD, signIn, type Person } from './harness/people.ts';
import { CONFIRM } from './steps/recognition.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(person: Promise<Person>): Promise<Person> {
  people.push(await person);
  return person;
}

test('the office draws up rewards for a decision, takes them as a workbook, and the leader approves', async () => {
  const office = await comes(signIn('van-phong'));
  const { page } = office;
  await office.open('/lam-viec/thuong');
  const propose = page.getByRole('button', { name: /^Lập danh sách cho/ }).first();
  await propose.click();
  await page.waitForURL(/\/thuong\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  const file = await page.request.get(`${address}/danh-sach.xlsx`);
  expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect(await seriousFindings(page)).toEqual([]);

  const leader = await comes(signIn('lanh-dao'));
  await leader.open(address);
  await leader.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(leader.page, 'Duyệt danh sách');
  await leader.page.getByText('Lãnh đạo duyệt ngày').waitFor();
});
