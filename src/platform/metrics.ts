import { collectDefaultMetrics, Counter, Gauge, Histogram, register, Registry } from 'prom-client';

/** What the pages of this process measure: its health, its requests, the acts it wrote. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

/** All figures, those of what stands before the pages too (`rendered/count-reads.ts`). */
export function allMetrics(): Promise<string> {
  return Registry.merge([metrics, register]).metrics();
}

const requests = new Histogram({
  name: 'saoque_request_seconds',
  help: 'Requests by route, method and status, with how long they took',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers: [metrics],
});

const acts = new Counter({
  name: 'saoque_acts_total',
  help: 'Acts appended to the ledger by kind; one that is rolled back afterwards counts too',
  labelNames: ['kind'],
  registers: [metrics],
});

const troubles = new Counter({
  name: 'saoque_database_trouble_total',
  help: 'Requests answered 503: the database was lost or busy, or transactions conflicted too often',
  labelNames: ['kind'],
  registers: [metrics],
});

const turnedAway = new Counter({
  name: 'saoque_queue_full_total',
  help: 'Times somebody was told that Sao Quê is busy because too many waited for the same work',
  labelNames: ['queue'],
  registers: [metrics],
});

const scanner = new Gauge({
  name: 'saoque_virus_scanner',
  help: '1: files that are handed in are scanned for viruses; 0: there is no scanner (CLAMD is not set)',
  registers: [metrics],
});

const unscanned = new Counter({
  name: 'saoque_virus_scanner_silent_total',
  help: 'Times the virus scanner did not answer, so that a file was not accepted',
  registers: [metrics],
});

const lostFiles = new Counter({
  name: 'saoque_files_lost_total',
  help: 'Times an acknowledged file was asked for that is missing or truncated on the disk',
  labelNames: ['kind'],
  registers: [metrics],
});

const failedJobs = new Gauge({
  name: 'saoque_jobs_failed',
  help: 'Jobs that have used up their tries and wait for an administrator, by kind',
  labelNames: ['kind'],
  registers: [metrics],
});

export interface MeasuredRequest {
  /** The route's pattern, never the address: addresses would make a line for every code ever asked for. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

export function countRequest({ route, method, status, seconds }: MeasuredRequest): void {
  requests.observe({ route, method, status }, seconds);
}

export function countAct(kind: string): void {
  acts.inc({ kind });
}

/** How the ledger stands at a moment; ages in seconds, `null` where there is none yet. */
export interface MeasuredLedger {
  readonly lines: number;
  /** Written and not yet covered by a checkpoint. */
  readonly waiting: number;
  readonly checkpointAge: number | null;
  readonly checkAge: number | null;
  /** Whether the last check found nothing. */
  readonly whole: boolean | null;
}

const gauge = (name: string, help: string) =>
  new Gauge({ name: `saoque_ledger_${name}`, help, registers: [metrics] });

const ledger = {
  lines: gauge('lines', 'Lines of the ledger that a checkpoint covers'),
  waiting: gauge('waiting', 'Records written that no checkpoint covers yet'),
  checkpointAge: gauge('checkpoint_age_seconds', 'Age of the last checkpoint; -1 before the first'),
  checkAge: gauge('check_age_seconds', 'Age of the last check of the ledger; -1 before the first'),
  whole: gauge('whole', '1: the last check found nothing; 0: it found something; -1: none yet'),
};

export function measureLedger(measured: MeasuredLedger): void {
  ledger.lines.set(measured.lines);
  ledger.waiting.set(measured.waiting);
  ledger.checkpointAge.set(measured.checkpointAge ?? -1);
  ledger.checkAge.set(measured.checkAge ?? -1);
  ledger.whole.set(measured.whole === null ? -1 : Number(measured.whole));
}

export function countTrouble(kind: string): void {
  troubles.inc({ kind });
}

export function countTurnedAway(queue: string): void {
  turnedAway.inc({ queue });
}

export function measureFailedJobs(kind: string, count: number): void {
  failedJobs.set({ kind }, count);
}

export function measureScanner(there: boolean): void {
  scanner.set(Number(there));
}

export function countSilentScanner(): void {
  unscanned.inc();
}

export function countLostFile(kind: string): void {
  lostFiles.inc({ kind });
}
