import { startJobWorker, type JobWorker } from '#platform/jobs/job-worker.ts';
import { openPost, type PostSettings } from '#platform/mail/post.ts';
import { appAddress } from '#storage/app-login.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { askForDigests, sendDigest } from '../notices/send-digests.ts';
import { mailNotice } from '../notices/send-mail.ts';

/** When the letters of the day are asked for, in Viet Nam: before the offices open. */
const DAILY = '0 7 * * *';

/** Begins to work off what acts have asked for. Refuses DATABASE_LOGIN_NEEDED. */
export async function startJobs(
  deps: Deps,
  databaseUrl: string,
  settings: PostSettings,
): Promise<Result<JobWorker>> {
  const address = await appAddress(databaseUrl);
  if (!address.ok) return address;
  // Nobody of a demonstration has an address where letters arrive.
  const post = openPost(deps.demo ? { ...settings, smtpUrl: undefined } : settings);
  return ok(
    startJobWorker({
      databaseUrl: address.value,
      daily: DAILY,
      work: {
        mail: ({ noticeId }) => mailNotice(deps, post, noticeId),
        digest: ({ accountId }) => sendDigest(deps, post, accountId),
        days: () => askForDigests(deps),
      },
    }),
  );
}
