import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { awake } from './harness/forms.ts';
import { keptPages, untilKept } from './harness/kept-pages.ts';
import { fillSignIn, signIn } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

const NOT_KEPT = 'Đang không có mạng, và trang này chưa được giữ trên máy.';

/** A producer with a page of form 02 on the device, and the home. */
async function withForm(width = 1280) {
  const producer = await signIn('chu-the-2', { width, keepsPages: true });
  const dossier = await aDraft(producer);
  const address = `${dossier}/mau-02/thong-tin`;
  await producer.open('/lam-viec');
  await untilKept(producer, '/lam-viec');
  await producer.open(dossier);
  await producer.open(address);
  await untilKept(producer, address);
  return { ...producer, address };
}

test('without network the form opens, takes what is typed and sends it when the network is back', async () => {
  const producer = await withForm(360);
  const { page, context, address } = producer;
  const typed = `Gõ trên nương, ${new Date().toISOString()}.`;
  await context.setOffline(true);
  await page.goto('/lam-viec');
  await page.getByText('Đang không có mạng.', { exact: false }).waitFor();
  await page.goto(address);
  await awake(page);
  await page.locator('[name=description]').fill(typed);
  await page.getByText('Trên máy này', { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto('/lam-viec/thong-bao');
  await page.getByText(NOT_KEPT, { exact: false }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await page.getByText('Đang không có mạng.', { exact: false }).waitFor();

  await context.setOffline(false);
  const reader = await signIn('chu-the-2', { javaScript: false });
  const received = async () => {
    await reader.open(address);
    return reader.page.locator('[name=description]').inputValue();
  };
  await expect.poll(received, { timeout: 30_000, interval: 1000 }).toBe(typed);
});

test('a link leads to a kept page without network as well', async () => {
  const producer = await withForm();
  const { page, context, address } = producer;
  await page.goto('/lam-viec');
  await awake(page);
  await context.setOffline(true);
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    link.textContent = 'Mẫu số 02';
    document.querySelector('main')?.append(link);
  }, address);
  await page.getByRole('link', { name: 'Mẫu số 02', exact: true }).last().click();
  await page.waitForURL(`**${address}`);
  await page.locator('[name=description]').waitFor();
});

test('pages leave the device with the sign-out, and with the end of the session', async () => {
  const producer = await withForm();
  const { page, context, address } = producer;
  // Ended elsewhere: the next page that is opened leads to the sign-in.
  await context.clearCookies();
  await page.goto(address);
  await page.waitForURL('**/dang-nhap**');
  expect(await keptPages(producer)).toEqual([]);
  await context.setOffline(true);
  await page.goto(address);
  await page.getByText(NOT_KEPT, { exact: false }).waitFor();
  await context.setOffline(false);

  await page.goto('/dang-nhap');
  await fillSignIn(page, 'chu-the-2');
  await page.waitForURL('**/lam-viec');
  await page.goto(address);
  await untilKept(producer, address);
  await page.locator('details.who summary').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL('**/dang-nhap');
  expect(await keptPages(producer)).toEqual([]);
});

test('another account on the same device finds no page of the one before', async () => {
  const producer = await withForm();
  const { page, context, address } = producer;
  await context.clearCookies();
  await page.goto('/dang-nhap');
  await fillSignIn(page, 'chu-the');
  await page.waitForURL('**/lam-viec');
  await untilKept(producer, '/lam-viec');
  expect(await keptPages(producer)).not.toContain(address);
});

test('public pages have no worker: nothing of them is kept or slowed', async () => {
  const producer = await withForm();
  const { page } = producer;
  await page.goto('/');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('a page that another site leads to comes as it is, also through the worker: its length tells nothing', async () => {
  const { page } = await withForm();
  const packed = async (open: () => Promise<unknown>) => {
    const answered = page.waitForResponse((answer) => answer.url().includes('/lam-viec?'));
    await open();
    return (await answered).headers()['content-encoding'] ?? 'as it is';
  };
  expect(await packed(() => page.goto('/lam-viec?own'))).toBe('br');

  const guess = new URL('/lam-viec?guess', page.url()).href;
  await page.route('http://elsewhere.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${guess}">Xem</a>` }),
  );
  await page.goto('http://elsewhere.test/');
  expect(await packed(() => page.getByRole('link', { name: 'Xem' }).click())).toBe('as it is');
});
