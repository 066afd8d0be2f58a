import type { Person } from './people.ts';

/** Bytes of memory that the server holds now, from its own figures. */
export async function memoryOf({ page }: Person): Promise<number> {
  const answer = await page.request.get('/metrics');
  const line = /^process_resident_memory_bytes (\S+)$/m.exec(await answer.text());
  return Number(line?.[1]);
}
