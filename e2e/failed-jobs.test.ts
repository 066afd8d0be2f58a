import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { DATA } from './harness/our-app.ts';
import { ownerOf } from './harness/owner.ts';
import { seriousFindings } from './harness/axe.ts';
import { signIn } from './harness/people.ts';

const PAGE = '/lam-viec/viec-chay-nen';
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerOf(path.join(DATA, 'pg')) });
  await owner.connect();
});
afterAll(() => owner.end());

/** A letter about a notice that is gone: it failed for three days, and done again it has nothing to send. */
async function aFailedLetter(): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into jobs.job (name, data, state, retry_limit, retry_count, created_on, completed_on, output, policy)
     values ('mail', jsonb_build_object('noticeId', gen_random_uuid()), 'failed', 12, 12, now() - interval '3 days', now(),
             '{"message": "ECONNREFUSED", "reference": "4K7-TQ2"}', 'standard')
     returning id`,
  );
  return rows[0]?.id ?? '';
}

async function stateOf(job: string): Promise<string | undefined> {
  const asked = 'select state from jobs.job where id = $1';
  const { rows } = await owner.query<{ state: string }>(asked, [job]);
  return rows[0]?.state;
}

test('an administrator sees from the home what stopped, has it done again, and the inspector sees who did', async () => {
  const jobs = [await aFailedLetter(), await aFailedLetter()];
  const administrator = await signIn('quan-tri', { width: 360 });
  const { page } = administrator;
  await page
    .locator('main')
    .getByRole('link', { name: /^2\s*việc chạy nền đang dừng/ })
    .click();
  await page.getByText('Máy chủ thư không trả lời').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page
    .getByRole('button', { name: /^Làm lại: Thư báo từng tin/ })
    .first()
    .click();
  await page.getByText('Đã cho làm lại 1 việc.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Thư báo từng tin: làm lại tất cả' }).click();
  await page.getByText('Không có việc nào đang dừng').waitFor();
  await expect
    .poll(async () => Promise.all(jobs.map(stateOf)), { timeout: 30_000 })
    .toEqual(['completed', 'completed']);

  const inspector = await signIn('thanh-tra');
  await inspector.open('/lam-viec/nhat-ky?viec=redoJobs');
  const done = inspector.page.getByRole('row', { name: /Cho làm lại việc chạy nền/ });
  expect(await done.count()).toBeGreaterThanOrEqual(2);
});

test('without JavaScript the button works too, and nobody but an administrator gets to the page', async () => {
  const job = await aFailedLetter();
  const administrator = await signIn('quan-tri', { javaScript: false });
  await administrator.open(PAGE);
  await administrator.page.getByRole('button', { name: /^Làm lại: / }).click();
  await administrator.page.getByText('Đã cho làm lại 1 việc.').waitFor();
  await expect.poll(() => stateOf(job), { timeout: 30_000 }).toBe('completed');
  for (const name of ['van-phong', 'lanh-dao', 'chu-the']) {
    const other = await signIn(name);
    expect(await other.open(PAGE), name).toBe(403);
    await other.leave();
  }
});
