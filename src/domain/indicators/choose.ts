import { addDays } from '../calendar/day-arithmetic.ts';
import { compile, type Answer, type Period } from './condition.ts';
import type { Counting } from './definition.ts';
import type { Asked } from './asked.ts';
import type { Item } from './world/item.ts';

/** The things of a kind in a place, by what is known of them. */
export interface Chosen {
  /** `among` holds. */
  readonly whole: readonly Item[];
  /** `among` and `when` hold. */
  readonly counts: readonly Item[];
  /** One of the two is not known. */
  readonly unknown: readonly Item[];
  /** Nobody keeps this register here: that there is none is not said. */
  readonly isKept: boolean;
}

/** Goes once through the things of a kind. */
export function choose(definition: Counting, { snapshotOn, places, period }: Asked): Chosen {
  const items = snapshotOn(period.to)
    .items(definition.subject)
    .filter(({ unitId }) => places.isWithin(unitId));
  const isAmong = compile(definition.among, period);
  const holds = compile(definition.when, period);
  const isNew = definition.time === 'new' ? newSince(definition, snapshotOn, period) : () => true;
  const whole: Item[] = [];
  const counts: Item[] = [];
  const unknown: Item[] = [];
  for (const item of items) {
    if (definition.time === 'within' && (item.day === null || item.day < period.from)) continue;
    const among = isAmong(item);
    if (among === false) continue;
    if (among) whole.push(item);
    const answer = all(among, holds(item), () => isNew(item));
    if (answer) counts.push(item);
    else if (answer === undefined) unknown.push(item);
  }
  const isKept =
    items.length > 0 || snapshotOn(period.to).isKept(definition.subject, places.isWithin);
  return { whole, counts, unknown, isKept };
}

/** What did not hold the day before the period: then the thing was not there, or was otherwise. */
function newSince(
  definition: Counting,
  snapshotOn: Asked['snapshotOn'],
  period: Period,
): (item: Item) => Answer {
  const day = addDays(period.from, -1);
  const before = new Map(
    snapshotOn(day)
      .items(definition.subject)
      .map((item) => [item.id, item]),
  );
  const then = { from: period.from, to: day };
  const isAmong = compile(definition.among, then);
  const holds = compile(definition.when, then);
  return ({ id }) => {
    const item = before.get(id);
    if (!item) return true;
    const held = all(isAmong(item), holds(item), () => true);
    return held === undefined ? undefined : !held;
  };
}

function all(one: Answer, other: Answer, last: () => Answer): Answer {
  if (one === false || other === false) return false;
  const third = last();
  if (third === false) return false;
  return one === undefined || other === undefined ? undefined : third;
}
