import { expect, test } from 'vitest';
import { Busy } from '#platform/work-queue.ts';
import { createPdfQueue } from './pdf-queue.ts';
import type { DocumentJob } from './compiler.ts';

const LIMITS = { waiting: 2, atOnce: 1, perDocument: 60_000, idle: 0 };

/** A batch of no certificates: the template has nobody to name as issuer and fails. */
const BROKEN: DocumentJob = { template: 'certificate', json: '[]', title: 'Hỏng', timestamp: 0 };

test('a document that cannot be made says where, and the next one is tried all the same', async () => {
  const queue = createPdfQueue(LIMITS);
  await expect(queue.add(BROKEN)).rejects.toThrow(/certificate\.typ/);
  await expect(queue.add(BROKEN)).rejects.toThrow(/certificate\.typ/);
});

test('more documents than may wait are turned away at once', async () => {
  const queue = createPdfQueue(LIMITS);
  const accepted = [queue.add(BROKEN), queue.add(BROKEN), queue.add(BROKEN)];
  await expect(queue.add(BROKEN)).rejects.toBeInstanceOf(Busy);
  expect((await Promise.allSettled(accepted)).map((each) => each.status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
});

test('a document that takes too long is given up, and those behind it too have their turn', async () => {
  const queue = createPdfQueue({ ...LIMITS, perDocument: 0 });
  const [first, second] = await Promise.allSettled([queue.add(BROKEN), queue.add(BROKEN)]);
  expect([first, second]).toEqual([
    { status: 'rejected', reason: new Error('The document took too long.') },
    { status: 'rejected', reason: new Error('The document took too long.') },
  ]);
});

test('with a second worker two are made at the same time, and one more may be asked for', async () => {
  const queue = createPdfQueue({ ...LIMITS, atOnce: 2 });
  const accepted = [BROKEN, BROKEN, BROKEN, BROKEN].map((job) => queue.add(job));
  await expect(queue.add(BROKEN)).rejects.toBeInstanceOf(Busy);
  const settled = await Promise.allSettled(accepted);
  expect(settled.map((each) => each.status)).toEqual(Array(4).fill('rejected'));
});
