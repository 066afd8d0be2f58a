import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { isInstant } from '#domain/calendar/plain-date.ts';
import { signPdf } from '#documents/signatures/sign-pdf.ts';
import { softwareSigner, testKey } from '#documents/signatures/testing/keys-of-a-test.ts';
import { awake, mistakes, pressAndStay, wordsOn } from './harness/forms.ts';
import { faultsAtBothWidths } from './harness/page-checks.ts';
import { PASSWORD, signIn, type Person } from './harness/people.ts';
import { CONFIRM } from './steps/recognition.ts';

/** Waits for the leader in the demonstration; nothing in other journeys depends on it. */
const NUMBER = '3390/QĐ-UBND';
const SIGNED_AT = '2026-11-24T02:32:07.000Z';

/** The file behind a link, with the name that it gets. */
async function fetched({ page }: Person, link: RegExp): Promise<readonly [string, Buffer]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ]);
  return [download.suggestedFilename(), await buffer(await download.createReadStream())];
}

/** Sends a file from the page's form, and waits until it is received. */
async function send({ page }: Person, label: string, button: string, file: Buffer) {
  await awake(page);
  const taken = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: file };
  await page.getByLabel(label).setInputFiles(taken);
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Đã nhận tệp').waitFor();
}

test('the papers of a decision: drawn, signed under one password, and back with a signature that holds or not', async () => {
  const office = await signIn('van-phong', { width: 360 });
  await office.open('/lam-viec/quyet-dinh?xem=cho-ky');
  const row = office.page.locator('main tr').filter({ hasText: NUMBER });
  const decision = (await row.getByRole('link').getAttribute('href')) ?? '';
  await office.open(decision);
  const [word, docx] = await fetched(office, /Dự thảo quyết định.*Word/);
  expect([word, docx.subarray(0, 2).toString()]).toEqual([
    'du-thao-quyet-dinh-3390-qd-ubnd.docx',
    'PK',
  ]);
  const [preview, drawn] = await fetched(office, /^Xem trước giấy/);
  expect([preview.slice(0, 10), drawn.subarray(0, 5).toString()]).toEqual(['xem-truoc-', '%PDF-']);

  const leader = await signIn('lanh-dao', { width: 360 });
  await leader.open('/lam-viec/quyet-dinh/ky');
  expect(await faultsAtBothWidths(leader.page, 'several decisions')).toEqual([]);
  await leader.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(leader.page, 'Ký các quyết định đã đánh dấu');
  expect((await mistakes(leader.page)).join()).toContain('Chưa chọn quyết định nào');
  await leader.page.getByLabel(`Ký quyết định ${NUMBER}`).check();
  await leader.page.getByLabel(CONFIRM).fill(PASSWORD);
  await pressAndStay(leader.page, 'Ký các quyết định đã đánh dấu');
  await leader.page.getByText(new RegExp(`Quyết định ${NUMBER}: đã ký`)).waitFor();
  expect(await faultsAtBothWidths(leader.page, 'what became of them')).toEqual([]);

  await office.open(decision);
  const [, pdf] = await fetched(office, /Quyết định.*PDF/);
  if (!isInstant(SIGNED_AT)) throw new Error('a moment');
  const signer = softwareSigner(await testKey({ name: 'Hoàng Minh Đức' }));
  const file = Buffer.from(await signPdf(pdf, signer, SIGNED_AT));
  await send(office, 'Quyết định đã ký (PDF)', 'Gửi bản đã ký', file);
  await office.page.getByText('Chữ ký số nguyên vẹn').waitFor();
  const words = await wordsOn(office.page);
  expect(words).toContain('Hoàng Minh Đức');
  expect(words).toContain('ngày 24/11/2026');
  // One byte of what is signed, somewhere in the middle.
  const bent = Buffer.from(file);
  const at = Math.floor(pdf.length / 2);
  bent[at] = (bent[at] ?? 0) ^ 1;
  await send(office, 'Quyết định đã ký (PDF)', 'Gửi bản đã ký', bent);
  await office.page.getByText('Chữ ký số không khớp với nội dung').waitFor();
  expect(await faultsAtBothWidths(office.page, decision)).toEqual([]);
});

test('the head of the office makes a template of its own, which others never open', async () => {
  const head = await signIn('truong-phong', { width: 360 });
  await head.open('/lam-viec/mau-van-ban');
  expect(await faultsAtBothWidths(head.page, 'templates')).toEqual([]);
  await head.open('/lam-viec/mau-van-ban/to-trinh');
  expect(await faultsAtBothWidths(head.page, 'one template')).toEqual([]);
  const [, starter] = await fetched(head, /tải tệp bắt đầu/);
  const { page } = head;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await page
    .getByLabel('Mẫu Word (.docx)')
    .setInputFiles({ name: 'mau.docx', mimeType: type, buffer: starter });
  await page.getByRole('button', { name: 'Gửi mẫu' }).click();
  await page.getByRole('link', { name: /^Bản 1, gửi ngày/ }).click();
  await page.getByRole('heading', { name: 'Nội dung điền thử' }).waitFor();
  expect(await wordsOn(page)).toContain('Mật ong bạc hà');
  expect(await faultsAtBothWidths(page, 'a version')).toEqual([]);
  await page.getByRole('button', { name: 'Dùng mẫu này' }).click();
  await page.getByText('đang làm từ mẫu của Văn phòng').waitFor();
  await pressAndStay(page, 'Dùng lại bố cục sẵn');
  await page.getByText('đang theo bố cục sẵn').waitFor();
  for (const name of ['van-phong', 'lanh-dao']) {
    const person = await signIn(name);
    expect(await person.open('/lam-viec/mau-van-ban'), name).toBe(403);
    await person.leave();
  }
});
