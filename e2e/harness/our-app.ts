import path from 'node:path';
import { inject } from 'vitest';
import { WORKER } from './worker.ts';

/** Address of the Sao Quê of this worker's journeys, without a slash at the end. */
export const ORIGIN = await ask('GET');

/** Its folder, with the database. */
export const DATA = path.join(inject('registers'), String(WORKER));

/** Restarts it on that day, with the same data and address. */
export async function restartOn(today: string): Promise<void> {
  await ask('POST', `&today=${today}`);
}

async function ask(method: 'GET' | 'POST', more = ''): Promise<string> {
  const answer = await fetch(`${inject('keeper')}/?worker=${String(WORKER)}${more}`, { method });
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
