import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { log, logFault } from '../log.ts';
import { JOB_NAMES, JOB_SCHEMA, type JobData, type JobName } from './queues.ts';

/** Does the work of one job. What it throws is tried again, with growing pauses. */
export type JobWork = { readonly [Name in JobName]: (data: JobData[Name]) => Promise<unknown> };

export interface WorkerSettings {
  /** As the application's login. */
  readonly databaseUrl: string;
  readonly work: JobWork;
  /** When work is asked for by the clock: cron lines, in Viet Nam. One of all workers asks. */
  readonly schedule: { readonly [Name in JobName]?: string };
}

/** A worker; `stop` lets the jobs in hand finish, at most ten seconds. */
export interface JobWorker {
  readonly stop: () => Promise<void>;
}

const STOP_MS = 10_000;
/** Seconds between looks into a queue: a mail may wait that long. */
const LOOK = 2;
/** Milliseconds until a database that was away at the start is asked again. */
const AGAIN = 5_000;

/**
 * Works off the queues, on connections of its own so that a slow job takes none from a page. Nothing
 * that happens here ends the process: a database that goes away is said in the log and asked again.
 */
export function startJobWorker(settings: WorkerSettings): JobWorker {
  const ending = new AbortController();
  const boss = new PgBoss({
    connectionString: settings.databaseUrl,
    application_name: 'saoque jobs',
    max: 2,
    schema: JOB_SCHEMA,
    migrate: false,
    createSchema: false,
    registerInstance: false,
    // These want the owner of the tables.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (fault) => {
    log.warn({ fault }, 'jobs; looked at again');
  });
  const started = startWhenThere(boss, settings, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await started;
      await boss.stop({ timeout: STOP_MS }).catch((fault: unknown) => {
        log.warn({ fault }, 'jobs; ending');
      });
    },
  };
}

async function startWhenThere(boss: PgBoss, settings: WorkerSettings, ending: AbortSignal) {
  while (!ending.aborted) {
    try {
      await begin(boss, settings);
      return;
    } catch (fault) {
      log.warn({ fault }, 'jobs could not begin; tried again');
      await boss.stop({ graceful: false }).catch(() => undefined);
      await pause(AGAIN, undefined, { signal: ending }).catch(() => undefined);
    }
  }
}

async function begin(boss: PgBoss, { work, schedule }: WorkerSettings): Promise<void> {
  await boss.start();
  for (const [name, cron] of Object.entries(schedule)) {
    await boss.schedule(name, cron, {}, { tz: 'Asia/Ho_Chi_Minh' });
  }
  for (const name of JOB_NAMES) await serve(boss, name, work);
}

async function serve<Name extends JobName>(boss: PgBoss, name: Name, work: JobWork): Promise<void> {
  await boss.work<JobData[Name]>(name, { pollingIntervalSeconds: LOOK }, async (jobs) => {
    for (const job of jobs) {
      const failed = await attempt(() => work[name](job.data), { queue: name, job: job.id });
      if (failed !== null) throw failed;
    }
  });
}

/**
 * What is kept with a job that failed: the kind of its fault and where it stands in the log, not its
 * words, which may hold data.
 */
async function attempt(
  work: () => Promise<unknown>,
  job: Record<string, string>,
): Promise<Error | null> {
  try {
    await work();
    return null;
  } catch (fault) {
    const reference = logFault(log, fault, { where: 'a job', ...job });
    const kept = new Error(fault instanceof Error ? codeOf(fault) : 'unknown');
    return Object.assign(kept, { reference });
  }
}

function codeOf(fault: Error): string {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name;
}
