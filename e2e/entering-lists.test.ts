import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOn } from './harness/forms.ts';
import { DATA } from './harness/our-app.ts';
import { ownerOf } from './harness/owner.ts';
import { faultsAtBothWidths } from './harness/page-checks.ts';
import { PASSWORD, signIn, type Person } from './harness/people.ts';

const LISTS = path.resolve(import.meta.dirname, '../../shared/data/products');
const VINH_LONG = 'c:86';
const owner = () => new pg.Client({ connectionString: ownerOf(path.join(DATA, 'pg')) });

type Printed = Readonly<Record<string, string>>;
const printed = (name: string): readonly Printed[] =>
  parse(readFileSync(path.join(LISTS, `${name}.csv`)), { columns: true });

/** As offices keep them: a title, other headings, a star in three ways, a sum and a signature. */
function messy(rows: readonly Printed[]): Buffer {
  const star = ({ star: given = '' }: Printed, at: number) =>
    given === '0' ? given : ([`${given}*`, `${given} sao`, given][at % 3] ?? given);
  const lines = rows.map((row, at) =>
    [
      at + 1,
      row['product'],
      row['producer'],
      row['commune'],
      row['district'],
      star(row, at),
      row['decision_no'],
      row['decision_date'],
    ].join('\t'),
  );
  const head = 'STT\tTên sản phẩm\tChủ thể\tXã\tHuyện\tHạng sao\tSố quyết định\tNgày quyết định';
  const last = [`Tổng cộng: ${String(rows.length)} sản phẩm`, '\t\tNgười lập biểu'];
  return Buffer.from(['DANH SÁCH SẢN PHẨM OCOP', '', head, ...lines, ...last].join('\r\n'));
}

/** The two of the office help out in the neighbouring province for a while. */
async function inVinhLong(until: string | null): Promise<void> {
  const client = owner();
  await client.connect();
  await client.query(
    until === null
      ? `insert into role_grant (id, account_id, role, unit_id, valid_from)
         select gen_random_uuid(), account_id, role, '${VINH_LONG}', '2026-01-01' from role_grant
         join account on account.id = account_id
         where sign_in_name in ('van-phong', 'truong-phong') and unit_id = 'c:15'`
      : `delete from role_grant where unit_id = '${VINH_LONG}'`,
  );
  await client.end();
}
beforeAll(() => inVinhLong(null));
afterAll(() => inVinhLong('gone'));

async function send({ page }: Person, name: string, of: string): Promise<string> {
  await page.goto('/lam-viec/nhap-tep/moi');
  await page.getByLabel('Danh sách của').selectOption({ label: of });
  const buffer = messy(printed(name));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${name}.csv`, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
  await page.waitForURL(/nhap-tep\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** Keeps what is printed wherever the list asks something. */
async function keepPrinted({ page }: Person, list: string): Promise<void> {
  for (;;) {
    await page.goto(`${list}?buoc=cau-hoi`);
    const waiting = page.locator('section.panel').filter({ hasNotText: 'Đã trả lời' });
    if ((await waiting.count()) === 0) return;
    await waiting
      .first()
      .getByRole('button', { name: /^Giữ như tệp/ })
      .first()
      .click();
    await page.waitForURL('**da-tra-loi=*');
  }
}

async function fillPaper({ page }: Person, list: string, number: string | null, day: string) {
  await page.goto(`${list}?buoc=ghi`);
  await page.getByText('Điền giúp').first().click();
  const form = page.locator('details[open] form');
  if (number !== null) await form.getByLabel('Số quyết định').fill(number);
  await form.getByLabel('Ngày quyết định').fill(day);
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  await page.waitForURL('**da-tra-loi=*');
}

/** Rows of a table of stars by year: year, five, four, three, none, all. */
async function starsOf({ page }: Person): Promise<readonly (readonly string[])[]> {
  const rows = await page
    .getByRole('row')
    .filter({ hasText: /^20\d\d/ })
    .all();
  return Promise.all(
    rows.map(async (row) => [
      await row.getByRole('rowheader').innerText(),
      ...(await row.getByRole('cell').allInnerTexts()),
    ]),
  );
}

async function layDown({ page }: Person, withoutPaper = false): Promise<void> {
  if (withoutPaper) await page.getByLabel('Ghi các sản phẩm thiếu quyết định').check();
  await page.getByRole('button', { name: 'Trình người thứ hai xác nhận' }).click();
  await page.getByText('Anh, chị đã trình danh sách này').waitFor();
}

async function confirm({ page }: Person, list: string, button: string): Promise<void> {
  await page.goto(`${list}?buoc=ghi`);
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: button }).click();
}

async function foundBy({ page }: Person, words: string): Promise<string> {
  await page.goto('/lam-viec/so/san-pham');
  await page.getByLabel('Tên, chủ thể, mã, số quyết định').fill(words);
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await page.waitForURL(/so\/san-pham\?/);
  return (/(\d+) sản phẩm/.exec(await wordsOn(page)) ?? [])[1] ?? '';
}

test('three messy lists are answered, confirmed by a second person and counted as they were printed; one is taken back', async () => {
  const [office, head] = [await signIn('van-phong'), await signIn('truong-phong')];

  const laoCai = await send(office, 'lao-cai-2021', 'Tỉnh Lào Cai, từ ngày 01/07/2025');
  await keepPrinted(office, laoCai);
  await fillPaper(office, laoCai, null, '29/12/2021');
  expect(await starsOf(office)).toEqual([['2021', '0', '1', '21', '0', '22']]);
  expect(await faultsAtBothWidths(office.page, 'what a list adds')).toEqual([]);
  await layDown(office);
  await confirm(head, laoCai, 'Ghi tất cả vào sổ');
  await head.page.getByText('Danh sách đã được ghi vào sổ').waitFor();
  expect(await faultsAtBothWidths(head.page, 'an entered list')).toEqual([]);
  expect(await foundBy(office, '4261/QĐ-UBND')).toBe('22');

  const yenBai = await send(office, 'yen-bai-2023', 'Tỉnh Yên Bái, đến hết ngày 30/06/2025');
  const { page } = office;
  await page.goto(`${yenBai}?buoc=cau-hoi`);
  await page.getByText('Điền giúp').first().click();
  await page.locator('details[open]').getByLabel('Chủ thể').fill('HTX Suối Giàng (mẫu)');
  await page.locator('details[open]').getByRole('button', { name: 'Ghi nhận' }).click();
  await page.waitForURL('**da-tra-loi=6');
  await keepPrinted(office, yenBai);
  await page.goto(`${yenBai}?buoc=ghi`);
  expect(await starsOf(office)).toEqual([['2023', '0', '6', '0', '0', '6']]);
  await layDown(office);
  await confirm(head, yenBai, 'Ghi tất cả vào sổ');
  await head.page.getByText('Danh sách đã được ghi vào sổ').waitFor();
  expect(await foundBy(office, '2585/QĐ-UBND')).toBe('6');

  const traVinh = await send(
    office,
    'tra-vinh-cau-ke-2024',
    'Tỉnh Trà Vinh, đến hết ngày 30/06/2025',
  );
  await keepPrinted(office, traVinh);
  await fillPaper(office, traVinh, '88/QĐ-UBND', '20/12/2024');
  const rows = printed('tra-vinh-cau-ke-2024');
  const count = (star: string) => String(rows.filter((row) => row['star'] === star).length);
  const given = Number(count('4')) + Number(count('3'));
  expect(await starsOf(office)).toEqual([
    ['2024', '0', count('4'), count('3'), '0', String(given)],
  ]);
  await layDown(office, true);
  await confirm(head, traVinh, 'Ghi tất cả vào sổ');
  await head.page.getByText('Danh sách đã được ghi vào sổ').waitFor();
  expect(await foundBy(office, '88/QĐ-UBND Cầu Kè')).not.toBe('0');

  await page.goto(`${yenBai}?buoc=ghi`);
  await page.getByLabel('Lý do').fill('chưa rõ chủ thể');
  await page.getByRole('button', { name: 'Xin rút lại cả danh sách' }).click();
  await page.getByText('Chờ người thứ hai xác nhận').waitFor();
  await confirm(head, yenBai, 'Rút tất cả khỏi sổ');
  await head.page.getByText('Danh sách được đưa trở lại').waitFor();
  expect(await foundBy(office, '2585/QĐ-UBND')).toBe('0');
  expect(await foundBy(office, '4261/QĐ-UBND')).toBe('22');
});
