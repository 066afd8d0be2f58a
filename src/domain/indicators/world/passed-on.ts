import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ProducerThing } from './world.ts';

/** Through which producer each one is read on a day: mostly itself, else the last one of the line it was merged into. */
export function passedOn(
  producers: readonly ProducerThing[],
  day: PlainDate,
): (id: string) => string {
  const next = new Map<string, string>();
  for (const { id, passedTo, gone } of producers)
    if (passedTo !== null && gone !== null && gone <= day) next.set(id, passedTo);
  return (id) => {
    let root = id;
    // A line longer than twenty steps is a circle, which the register does not make.
    for (let step = 0; step < 20; step += 1) root = next.get(root) ?? root;
    return root;
  };
}
