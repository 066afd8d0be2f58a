import { expect, test } from 'vitest';
import { fill, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { signIn, visitor, type Person } from './harness/people.ts';

const STORY = 'Ăn ba tuần thì khỏi ung thư.';
const REASON = 'Không được nói sản phẩm chữa bệnh.';

/** A product of this person that has a star, by the address of its page; and its code. */
async function starredProduct({ page, open }: Person) {
  await open('/lam-viec/san-pham');
  const links = page.locator('main a[href^="/lam-viec/san-pham/"]');
  for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
    if (!href || href.endsWith('/moi')) continue;
    await open(href);
    const code = page.locator('[aria-labelledby=star] a.code').first();
    if ((await code.count()) > 0) return { address: href, code: await code.innerText() };
  }
  throw new Error('chu-the has no starred product');
}

test('a text of a starred product reaches the public after a look, and a refused one never does', async () => {
  const producer = await signIn('chu-the');
  const { address, code } = await starredProduct(producer);
  const reader = await visitor();
  await producer.open(address);
  await fill(producer.page, { story: STORY });
  await pressAndStay(producer.page, 'Lưu sản phẩm');
  await producer.page.getByText('Trang công khai đang chờ xem').waitFor();
  await reader.open(`/san-pham/${code}`);
  expect(await wordsOn(reader.page)).not.toContain('ung thư');

  const look = `/lam-viec/thay-doi/trang/${address.split('/').at(-1) ?? ''}`;
  for (const name of ['chu-the-2', 'can-bo-xa-2', 'thanh-vien-1', 'lanh-dao', 'quan-tri']) {
    const person = await signIn(name);
    expect([403, 404], name).toContain(await person.open(look));
    await person.leave();
  }
  expect([403, 404]).toContain(await producer.open(look));
  await producer.open(address);

  const officer = await signIn('can-bo-xa');
  await officer.page.getByText(/^Xem \d+ thay đổi của chủ thể$/).waitFor();
  await officer.open(look);
  expect(await wordsOn(officer.page)).toContain(STORY);
  await officer.page.getByText('Không cho hiện', { exact: true }).click();
  await pressAndStay(officer.page, 'Không cho hiện, gửi lý do');
  expect(await wordsOn(officer.page)).toContain('Chưa điền lý do');
  await fill(officer.page, { reason: REASON });
  await press(officer.page, 'Không cho hiện, gửi lý do', '/lam-viec/thay-doi');
  await producer.open(address);
  expect(await wordsOn(producer.page)).toContain(REASON);
  expect(await producer.page.locator('[name=story]').inputValue()).toBe(STORY);
  await reader.open(`/san-pham/${code}`);
  expect(await wordsOn(reader.page)).not.toContain('ung thư');

  await fill(producer.page, { story: 'Phơi ba nắng, sấy hai đêm.' });
  await pressAndStay(producer.page, 'Lưu sản phẩm');
  const office = await signIn('van-phong');
  await office.open('/lam-viec/thay-doi');
  await office.page.locator(`main a[href$="${address.split('/').at(-1) ?? ''}"]`).click();
  await press(office.page, 'Cho hiện trên trang công khai', '/lam-viec/thay-doi');
  await reader.open(`/san-pham/${code}`);
  expect(await wordsOn(reader.page)).toContain('Phơi ba nắng');
});
