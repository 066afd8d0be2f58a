import { PgBoss } from 'pg-boss';
import { JOB_SCHEMA, type JobData, type JobName, type SqlRunner } from './queues.ts';

/** How a use case asks for work after its act. */
export interface JobSender {
  /** Puts a job into the queue, within the transaction of `inside`: rolled back, there is no job. */
  readonly send: <Name extends JobName>(
    inside: SqlRunner,
    name: Name,
    data: JobData[Name],
  ) => Promise<void>;
}

/**
 * A sender over the application's own connections. It looks at the queues once, at its first job, and
 * holds neither a connection nor the process: whoever only sends has nothing to stop.
 */
export function jobSender(sql: SqlRunner): JobSender {
  let opened: Promise<PgBoss> | undefined;
  const boss = () => {
    opened ??= open(sql).catch((fault: unknown) => {
      opened = undefined; // a database that was away is asked anew
      throw fault;
    });
    return opened;
  };
  return {
    send: async (inside, name, data) => {
      await (await boss()).send(name, data, { db: inside });
    },
  };
}

async function open(sql: SqlRunner): Promise<PgBoss> {
  const boss = new PgBoss({
    db: sql,
    schema: JOB_SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    queueCacheIntervalSeconds: DAY,
    clock: QUIET_CLOCK,
  });
  boss.on('error', () => undefined); // what fails is thrown to whoever sent
  return boss.start();
}

const DAY = 86_400;

/** Timers that keep no process alive. */
const QUIET_CLOCK = {
  now: () => Date.now(),
  setTimeout: (work: () => void, ms: number) => setTimeout(work, ms).unref(),
  clearTimeout: (timer: unknown) => {
    clearTimeout(timer as NodeJS.Timeout);
  },
  setInterval: (work: () => void, ms: number) => setInterval(work, ms).unref(),
  clearInterval: (timer: unknown) => {
    clearInterval(timer as NodeJS.Timeout);
  },
};
