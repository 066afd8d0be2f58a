import { afterAll, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { choose, fill, press, wordsOn } from './harness/forms.ts';
import { PASSWORD, signIn, type Person } from './harness/people.ts';

const PRODUCTS = '/lam-viec/so/gop/san-pham';
const PRODUCERS = '/lam-viec/so/gop';
const people: Person[] = [];
afterAll(async () => {
  for (const person of people) await person.leave();
});

async function comes(name: string, width?: number): Promise<Person> {
  const person = await signIn(name, width === undefined ? {} : { width });
  people.push(person);
  return person;
}

/** Confirms what waits as the second person, with the password. */
async function confirms({ page }: Person, list: string): Promise<void> {
  await page
    .getByRole('link', { name: /^Xem và quyết định/ })
    .first()
    .click();
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await press(page, 'Xác nhận', list);
}

test('a product entered twice is merged by two people, and its page says so', async () => {
  const producer = await comes('chu-the');
  for (const summary of ['Ghi lần một.', 'Ghi lần hai.']) {
    await producer.open('/lam-viec/san-pham/moi');
    await fill(producer.page, { name: 'Mứt mận ghi hai lần', summary });
    await producer.page.locator('[name=annexI]').selectOption('I.3.c');
    await press(producer.page, 'Lưu sản phẩm', /\/lam-viec\/san-pham\/[0-9a-f-]{36}$/);
  }
  const office = await comes('van-phong', 360);
  const { page } = office;
  await office.open(PRODUCTS);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Mứt mận ghi hai lần' }).click();
  await choose(page, 'kind', 'same');
  await fill(page, { reason: 'chủ thể bấm hai lần' });
  expect(await seriousFindings(page)).toEqual([]);
  const kept = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await press(page, 'Đề nghị gộp', PRODUCTS);

  const head = await comes('truong-phong');
  await head.open(PRODUCTS);
  await confirms(head, PRODUCTS);
  await office.open(`/lam-viec/so/san-pham/${kept}`);
  expect(await wordsOn(page)).toContain('Ghi trùng, đọc qua mục này');
  expect(await seriousFindings(page)).toEqual([]);
  await office.open('/lam-viec/so/san-pham?q=ghi+hai+lan');
  expect(await page.locator('tbody tr').count()).toBe(1);
  // Another journey counts the products of this producer.
  await office.open(`/lam-viec/so/san-pham/${kept}/dong`);
  await choose(page, 'kind', 'enteredByMistake');
  await fill(page, { reason: 'mục thử' });
  await press(page, 'Đóng khỏi sổ', `/lam-viec/so/san-pham/${kept}`);
});

test('two producers are merged, and parted again in the same way', async () => {
  const [office, head] = [await comes('van-phong'), await comes('truong-phong', 360)];
  const { page } = office;
  const idOf = async (name: string) => {
    await office.open(`/lam-viec/so/co-so?q=${encodeURIComponent(name)}`);
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    return href?.split('/').at(-1) ?? '';
  };
  const double = await idOf('Tổ hợp tác Đan lát Tân Lĩnh');
  const kept = await idOf('Hợp tác xã Chè xanh Thượng Bằng La');
  const pair = `${PRODUCERS}/${double}/${kept}`;
  await office.open(pair);
  await choose(page, 'kind', 'same');
  await fill(page, { reason: 'thử gộp rồi bỏ gộp' });
  await press(page, 'Đề nghị gộp', PRODUCERS);
  await head.open(PRODUCERS);
  await confirms(head, PRODUCERS);
  await office.open(`/lam-viec/so/co-so/${double}`);
  expect(await wordsOn(page)).toContain('Trùng mục khác');

  await office.open(pair);
  await fill(page, { reason: 'hai chủ thể khác nhau' });
  await press(page, 'Đề nghị bỏ gộp', PRODUCERS);
  await head.open(PRODUCERS);
  await confirms(head, PRODUCERS);
  await office.open(`/lam-viec/so/co-so/${double}`);
  expect(await wordsOn(page)).not.toContain('Trùng mục khác');
});
