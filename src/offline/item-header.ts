import type { Item } from './item.ts';

/** How long an answer is waited for before it counts as lost. */
export const LONGEST_WAIT = 15_000;

/** Tells the server whose item this is and where it stands in its line (`src/request/device-item.ts`). */
export function itemHeader(
  account: string,
  { line, id, after }: Pick<Item<unknown>, 'line' | 'id' | 'after'>,
): Readonly<Record<string, string>> {
  return { 'x-saoque-item': `${account} ${line} ${id} ${after ?? '-'}` };
}
