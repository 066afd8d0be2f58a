import { mkdtemp, open as openFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill, mistakes, press, pressAndStay, wordsOn } from './harness/forms.ts';
import { memoryOf } from './harness/memory.ts';
import { signIn, visitor, type Person } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

describe('a wrong tax code', () => {
  test('is named beside its field, and the entry stays as it was', async () => {
    const producer = await signIn('chu-the-2');
    const { page, open } = producer;
    await open('/lam-viec/co-so');
    const field = page.locator('[name=identifier]');
    const before = await field.inputValue();
    const wrong = before.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    await fill(page, { identifier: wrong, legalName: 'Tên không được lưu' });
    await page.getByRole('button', { name: 'Lưu' }).click();
    expect(await mistakes(page)).toEqual([expect.stringContaining('Mã số thuế')]);
    expect(await field.inputValue()).toBe(wrong);
    await open('/lam-viec/co-so');
    expect(await field.inputValue()).toBe(before);
    expect(await page.locator('[name=legalName]').inputValue()).not.toBe('Tên không được lưu');
  });
});

describe('a file that must not come in', () => {
  test.each([
    ['a page with a script', '<!doctype html><html><script>alert(1)</script></html>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ])('%s, named like a photograph, is refused and nothing of it stays', async (_what, content) => {
    const producer = await signIn('chu-the-2');
    const dossier = await aDraft(producer);
    await upload(producer, dossier, {
      name: 'anh-chup.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(content),
    });
    expect(await refusalOfUpload(producer)).toContain('Bên trong tệp là mã lệnh');
    await expectNoPaper(producer, dossier);
  });

  test('300 MB are refused after the first 25, in a sentence, without the server growing', async () => {
    const producer = await signIn('chu-the-2');
    const dossier = await aDraft(producer);
    const folder = await mkdtemp(path.join(tmpdir(), 'saoque-large-'));
    const large = path.join(folder, 'phim-quay.jpg');
    await writeSparse(large, 300);
    const before = await memoryOf(producer);
    // The page does not even begin; whoever sends it all the same is told by the server.
    await upload(producer, dossier, large);
    expect(await refusalOfUpload(producer)).toContain('Tệp lớn quá 25 MB');
    expect(await sendAnyway(producer, large)).toContain('Tệp lớn quá 25 MB');
    expect((await memoryOf(producer)) - before).toBeLessThan(80_000_000);
    await expectNoPaper(producer, dossier);
    await rm(folder, { recursive: true });
  });
});

describe('two officers at once', () => {
  test('of two who receive the same dossier one wins, and the other reads why not', async () => {
    const officers = [await signIn('van-phong'), await signIn('truong-phong')];
    const [first] = officers;
    await first?.open('/lam-viec/ho-so?xem=forwarded');
    const dossier = await first?.page.locator('main a.row-link').first().getAttribute('href');
    for (const { open } of officers) await open((dossier ?? '').replace('/ho-so/', '/tinh/'));
    await Promise.all(officers.map(({ page }) => pressAndStay(page, 'Nhận hồ sơ')));
    const seen = await Promise.all(officers.map(({ page }) => wordsOn(page)));
    expect(seen.map((words) => words.includes('vừa cập nhật')).toSorted()).toEqual([false, true]);
    await first?.open(dossier ?? '');
    const acts = first?.page.locator('[aria-labelledby=timeline]');
    expect(await acts?.getByText('Văn phòng nhận hồ sơ', { exact: true }).count()).toBe(1);
  });
});

describe('a code as people type it', () => {
  test('with spaces, small letters and O for 0 finds the certificate all the same', async () => {
    const reader = await visitor();
    await reader.open('/san-pham');
    const link = reader.page.locator('main a[href^="/san-pham/"]').first();
    const code = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
    await reader.open('/kiem-tra');
    await fill(reader.page, { ma: `  ${code.replaceAll('-', ' ').replaceAll('0', 'o')} ` });
    await press(reader.page, /^Kiểm tra/, `/kiem-tra/${code}`);
    expect(await reader.page.locator('.verdict .code').innerText()).toBe(code);
  });

  test('that is in no register says so politely, and one that cannot be a code says why', async () => {
    const reader = await visitor();
    await reader.open('/kiem-tra/15-02839-99-2031');
    await reader.page.getByRole('heading', { name: 'Không có trong sổ' }).waitFor();
    await reader.open('/kiem-tra?ma=');
    expect(await reader.page.locator('[role=alert]').innerText()).not.toBe('');
  });
});

type Files = Parameters<ReturnType<Person['page']['locator']>['setInputFiles']>[0];

async function upload({ page, open }: Person, dossier: string, file: Files): Promise<void> {
  await open(`${dossier}/giay-to`);
  await page.locator('input[type=file]:enabled').setInputFiles(file);
}

async function refusalOfUpload({ page }: Person): Promise<string> {
  return page.locator('.upload [role=alert]').innerText();
}

/** Past the page: from an input of one's own to the address that takes files. */
async function sendAnyway({ page, open }: Person, file: string): Promise<string> {
  await open('/lam-viec/co-so');
  const producerId = await page.locator('[name=producerId]').first().inputValue();
  await page.evaluate(() => {
    const input = document.createElement('input');
    document.body.append(Object.assign(input, { type: 'file', id: 'anyway' }));
  });
  await page.locator('#anyway').setInputFiles(file);
  return page.evaluate(async (id) => {
    const input = document.querySelector<HTMLInputElement>('#anyway');
    const query = new URLSearchParams({ cho: 'evidence', 'co-so': id, tep: crypto.randomUUID() });
    const answer = await fetch(`/lam-viec/tep?${query.toString()}`, {
      method: 'PUT',
      headers: { accept: 'application/json' },
      body: input?.files?.[0] ?? null,
    });
    return answer.text();
  }, producerId);
}

/**
 * The server knows nothing of the file, neither among the papers nor in their form. Its answer is read as sent: the page
 * itself may still offer the file that this device keeps, for whoever wants to try it again.
 */
async function expectNoPaper({ page }: Person, dossier: string): Promise<void> {
  const answer = await page.request.get(`${dossier}/giay-to`);
  const sent = await answer.text();
  expect(answer.status()).toBe(200);
  expect(sent).toContain('type="file"');
  expect(sent).not.toMatch(/anh-chup|phim-quay|name="fileId"/);
}

/** A file of that many megabytes that takes no room: a photograph's first bytes, then nothing. */
async function writeSparse(file: string, megabytes: number): Promise<void> {
  const handle = await openFile(file, 'w');
  await handle.write(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await handle.truncate(megabytes * 1024 * 1024);
  await handle.close();
}
