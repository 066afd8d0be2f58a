import type { Actor } from '#domain/access/authorize.ts';
import type { Deps } from '../deps.ts';
import { listLooks } from '../parties/list-looks.ts';
import { NOTHING_WAITS, type Waiting } from './thing.ts';

/** How many changes of producers wait for a look of commune or office; one thing for all of them. */
export async function lookWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const { pages, proposals } = await listLooks(deps, actor);
  const count = pages.length + proposals.length;
  if (count === 0) return NOTHING_WAITS;
  return {
    things: [{ kind: 'look', id: '', name: '', day: null, days: null, count }],
    figures: [],
  };
}
