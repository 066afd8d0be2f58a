import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { readMailbox } from '#platform/mail/mailbox.ts';
import { inTransaction } from '#storage/database.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { listVerifications } from '#storage/ledger/verifications.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { writeNotices } from '../notices/write-notices.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { startJobs } from './start-jobs.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 12) });
const folder = await mkdtemp(path.join(tmpdir(), 'saoque-worker-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

/** The leader is told that a decision waits. */
const tell = (actSeq: number) =>
  inTransaction(deps.db, (trx) =>
    writeNotices(deps, trx, [leader.accountId], {
      kind: 'decisionWaits',
      subjectKind: 'decision',
      subjectId: deps.newId(),
      figures: { name: '85/QĐ-UBND' },
      at: deps.clock.now(),
      onDay: deps.clock.today(),
      actSeq,
      dueOn: null,
      batchId: null,
    }),
  );

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('nothing came within 20 seconds');
}

async function jobs(): Promise<readonly { state: string; retry_count: number; output: unknown }[]> {
  const asked = "select state, retry_count, output from jobs.job where name = 'mail'";
  const { rows } = await sqlRunner(deps.db).executeSql(asked);
  return rows as { state: string; retry_count: number; output: unknown }[];
}

test('what comes by the clock of Viet Nam is asked for, and one worker keeps the ledger', async () => {
  const post = { smtpUrl: undefined, mailbox: path.join(folder, 'clock') };
  await makeDossier(deps, 'draft');
  for (const name of ['checkpoint', 'checkpoint', 'ledgerCheck', 'tidy'] as const) {
    await deps.jobs?.send(sqlRunner(deps.db), name, {});
  }
  // Asked for twice while one waits, it is one.
  const waiting = 'select name from jobs.job order by name';
  expect(await asOwner(deps.ownerUrl, waiting)).toEqual([
    { name: 'checkpoint' },
    { name: 'ledgerCheck' },
    { name: 'tidy' },
  ]);
  const worker = valueOf(await startJobs(deps, deps.ownerUrl, { post, auditDays: 730 }));
  try {
    const asked = 'select name, cron, timezone from jobs.schedule order by name';
    const schedule = () => asOwner(deps.ownerUrl, asked);
    await expect.poll(schedule, { timeout: 20_000 }).toEqual([
      { name: 'checkpoint', cron: '* * * * *', timezone: 'Asia/Ho_Chi_Minh' },
      { name: 'days', cron: '0 7 * * *', timezone: 'Asia/Ho_Chi_Minh' },
      { name: 'ledgerCheck', cron: '5 2-23 * * *', timezone: 'Asia/Ho_Chi_Minh' },
      { name: 'quality', cron: '15 5-9 * * *', timezone: 'Asia/Ho_Chi_Minh' },
      { name: 'terms', cron: '40 * * * *', timezone: 'Asia/Ho_Chi_Minh' },
      { name: 'tidy', cron: '10 * * * *', timezone: 'Asia/Ho_Chi_Minh' },
    ]);
    await until(async () => (await listVerifications(deps.db, 1, 'full'))[0]);
    const size = async () => (await findLastCheckpoint(deps.db))?.size ?? 0;
    await expect.poll(size, { timeout: 20_000 }).toBeGreaterThan(0);
  } finally {
    await worker.stop();
  }
}, 60_000);

test('the worker carries a letter to the mailbox, and tries again what failed without keeping its words', async () => {
  const post = { smtpUrl: undefined, mailbox: path.join(folder, 'mailbox') };
  await asOwner(deps.ownerUrl, "update account set email = 'duc@ocop.example.vn'");
  await tell(1);
  const worker = valueOf(await startJobs(deps, deps.ownerUrl, { post, auditDays: 730 }));
  try {
    const letter = await until(async () => (await readMailbox(post.mailbox, 1))[0]);
    expect([letter.to, letter.subject]).toEqual([
      'duc@ocop.example.vn',
      'Quyết định số 85/QĐ-UBND chờ ký.',
    ]);
    await until(async () => (await jobs()).find(({ state }) => state === 'completed'));
    // Where the mailbox was, there is a file now.
    await rm(post.mailbox, { recursive: true });
    await writeFile(post.mailbox, '');
    await tell(2);
    const failed = await until(async () => (await jobs()).find(({ state }) => state === 'retry'));
    expect(failed.output).toMatchObject({ message: 'EEXIST' });
    expect(JSON.stringify(failed.output)).not.toContain(post.mailbox);
  } finally {
    await worker.stop();
  }
}, 60_000);
