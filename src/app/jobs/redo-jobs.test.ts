import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { countFailedJobs } from '#storage/jobs/failed-jobs.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { jobsLine } from './jobs-health.ts';
import { redoJobs } from './redo-jobs.ts';
import { viewFailedJobs } from './view-failed-jobs.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 12) });
const administrator = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });

let last = 0;
/** A job that was tried 13 times; `minute` of the hour in which it failed last. */
async function failed(
  name: 'mail' | 'digest',
  { output = { message: 'ECONNREFUSED', reference: '4K7-TQ2' }, minute = 0 } = {},
): Promise<string> {
  last += 1;
  const id = `00000000-0000-4000-9000-${String(last).padStart(12, '0')}`;
  await asOwner(
    deps.ownerUrl,
    `insert into jobs.job (id, name, data, state, retry_limit, retry_count, created_on, completed_on, output, policy)
     values ('${id}', '${name}', '{"noticeId": "${id}"}', 'failed', 12, 12, '2026-10-09 01:00Z',
             '2026-10-12 01:${String(minute).padStart(2, '0')}Z', '${JSON.stringify(output)}', 'standard')`,
  );
  return id;
}
const clear = () => asOwner(deps.ownerUrl, 'delete from jobs.job');
const seen = async (after: string | null = null) =>
  valueOf(await viewFailedJobs(deps, administrator, after));

describe('work that used up its tries', () => {
  test('is listed with kind, times, tries and reason, the last to fail first, and not whom it is about', async () => {
    await clear();
    const first = await failed('mail');
    const cut = { value: { message: 'job timed out' } } as never;
    const second = await failed('digest', { minute: 5, output: cut });
    expect(await seen()).toEqual({
      kinds: [
        { name: 'mail', count: 1 },
        { name: 'digest', count: 1 },
      ],
      jobs: [
        {
          id: second,
          name: 'digest',
          askedAt: '2026-10-09T01:00:00.000Z',
          failedAt: '2026-10-12T01:05:00.000Z',
          tries: 13,
          failure: 'cutOff',
          reference: null,
        },
        {
          id: first,
          name: 'mail',
          askedAt: '2026-10-09T01:00:00.000Z',
          failedAt: '2026-10-12T01:00:00.000Z',
          tries: 13,
          failure: 'mailServerAway',
          reference: '4K7-TQ2',
        },
      ],
      older: null,
    });
    expect(await jobsLine(deps)).toBe('jobs failed: 1 mail, 1 digest');
  });

  test('a code that nobody has words for is a fault of ours, and its text is not shown', async () => {
    await clear();
    await failed('mail', { output: { message: 'an@example.vn is unknown', reference: 'ABC-DEF' } });
    const [job] = (await seen()).jobs;
    expect([job?.failure, job?.reference]).toEqual(['fault', 'ABC-DEF']);
    expect(JSON.stringify(await seen())).not.toContain('an@example.vn');
  });

  test('is paged by key, thirty a page', async () => {
    await clear();
    for (let minute = 0; minute < 31; minute += 1) await failed('mail', { minute });
    const { jobs, older } = await seen();
    expect(jobs.length).toBe(30);
    const rest = await seen(older);
    expect([rest.jobs.map(({ failedAt }) => failedAt), rest.older]).toEqual([
      ['2026-10-12T01:00:00.000Z'],
      null,
    ]);
  });
});

describe('"again"', () => {
  test('has one job tried once more; pressed twice it runs once', async () => {
    await clear();
    const job = await failed('mail');
    const other = await failed('mail');
    const press = () => redoJobs(deps, administrator, { name: 'mail', job });
    expect([valueOf(await press()), valueOf(await press())]).toEqual([{ again: 1 }, { again: 0 }]);
    expect((await seen()).jobs.map(({ id }) => id)).toEqual([other]);
    const rows = await asOwner(
      deps.ownerUrl,
      `select state, retry_count, retry_limit, start_after <= now() as now from jobs.job where id = '${job}'`,
    );
    expect(rows).toEqual([{ state: 'retry', retry_count: 12, retry_limit: 13, now: true }]);
  });

  test('two who press at once have it run once', async () => {
    await clear();
    const job = await failed('mail');
    const press = () => redoJobs(deps, administrator, { name: 'mail', job });
    const both = await Promise.all([press(), press()]);
    expect(both.map((one) => valueOf(one).again).toSorted()).toEqual([0, 1]);
  });

  test('for a kind takes all of that kind and none of another', async () => {
    await clear();
    for (const name of ['mail', 'mail', 'digest'] as const) await failed(name);
    const done = await redoJobs(deps, administrator, { name: 'mail', job: null });
    expect(valueOf(done)).toEqual({ again: 2 });
    expect(await countFailedJobs(deps.db)).toEqual([{ name: 'digest', count: 1 }]);
    const none = await redoJobs(deps, administrator, { name: 'mail', job: null });
    expect(valueOf(none)).toEqual({ again: 0 });
  });

  test('refuses what is no name of a job', async () => {
    const asked = redoJobs(deps, administrator, { name: 'mail', job: "' or 1=1 --" });
    expect(await codeOf(asked)).toBe('NOT_FOUND');
  });

  test.each([
    'producer',
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'advisor',
    'leader',
    'inspector',
  ] as const)('is refused to the role %s, and the list too', async (role) => {
    const producerId = (await makeProducer(deps)).id;
    const place = role === 'producer' ? { producerId } : { unitId: PLACES.laoCai };
    const actor = await makeActor(deps, role, place);
    const asked = redoJobs(deps, actor, { name: 'mail', job: null });
    expect(await codeOf(asked)).toBe('NOT_ALLOWED');
    expect(await codeOf(viewFailedJobs(deps, actor, null))).toBe('NOT_ALLOWED');
  });
});
