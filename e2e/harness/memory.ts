import type { Person } from './people.ts';

/**
 * Bytes that the server holds now outside of its scripts' own memory, where what is sent to it lies; from
 * its own figures. All that the process holds would also tell that it has just begun and warms up.
 */
export async function memoryOf({ page }: Person): Promise<number> {
  const answer = await page.request.get('/metrics');
  const line = /^nodejs_external_memory_bytes (\S+)$/m.exec(await answer.text());
  return Number(line?.[1]);
}
