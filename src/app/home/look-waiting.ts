import type { Actor } from '#domain/access/authorize.ts';
import type { Deps } from '../deps.ts';
import { countLooks } from '../parties/list-looks.ts';
import { NOTHING_WAITS, type Waiting } from './thing.ts';

/** How many changes of producers wait for a look of commune or office; one thing for all of them. */
export async function lookWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const count = await countLooks(deps, actor);
  if (count === 0) return NOTHING_WAITS;
  return {
    things: [{ kind: 'look', id: '', name: '', day: null, days: null, count }],
    count: 1,
    figures: [],
  };
}
