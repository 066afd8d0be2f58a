/** Which of the workers this is that run journeys at the same time, from 1. */
export const WORKER = Number(process.env['VITEST_POOL_ID'] ?? 1);
