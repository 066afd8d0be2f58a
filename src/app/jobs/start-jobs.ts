import { startJobWorker, type JobWorker } from '#platform/jobs/job-worker.ts';
import { openPost, type PostSettings } from '#platform/mail/post.ts';
import { appAddress } from '#storage/app-login.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import { doRun } from '../imports/runs/do-run.ts';
import { makePrint } from '../recognition/printing/make-print.ts';
import { tellByDay } from '../notices/tell-by-day.ts';
import { askForDigests, sendDigest } from '../notices/send-digests.ts';
import { checkNightly } from '../ledger/check-nightly.ts';
import { countQuality } from '../quality/count-quality.ts';
import { ledgerMinute } from '../operation/ledger-minute.ts';
import { tidy } from '../operation/tidy.ts';
import { mailNotice } from '../notices/send-mail.ts';

/** When work is asked for by the clock, in Viet Nam. */
const SCHEDULE = {
  /** Before the offices open. */
  days: '0 7 * * *',
  /** Each hour, so that a server that slept in the morning tells by day all the same. */
  terms: '40 * * * *',
  checkpoint: '* * * * *',
  /** When nobody works, or in the first hour after when the server slept then. */
  ledgerCheck: '5 2-23 * * *',
  /** Before anybody works, and each hour after for a server that slept: the last count of a day stands. */
  quality: '15 5-9 * * *',
  tidy: '10 * * * *',
};

export interface JobSettings {
  readonly post: PostSettings;
  /** For how many days an entry of the access log is kept. */
  readonly auditDays: number;
}

/** As the Regulation of the place in force today says. */
async function warningDays(deps: Deps, unitId: string): Promise<readonly number[]> {
  const settings = await settingsInForce(deps, deps.db, unitId, deps.clock.today());
  return settings.warningDays;
}

/** Begins to work off what acts have asked for. Refuses DATABASE_LOGIN_NEEDED. */
export async function startJobs(
  deps: Deps,
  databaseUrl: string,
  { post: sent, auditDays }: JobSettings,
): Promise<Result<JobWorker>> {
  const address = await appAddress(databaseUrl);
  if (!address.ok) return address;
  // Nobody of a demonstration has an address where letters arrive.
  const post = openPost(deps.demo ? { ...sent, smtpUrl: undefined } : sent);
  return ok(
    startJobWorker({
      databaseUrl: address.value,
      schedule: SCHEDULE,
      work: {
        mail: ({ noticeId }) => mailNotice(deps, post, noticeId),
        digest: ({ accountId }) => sendDigest(deps, post, accountId),
        days: () => askForDigests(deps),
        terms: () => tellByDay(deps, (unitId) => warningDays(deps, unitId)),
        checkpoint: () => ledgerMinute(deps),
        ledgerCheck: () => checkNightly(deps),
        certificates: ({ printId }) => makePrint(deps, printId),
        list: ({ runId }) => doRun(deps, runId),
        quality: () => countQuality(deps),
        tidy: () => tidy(deps, auditDays),
      },
    }),
  );
}
