import { expect } from 'vitest';
import type { Person } from './people.ts';

/** The addresses of the pages on the device. */
export function keptPages({ page }: Person): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('saoque-pages-'));
    const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return pages.flat().map(({ url }) => new URL(url).pathname);
  });
}

export async function untilKept(person: Person, address: string): Promise<void> {
  await expect.poll(() => keptPages(person), { timeout: 20_000 }).toContain(address);
}
