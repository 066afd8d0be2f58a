import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { AsOf } from '#storage/quality/findings.ts';
import type { Deps } from '../deps.ts';

/** The day on which is looked, with the bands of every decision under which a star may have been given. */
export function asOf(deps: Deps, day: PlainDate = deps.clock.today()): AsOf {
  const bands = deps.criteria.flatMap(({ decision, bands: of }) =>
    of.map(({ star, min }) => ({ decision, star, min })),
  );
  return { day, bands };
}
