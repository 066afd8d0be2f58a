import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { wordsOn } from './harness/forms.ts';
import { faultsAtBothWidths } from './harness/page-checks.ts';
import { signIn, type Person } from './harness/people.ts';

const PAGE = '/lam-viec/nguyen-van';
const SHORT = 'Diễn đạt rút gọn; đối chiếu Phụ lục II';
/** What the home of a member says of the session that runs in the demonstration; other journeys may run one too. */
const SCORING = /Chấm \d+ sản phẩm: Phiên đánh giá lần/;
/** As long as the gazette's own sentences are, so that the pages are seen with what they will hold. */
const LONG =
  'Lời dài của Công báo, gồm cả điều kiện áp dụng, cách tính và tài liệu phải có khi chấm điểm tiêu chí này';

/** The sheet as it comes from the page, every line filled in with its short words and what is added. */
async function sheetOf({ page }: Person, added: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu để điền (CSV)' }).click(),
  ]);
  const empty = await readFile(await download.path(), 'utf8');
  return empty.replace(/^([^\r]*;)([^;]+);(x?);(?=\r)/gm, `$1$2;$3;$2${added}`);
}

async function send({ page }: Person, content: string): Promise<void> {
  const file = { name: 'nguyen-van.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Kiểm tra và xem trước' }).click();
}

async function publish({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Công bố nguyên văn' }).click();
  await page.waitForURL('**/nguyen-van?da-cong-bo');
}

test('the head of the office publishes the gazette’s wording after a look, and members score in its words', async () => {
  const head = await signIn('truong-phong');
  await head.open('/lam-viec/hoi-dong');
  await head.page.getByRole('link', { name: 'Nguyên văn tiêu chí' }).click();
  await head.page.waitForURL(`**${PAGE}`);
  expect(await wordsOn(head.page)).toContain('Chưa có nguyên văn nào được công bố');
  const filled = await sheetOf(head, `. ${LONG}`);

  await send(head, filled.replace('QD26-07;1.5.;;3;', 'QD26-07;1.5.;;4;'));
  await head.page.getByText('Tệp chưa dùng được, 1 điều cần sửa').waitFor();
  expect(await wordsOn(head.page)).toMatch(
    /Dòng \d+: QD26-07 1\.5 ghi 4 điểm, phiếu chấm dùng 3\./,
  );
  expect(await faultsAtBothWidths(head.page, `${PAGE} refused`)).toEqual([]);

  await send(head, filled);
  await head.page.waitForURL(`**${PAGE}?da-gui`);
  await head.open(`${PAGE}?bo=7`);
  expect(await wordsOn(head.page)).toContain(`Liên kết chuỗi trong sản xuất. ${LONG}`);
  expect(await faultsAtBothWidths(head.page, `${PAGE} with a preview`)).toEqual([]);

  const member = await signIn('thanh-vien-1');
  await member.page.getByRole('link', { name: SCORING }).click();
  const sheet = member.page.locator('a[href*="/cham/"]').first();
  const scoring = (await sheet.getAttribute('href')) ?? '';
  await member.open(scoring);
  expect(await wordsOn(member.page)).toContain(SHORT);
  await publish(head);
  expect(await wordsOn(head.page)).toContain('Đang dùng');
  await member.open(scoring);
  expect(await wordsOn(member.page)).toContain(LONG);
  expect(await wordsOn(member.page)).not.toContain(SHORT);
  expect(await faultsAtBothWidths(member.page, 'a score sheet in long words')).toEqual([]);

  // The other journeys look for the short words.
  await head.open(PAGE);
  await send(head, filled.replaceAll(`. ${LONG}`, ''));
  await head.page.waitForURL(`**${PAGE}?da-gui`);
  await publish(head);
  await member.open(scoring);
  expect(await wordsOn(member.page)).not.toContain(LONG);
});

test('nobody else finds the page', async () => {
  for (const name of ['van-phong', 'lanh-dao', 'quan-tri', 'thu-ky']) {
    const person = await signIn(name);
    expect(await person.open(PAGE)).toBe(403);
    expect(await person.open(`${PAGE}/mau.csv`)).toBe(403);
    await person.leave();
  }
});
