import { Counter, register } from 'prom-client';

/**
 * Where an answer came from. Readings from memory have no line in the log and are not measured one by
 * one: that would take longer than the answer.
 */
export type ReadFrom = 'memory' | 'rendered' | 'unproven';

/**
 * In the registry that prom-client itself shares: the door stands outside the built pages, whose
 * modules, and `metrics` among them, are copies of their own.
 */
const reads = new Counter({
  name: 'saoque_public_reads_total',
  help: 'Public pages by where they came from: memory, rendered and kept, or rendered because the number of the content was not proven',
  labelNames: ['from'],
  registers: [register],
});

const counted = {
  memory: reads.labels('memory'),
  rendered: reads.labels('rendered'),
  unproven: reads.labels('unproven'),
};

export function countRead(from: ReadFrom): void {
  counted[from].inc();
}
