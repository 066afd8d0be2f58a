import { expect, test } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import { fill, press, wordsOn } from './harness/forms.ts';
import { fillSignIn, signIn, visitor } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

test('without script a reader checks a code and looks for a product', async () => {
  const reader = await visitor({ javaScript: false, width: 360 });
  await reader.open('/');
  await fill(reader.page, { ma: '15 O2839 99 2O31' });
  await press(reader.page, /^Kiểm tra/, '/kiem-tra/15-02839-99-2031');
  await reader.page.getByRole('heading', { name: 'Không có trong sổ' }).waitFor();
  await reader.open('/san-pham');
  const first = reader.page.locator('main a[href^="/san-pham/"]').first();
  const [name, address] = [await first.innerText(), await first.getAttribute('href')];
  await fill(reader.page, { q: fold(name) });
  await reader.page.locator('[name=q]').press('Enter');
  await reader.page.waitForURL('**/san-pham?q=*');
  expect(await first.getAttribute('href')).toBe(address);
});

test('without script a producer signs in, fills in form 01, and finds it again', async () => {
  const producer = await visitor({ javaScript: false, width: 360 });
  await producer.open('/lam-viec/ho-so');
  await fillSignIn(producer.page, 'chu-the-2');
  await producer.page.waitForURL('**/lam-viec/ho-so');
  const dossier = await aDraft(producer);
  await producer.open(`${dossier}/mau-01`);
  await fill(producer.page, { samples: '5', place: 'Bản Mây, không cần tập lệnh' });
  await producer.page.locator('[name=pledged]').check();
  await press(producer.page, 'Lưu và đi tiếp', `${dossier}/mau-02/thong-tin`);
  await producer.open(`${dossier}/mau-01`);
  const { page } = producer;
  expect(await page.locator('[name=place]').inputValue()).toBe('Bản Mây, không cần tập lệnh');
  expect(await page.locator('[name=samples]').inputValue()).toBe('5');
  expect(await page.locator('[name=pledged]').isChecked()).toBe(true);
  await producer.open(`${dossier}/giay-to`);
  expect(await wordsOn(page)).toContain('Ảnh được lưu lại thành tệp .webp nhỏ hơn');
});

test('what is typed before the script has arrived stays, and is received', async () => {
  const producer = await signIn('chu-the-2', { width: 360 });
  const { page } = producer;
  const dossier = await aDraft(producer);
  let arrive = () => {};
  const waiting = new Promise<void>((done) => (arrive = done));
  await page.route('**/_app/**/*.js', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto(`${dossier}/mau-02/thong-tin`, { waitUntil: 'commit' });
  // Another text than in a run before on the same Sao Quê, else nothing would have been typed.
  const typed = `Gõ lúc mạng còn yếu, ${new Date().toISOString()}.`;
  await page.locator('[name=description]').fill(typed);
  arrive();
  await page.getByText('Đã nhận lúc').waitFor();
  await page.unroute('**/_app/**/*.js');
  await page.reload();
  expect(await page.locator('[name=description]').inputValue()).toBe(typed);
});

test('without script a reader sees what an earlier star was made of: parts A, B and C beside their maxima', async () => {
  const reader = await visitor({ javaScript: false, width: 360 });
  await reader.open('/kiem-tra/10-085-02869-1-2020');
  const words = await wordsOn(reader.page);
  expect(words.replace(/\s+/g, ' ')).toContain(
    'Điểm đánh giá theo 1048/QĐ-TTg: 68,40/100 Phần A 23,57/35 Phần B 17,57/25 Phần C 27,26/40',
  );
  await reader.open('/san-pham/10-085-02869-1-2020');
  expect(await wordsOn(reader.page)).toContain('82,17 điểm: A 35,34/40 · B 18,65/25 · C 28,18/35');
});
