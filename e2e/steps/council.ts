import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { awake, fill, press, pressAndStay } from '../harness/forms.ts';
import { PASSWORD, type Person } from '../harness/people.ts';
import { CONFIRM } from './recognition.ts';
import type { Choices } from '../harness/sheets.ts';

/** The council of the demonstration province by seat: seven who vote, and the secretary. */
export const SEATS = {
  'Trần Thị Thu Hà': 'chair',
  'Lê Văn Thịnh': 'deputy',
  'Nguyễn Thị Lan Anh': 'member',
  'Bùi Đức Long': 'member',
  'Hoàng Thị Sen': 'member',
  'Vàng A Phử': 'member',
  'Đỗ Mạnh Cường': 'member',
  'Phạm Hồng Nhung': 'secretary',
} as const;

/** Those who score, by the names they sign in with. */
export const VOTERS = [
  'chu-tich-hd',
  'thanh-vien-1',
  'thanh-vien-2',
  'thanh-vien-3',
  'thanh-vien-4',
  'thanh-vien-5',
  'thanh-vien-6',
] as const;

/** Who sits where, by the names that stand in the list of candidates. */
export type Seats = Readonly<Record<string, 'chair' | 'deputy' | 'member' | 'secretary'>>;

/** The office plans a session of today; its address. */
export async function planSession(
  { page, open }: Person,
  name: string,
  seats: Seats = SEATS,
): Promise<string> {
  await open('/lam-viec/hoi-dong/moi');
  await fill(page, {
    name,
    place: 'Hội trường Sở Nông nghiệp và Môi trường',
    councilDecision: '1402/QĐ-UBND',
    councilDecidedOn: '10/06/2026',
  });
  for (const [person, seat] of Object.entries(seats)) {
    const row = page.getByRole('row').filter({ has: page.getByText(person, { exact: true }) });
    await row.locator('select').selectOption(seat);
  }
  await press(page, 'Lập phiên', /^\/lam-viec\/hoi-dong\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The office gives an accepted product to the session. */
export async function giveTo({ page, open }: Person, session: string, product: string) {
  await open(`${session}/giao`);
  await awake(page);
  await page.getByLabel(`Chọn ${product}`).check();
  await press(page, 'Giao vào phiên', session);
}

/** The secretary calls the roll, everybody is here, and opens the scoring. */
export async function openSession({ page, open }: Person, session: string): Promise<void> {
  await open(session);
  await pressAndStay(page, 'Khai mạc phiên');
  await page.getByRole('link', { name: 'Kết thúc phiên' }).waitFor();
}

/**
 * A member scores the whole sheet without leaving the keyboard: digits choose by points, Enter goes
 * on, until the page that reviews the sheet.
 */
export async function scoreByKeyboard(
  member: Person,
  scoring: string,
  set: CriteriaSet,
  choices: Choices,
): Promise<void> {
  await startScoring(member, scoring, set);
  await typeSheet(member, scoring, set, choices);
}

/** Opens the sheet at its first criterion, ready for the first digit. */
export async function startScoring({ page, open }: Person, scoring: string, set: CriteriaSet) {
  await open(`${scoring}?tc=${leavesOf(set)[0]?.code ?? ''}`);
  await awake(page);
  await page.locator('#cac-muc input').first().focus();
}

/** The digits of the sheet, from the first criterion to the review. */
export async function typeSheet(
  { page }: Person,
  scoring: string,
  set: CriteriaSet,
  choices: Choices,
): Promise<void> {
  for (const leaf of leavesOf(set)) {
    await page.locator('h1 .code').getByText(leaf.code, { exact: true }).waitFor();
    await page.locator('#cac-muc input:focus').waitFor({ state: 'attached' });
    await page.keyboard.type(String(leaf.options[choices.get(leaf.code) ?? 0]?.points ?? 0));
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(`**${scoring}/niem-phong`);
}

/** Seals the sheet under review; the first one of a sitting asks for the password. */
export async function seal({ page }: Person): Promise<void> {
  const button = page.getByRole('button', { name: 'Niêm phong phiếu' });
  await button.waitFor();
  const password = page.getByLabel(CONFIRM);
  if (await password.isVisible()) await password.fill(PASSWORD);
  await pressAndStay(page, 'Niêm phong phiếu');
  await page.getByRole('heading', { name: 'Phiếu đã niêm phong' }).waitFor();
}

/** The secretary closes the session; its results are recorded. */
export async function closeSession({ page, open }: Person, session: string): Promise<void> {
  await open(`${session}/ket-thuc`);
  await page.getByLabel(CONFIRM).fill(PASSWORD);
  await press(page, 'Kết thúc phiên và ghi kết quả', session);
}
