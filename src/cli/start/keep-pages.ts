import type { DepsSettings } from '#app/open-deps.ts';
import { clockOn, systemClock } from '#platform/clock.ts';
import { publicDoor } from '#platform/rendered/door.ts';
import { Freshness } from '#platform/rendered/freshness.ts';
import type { Handler } from '#platform/web/web-server.ts';
import { watchContent } from '#storage/catalogue/content-watch.ts';

/** Room for some thousand pages in all their encodings. */
const MEMORY = 64 * 1024 * 1024;

/** Pages with their memory before them. */
interface RememberedPages {
  readonly handler: Handler;
  readonly close: () => Promise<void>;
}

/** Puts the memory of public pages before them. */
export function keepPages(
  pages: Handler,
  { databaseUrl, publicOrigin, clock }: DepsSettings,
): RememberedPages {
  const content = watchContent(databaseUrl);
  const handler = publicDoor({
    pages,
    freshness: new Freshness(content),
    clock: clock === undefined ? systemClock : clockOn(clock),
    publicOrigin,
    memory: MEMORY,
  });
  return { handler, close: content.close };
}
