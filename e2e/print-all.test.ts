import { buffer } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { press } from './harness/forms.ts';
import { faultsAtBothWidths } from './harness/page-checks.ts';
import { signIn, type Person } from './harness/people.ts';

/** Signed in the demonstration over eight products; nothing in other journeys depends on its prints. */
const OF_MANY = '3215/QĐ-UBND';

const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) await person.leave();
});

async function comes(name: string, settings: Parameters<typeof signIn>[1] = {}): Promise<Person> {
  const person = await signIn(name, settings);
  people.push(person);
  return person;
}

async function signedDecision({ page, open }: Person): Promise<string> {
  await open('/lam-viec/quyet-dinh');
  const row = page.locator('main tr').filter({ hasText: OF_MANY });
  return (await row.getByRole('link').getAttribute('href')) ?? '';
}

/** Pages of the file behind the link that fetches it. */
async function fetchedPages({ page }: Person): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Tải tệp PDF/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('giay-chung-nhan-3215-qd-ubnd-2026.pdf');
  const pdf = await buffer(await download.createReadStream());
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

test('the office prints all certificates of a decision as one file, and looks on while it is made', async () => {
  const office = await comes('van-phong', { width: 360 });
  const { page } = office;
  const decision = await signedDecision(office);
  await office.open(decision);
  const certified = await page.getByRole('link', { name: 'Giấy chứng nhận (PDF)' }).count();
  expect(await faultsAtBothWidths(page, decision)).toEqual([]);
  await press(page, 'In tất cả giấy chứng nhận', `${decision}/in`);
  await page
    .getByRole('heading', { name: `In giấy chứng nhận của Quyết định ${OF_MANY}` })
    .waitFor();
  await page.getByText(`Đã xong ${certified} giấy trong một tệp`).waitFor();
  expect(await faultsAtBothWidths(page, `${decision}/in`)).toEqual([]);
  expect(await fetchedPages(office)).toBe(certified);
  await office.open('/lam-viec/quyet-dinh/nam/2026');
  expect(await faultsAtBothWidths(page, 'the year')).toEqual([]);
});

test('without script too, by looking again; and the year is printed from the list of decisions', async () => {
  const office = await comes('van-phong', { javaScript: false });
  const { page, open } = office;
  const decision = await signedDecision(office);
  await open(`${decision}/in`);
  await page.getByRole('button', { name: /^In (lại|tất cả)/ }).click();
  const look = page.getByRole('link', { name: 'Xem đã đến đâu' });
  const ready = page.getByText(/^Đã xong \d+ giấy trong một tệp$/);
  await expect
    .poll(
      async () => {
        if (await look.isVisible()) await look.click();
        return ready.isVisible();
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await open('/lam-viec/quyet-dinh');
  await page.getByRole('link', { name: 'In giấy chứng nhận theo năm' }).click();
  await page.waitForURL('**/lam-viec/quyet-dinh/nam/2026');
  await page.getByRole('heading', { name: 'In giấy chứng nhận năm 2026' }).waitFor();
});

test('nobody but the office prints them', async () => {
  const office = await comes('van-phong');
  const decision = await signedDecision(office);
  for (const name of ['chu-the', 'can-bo-xa', 'lanh-dao', 'thanh-tra', 'quan-tri']) {
    const person = await comes(name);
    for (const address of [
      `${decision}/in`,
      `${decision}/in/giay-chung-nhan.pdf`,
      '/lam-viec/quyet-dinh/nam/2026',
      '/lam-viec/quyet-dinh/nam/2026/giay-chung-nhan.pdf',
    ]) {
      expect(await person.open(address), `${name} ${address}`).toBe(403);
    }
  }
});
