import { beforeEach, describe, expect, test } from 'vitest';
import { leavesOf } from '#domain/criteria/find.ts';
import { awake, mistakes, pressAndStay, tabTo, wordsOn } from './harness/forms.ts';
import { PASSWORD, signIn, visitor, type Person } from './harness/people.ts';
import { criteriaSet, fourStarSheet } from './harness/sheets.ts';
import {
  closeSession,
  giveTo,
  openSession,
  planSession,
  scoreByKeyboard,
  seal,
  startScoring,
  typeSheet,
  type Seats,
} from './steps/council.ts';
import { CONFIRM } from './steps/recognition.ts';

const PRODUCT = 'Trà túi lọc atisô Sa Pa';
const SESSION = 'Phiên nhỏ bốn thành viên';
const set = criteriaSet(12);
const sheet = fourStarSheet(set);

const SEATS: Seats = {
  'Trần Thị Thu Hà': 'chair',
  'Lê Văn Thịnh': 'member',
  'Nguyễn Thị Lan Anh': 'member',
  'Bùi Đức Long': 'member',
  'Phạm Hồng Nhung': 'secretary',
};

describe('a council keeps to its Regulation', () => {
  let session: string;
  let scoring: string;
  let late: Person;
  let broken = false;

  // Each chapter stands on the one before.
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  test('the office gives one product to a session of four', async () => {
    const officer = await signIn('van-phong');
    session = await planSession(officer, SESSION, SEATS);
    await giveTo(officer, session, PRODUCT);
    const link = officer.page.getByRole('link', { name: PRODUCT });
    scoring = `${session}/cham/${((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? ''}`;
  });

  test('below the quorum it is not opened, and the secretary reads how many are needed', async () => {
    const secretary = await signIn('thu-ky');
    await secretary.open(session);
    await awake(secretary.page);
    for (const name of ['Nguyễn Thị Lan Anh', 'Bùi Đức Long']) {
      await secretary.page.locator('label').filter({ hasText: name }).click();
    }
    await pressAndStay(secretary.page, 'Khai mạc phiên');
    expect(await mistakes(secretary.page)).toEqual([
      'Có mặt 2 trên 4 thành viên; Quy chế cần 3, có Chủ tịch hoặc Phó Chủ tịch Hội đồng.',
    ]);
    await secretary.open(session);
    await secretary.page.getByRole('button', { name: 'Khai mạc phiên' }).waitFor();
  });

  test('with everybody there it is opened', async () => {
    await openSession(await signIn('thu-ky'), session);
  });

  test('the chair signs in, scores and seals by keyboard alone', async () => {
    const chair = await visitor();
    const { page } = chair;
    await chair.open('/dang-nhap');
    await tabTo(page, page.locator('[name=name]'));
    await page.keyboard.type('chu-tich-hd');
    await tabTo(page, page.locator('[name=password]'));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/lam-viec');
    await awake(page);
    // The home has a link of the session's name too: each page has to be there before the next link is looked for.
    for (const [name, next] of [
      [/^Hội đồng$/, '/lam-viec/hoi-dong'],
      [new RegExp(SESSION), session],
      [new RegExp(`^Chấm: ${PRODUCT}`), scoring],
    ] as const) {
      const link = page.getByRole('link', { name });
      await link.waitFor();
      await tabTo(page, link);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${next}*`);
    }
    await tabTo(page, page.locator('#cac-muc input').first());
    await typeSheet(chair, scoring, set, sheet);
    const button = page.getByRole('button', { name: 'Niêm phong phiếu' });
    await button.waitFor();
    await tabTo(page, page.getByLabel(CONFIRM));
    await page.keyboard.type(PASSWORD);
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phiếu đã niêm phong' }).waitFor();
  });

  test('two more seal, the fourth has only begun: the session is not closed', async () => {
    for (const name of ['thanh-vien-1', 'thanh-vien-2']) {
      const member = await signIn(name);
      await scoreByKeyboard(member, scoring, set, sheet);
      await seal(member);
      await member.leave();
    }
    late = await signIn('thanh-vien-3');
    await startScoring(late, scoring, set);
    // A digit that no level has chooses nothing and says which there are.
    await late.page.keyboard.type('9');
    const said = /Không có mức 9 điểm ở tiêu chí này; các mức là [\d, ]+ điểm\./;
    await late.page.getByRole('status').filter({ hasText: said }).waitFor();
    expect(await late.page.locator('#cac-muc input:checked').count()).toBe(0);
    // A choice made while the network is away stays on the device and goes when it is back.
    await late.context.setOffline(true);
    await late.page.keyboard.type(bestOfFirst());
    await late.page.getByText('Chấm tiếp bình thường: điểm giữ trên máy này').waitFor();
    await late.page.getByText('Trên máy này', { exact: true }).waitFor();
    await late.context.setOffline(false);
    await late.page.getByText('Đã nhận lúc').waitFor();
    const secretary = await signIn('thu-ky');
    await secretary.open(`${session}/ket-thuc`);
    await pressAndStay(secretary.page, 'Kết thúc phiên và ghi kết quả');
    expect(await mistakes(secretary.page)).toEqual([
      'Nhập lại mật khẩu của mình để xác nhận, rồi bấm lần nữa.',
    ]);
    await secretary.page.getByLabel(CONFIRM).fill(PASSWORD);
    await pressAndStay(secretary.page, 'Kết thúc phiên và ghi kết quả');
    expect(await mistakes(secretary.page)).toEqual([
      `Sản phẩm ${PRODUCT}: còn 1 phiếu chưa niêm phong (Bùi Đức Long). Chờ đủ phiếu, hoặc ghi người đó vắng.`,
    ]);
  });

  test('once the absent one is marked it closes, and whoever scores on in an old window is refused', async () => {
    const secretary = await signIn('thu-ky');
    await secretary.open(session);
    await pressAndStay(secretary.page, 'Ghi vắng: Bùi Đức Long');
    await closeSession(secretary, session);
    await secretary.page.getByText('4 sao').first().waitFor();
    await late.page.keyboard.press('Enter');
    await late.page.locator('#cac-muc input:focus').waitFor({ state: 'attached' });
    await late.page.keyboard.type('1');
    await late.page.getByRole('alert').waitFor();
    expect(await wordsOn(late.page)).toContain('Phiên họp đã kết thúc lúc');
    await late.open(scoring);
    await late.page
      .getByText(/đã kết thúc/)
      .first()
      .waitFor();
    expect(await late.page.locator('#cac-muc input:enabled').count()).toBe(0);
  });
});

/** The digit of the best level of the first criterion. */
function bestOfFirst(): string {
  return String(leavesOf(set)[0]?.max ?? 0);
}
