/**
 * What can be asked for, and what a job of it carries: ids, never a person's data. How often each is tried stands with
 * the queues in migrations 0035, 0041, 0042, 0048 and 0077.
 */
export interface JobData {
  /** One notice goes out by e-mail. */
  readonly mail: { readonly noticeId: string };
  /** One letter to a person with all that was gathered. */
  readonly digest: { readonly accountId: string };
  /** What a day brings by itself: the letters that gather notices. */
  readonly days: Record<never, never>;
  /** What the day tells: terms that run out, certificates that end. */
  readonly terms: Record<never, never>;
  /** The ledger's checkpoint of the minute, with the papers that are to be kept. */
  readonly checkpoint: Record<never, never>;
  /** The whole ledger is checked, once a day. */
  readonly ledgerCheck: Record<never, never>;
  /** All certificates of a decision or a year become one file. */
  readonly certificates: { readonly printId: string };
  /** A list is laid down, entered or taken back. */
  readonly list: { readonly runId: string };
  /** What is wrong in the register is counted, for its trend. */
  readonly quality: Record<never, never>;
  /** What nobody can reach and what is kept no longer is cleared away. */
  readonly tidy: Record<never, never>;
}

export type JobName = keyof JobData;

/** All of them, in the order in which lists name them. */
export const JOB_NAMES = [
  'mail',
  'digest',
  'days',
  'terms',
  'checkpoint',
  'ledgerCheck',
  'quality',
  'tidy',
  'certificates',
  'list',
] as const satisfies readonly JobName[];

/** The schema of pg-boss in our database. */
export const JOB_SCHEMA = 'jobs';

/** Runs SQL, inside whichever transaction it belongs to. */
export interface SqlRunner {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}
