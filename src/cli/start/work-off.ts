import path from 'node:path';
import { startJobs, type JobSettings } from '#app/jobs/start-jobs.ts';
import { followUnits } from '#app/units/follow-units.ts';
import { openDeps, type DepsSettings } from '#app/open-deps.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Config } from '#platform/config.ts';
import type { PostSettings } from '#platform/mail/post.ts';

/** Where letters go: to the mail server that is set, or into the mailbox of the data folder. */
export function postOf(config: Config, data: string): PostSettings {
  const { smtpUrl, mailbox = path.join(data, 'mailbox') } = config;
  return { smtpUrl, mailbox };
}

/**
 * Works off the jobs beside the pages, on connections of its own, so that a slow job takes none from
 * them. Refuses what `openDeps` and `startJobs` refuse.
 */
export async function workOff(
  settings: DepsSettings,
  jobs: JobSettings,
): Promise<Result<{ readonly close: () => Promise<void> }>> {
  const deps = await openDeps(settings);
  if (!deps.ok) return deps;
  const { db } = deps.value;
  const worker = await startJobs(deps.value, settings.databaseUrl, jobs);
  if (!worker.ok) {
    await db.destroy();
    return worker;
  }
  const stopFollowing = followUnits(deps.value);
  const close = async () => {
    stopFollowing();
    await worker.value.stop();
    await db.destroy();
  };
  return ok({ close });
}
