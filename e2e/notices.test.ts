import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { pressAndStay } from './harness/forms.ts';
import { signIn, type Person } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

const PAGE = '/lam-viec/thong-bao';
const HELP = /nhờ xem giúp hồ sơ “.+” đang lập/;

/** How many notices the bell of the page counts as unread. */
async function unread({ page }: Person): Promise<number> {
  const said = await page.locator(`header a[href="${PAGE}"]`).getAttribute('aria-label');
  return Number(/\d+/.exec(said ?? '')?.[0] ?? 0);
}

test('an officer hears the bell, reads what it is about and passes the sentence on', async () => {
  const producer = await signIn('chu-the');
  const officer = await signIn('can-bo-xa', { width: 360 });
  const before = await unread(officer);
  const dossier = await aDraft(producer);
  await producer.open(dossier);
  await pressAndStay(producer.page, 'Nhờ cán bộ xã xem giúp');
  await producer.page.getByText(/đang đọc được bản này/).waitFor();
  await producer.open(PAGE);
  expect(await producer.page.getByText(HELP).count()).toBe(0);

  await officer.open('/lam-viec');
  expect(await unread(officer)).toBe(before + 1);
  await officer.page.locator(`header a[href="${PAGE}"]`).click();
  const notice = officer.page.locator('main li', { hasText: HELP }).first();
  await notice.getByText('Câu để chuyển tiếp').click();
  expect(await notice.locator('.forward').innerText()).toMatch(
    new RegExp(`^Chủ thể ${HELP.source}\\. http\\S+${dossier}$`),
  );
  expect(await seriousFindings(officer.page)).toEqual([]);
  await notice.getByRole('link').click();
  await officer.page.waitForURL(`**${dossier}`);
  expect(await unread(officer)).toBe(before);

  // Taken back, the draft is closed to the commune again, and the notice says so.
  await producer.open(dossier);
  await pressAndStay(producer.page, 'Thôi nhờ xem giúp');
  await officer.open(PAGE);
  await notice.getByRole('link').click();
  await officer.page.getByRole('heading', { name: 'Việc này nay không còn mở được' }).waitFor();
  expect(await seriousFindings(officer.page)).toEqual([]);
});

test('a notice is opened by nobody but its person, and all are read at one press', async () => {
  const office = await signIn('van-phong', { javaScript: false });
  await office.open(PAGE);
  const address = await office.page
    .locator(`main li a[href^="${PAGE}/"]`)
    .first()
    .getAttribute('href');
  const stranger = await signIn('can-bo-xa-2');
  expect((await stranger.context.request.get(address ?? '')).status()).toBe(404);
  expect(await unread(office)).toBeGreaterThan(0);
  await office.page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click();
  await office.page.getByLabel('Thông báo', { exact: true }).waitFor();
  expect(await unread(office)).toBe(0);
  await office.open(`${PAGE}?xem=chua-doc`);
  await office.page.getByText('Không còn tin nào chưa đọc.').waitFor();
});

test('each person chooses which notices come as letters', async () => {
  const leader = await signIn('lanh-dao', { width: 820 });
  await leader.open(PAGE);
  const todo = leader.page.getByLabel('Việc phải làm');
  expect(await todo.inputValue()).toBe('atOnce');
  await todo.selectOption('Gom một thư mỗi ngày');
  await pressAndStay(leader.page, 'Giữ lựa chọn này');
  await leader.page.getByText('Đã giữ lựa chọn.').waitFor();
  expect(await seriousFindings(leader.page)).toEqual([]);
  await leader.open(PAGE);
  expect(await todo.inputValue()).toBe('daily');
});

test('every notice of the demonstration leads its person to a page that opens', async () => {
  const closed: string[] = [];
  for (const name of ['chu-the', 'can-bo-xa', 'van-phong', 'lanh-dao', 'thu-ky', 'thanh-vien-1']) {
    const person = await signIn(name);
    await person.open(PAGE);
    const links = person.page.locator(`main li a[href^="${PAGE}/"]`);
    const all = await links.evaluateAll((found) =>
      found.map((a) => ({ href: a.getAttribute('href') ?? '', said: a.textContent.trim() })),
    );
    expect(all.length, name).toBeGreaterThan(0);
    for (const { href, said } of all) {
      const answer = await person.context.request.get(href);
      if (answer.status() !== 200) closed.push(`${name}: ${String(answer.status())} ${said}`);
    }
    await person.leave();
  }
  expect(closed).toEqual([]);
});
