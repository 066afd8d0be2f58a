import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { JOB_NAMES, type JobName } from '#platform/jobs/queues.ts';
import type { Db } from '../database.ts';
import { isId } from '../ids.ts';

/** A job that has used up its tries, without what it carries. */
export interface FailedJob {
  readonly id: string;
  readonly name: JobName;
  readonly askedAt: Instant;
  readonly failedAt: Instant;
  readonly tries: number;
  /** The kind of the fault: a code of Node or of PostgreSQL, the name of an error, what pg-boss says. */
  readonly code: string;
  /** Where the fault stands in the log; null when the worker itself was cut off. */
  readonly reference: string | null;
}

const names = sql`any(${[...JOB_NAMES]}::text[])`;

/** Failed jobs, the last to fail first, from behind the job `after` on. */
export async function listFailedJobs(
  db: Db,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly FailedJob[]> {
  const behind =
    after !== null && isId(after)
      ? sql`and (completed_on, id) < (select completed_on, id from jobs.job where id = ${after} and name = ${names})`
      : sql``;
  const { rows } = await sql<FailedJob>`
    select id, name, created_on as asked_at, completed_on as failed_at, retry_count + 1 as tries,
           coalesce(output ->> 'message', output #>> '{value,message}', '') as code,
           output ->> 'reference' as reference
      from jobs.job
     where name = ${names} and state = 'failed' ${behind}
     order by completed_on desc, id desc
     limit ${limit}`.execute(db);
  return rows;
}

/** How many failed jobs there are of each kind; a kind without any is left out. */
export async function countFailedJobs(
  db: Db,
): Promise<readonly { readonly name: JobName; readonly count: number }[]> {
  const { rows } = await sql<{ name: JobName; count: number }>`
    select name, count(*) as count from jobs.job
     where name = ${names} and state = 'failed' group by name`.execute(db);
  return JOB_NAMES.flatMap((name) => rows.filter((row) => row.name === name));
}

/**
 * Has one failed job of the kind, or all of them, tried once more, at once; gives how many. As pg-boss's
 * own `retry` does it, which wants to be told each id.
 */
export async function redoFailedJobs(db: Db, name: JobName, id: string | null): Promise<number> {
  const only = id === null ? sql`` : sql`and id = ${id}`;
  const { rows } = await sql`
    update jobs.job
       set state = 'retry', retry_limit = retry_limit + 1, completed_on = null,
           start_after = greatest(start_after, now())
     where name = ${name} and state = 'failed' ${only}
    returning id`.execute(db);
  return rows.length;
}
