import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows of this process: its health, its requests, the acts it wrote. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

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
