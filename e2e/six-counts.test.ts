import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { signIn } from './harness/people.ts';

const number = (text: string) => Number.parseInt(text.replace(/\D/g, ''), 10);

test('the office reads the six counts of a year and follows the late ones to their dossiers', async () => {
  const office = await signIn('van-phong');
  const { page } = office;
  await office.open('/lam-viec/bao-cao/sau-so?ky=nam-1&nam=2026');
  expect(await seriousFindings(page)).toEqual([]);
  const shown = await page.locator('dl dd').allInnerTexts();
  const [carried = 0, received = 0, returned = 0, done = 0, open = 0, late = 0] = shown.map(number);
  expect(carried + received).toBe(returned + done + open);
  expect(received).toBeGreaterThan(0);

  await page.locator('dl dd a').last().click();
  await page.getByRole('heading', { level: 1, name: `${late} hồ sơ quá hạn` }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(late);
  expect(await seriousFindings(page)).toEqual([]);

  const file = await office.context.request.get(
    '/lam-viec/bao-cao/sau-so/sau-so.csv?ky=nam-1&nam=2026',
  );
  const sheet = await file.text();
  expect(sheet).toContain(`;${carried};${received};${returned};${done};${open};${late}`);
});
