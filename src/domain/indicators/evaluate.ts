import { addDays } from '../calendar/day-arithmetic.ts';
import type { Fraction } from '../scoring/fraction.ts';
import type { UnitId } from '../units/unit.ts';
import type { Asked, Places } from './asked.ts';
import { choose, type Chosen } from './choose.ts';
import { factAt } from './condition.ts';
import type { Counting, FactPath } from './definition.ts';
import { minus, over } from './fractions.ts';
import { measured, notReported, type Measured } from './measured.ts';
import { SUBJECTS } from './subjects.ts';
import type { Item } from './world/item.ts';

/** The value of an indicator at the end of a period's day, with those behind it. Pure and exact. */
export function evaluate(definition: Counting, asked: Asked): Measured {
  const { time } = definition;
  if (time === 'difference' || time === 'growth') return against(definition, asked);
  return atEnd(definition, asked);
}

/** The end against the day before the period. */
function against(definition: Counting, asked: Asked): Measured {
  const { period } = asked;
  const plain: Counting = { ...definition, time: isEvent(definition) ? 'upTo' : 'end' };
  const end = atEnd(plain, asked);
  const start = atEnd(plain, { ...asked, period: { ...period, to: addDays(period.from, -1) } });
  if (end.value === null || start.value === null) return { ...notReported(end.unknown), start };
  const gained = minus(end.value, start.value);
  const behind = { list: end.list, whole: end.whole, unknown: end.unknown, start };
  if (definition.time === 'difference') return measured(gained, behind);
  if (start.value.numerator === 0) return { ...notReported(end.unknown), start };
  return measured(over(gained, start.value), behind);
}

function isEvent({ subject }: Counting): boolean {
  return SUBJECTS[subject].happens === 'event';
}

function atEnd(definition: Counting, asked: Asked): Measured {
  const chosen = choose(definition, asked);
  if (definition.each) return inEach(definition.each, chosen, asked.places);
  switch (definition.measure.kind) {
    case 'count':
      return counted(chosen, ids(chosen.counts));
    case 'distinct':
      return counted(chosen, tiedTo(chosen.counts, definition.measure.of));
    case 'sum':
      return summed(chosen, definition.measure.path);
    case 'share':
      return share(chosen);
    case 'shareOfSums':
      return shareOfSums(chosen, definition.measure.over, definition.measure.under);
  }
}

const ids = (items: readonly Item[]) => items.map(({ id }) => id);
const whole = (value: number): Fraction => ({ numerator: value, denominator: 1 });

/** None counts: a true zero only where somebody has said so of each. */
function counted({ unknown, isKept }: Chosen, list: readonly string[]): Measured {
  if (list.length === 0 && (unknown.length > 0 || !isKept)) return notReported(ids(unknown));
  return measured(whole(list.length), { list, unknown: ids(unknown) });
}

/** What the counted belong to, each once. */
function tiedTo(items: readonly Item[], tie: string): readonly string[] {
  return [...new Set(items.flatMap(({ ties }) => ties[tie]?.id ?? []))];
}

function summed(chosen: Chosen, path: FactPath): Measured {
  const { summands, sum, unsaid } = sumOf(chosen.counts, path);
  const unknown = [...ids(chosen.unknown), ...unsaid];
  if (summands.length === 0 && (unknown.length > 0 || !chosen.isKept)) return notReported(unknown);
  return measured(whole(sum), { list: summands, unknown });
}

function sumOf(items: readonly Item[], path: FactPath) {
  const summands: string[] = [];
  const unsaid: string[] = [];
  let sum = 0;
  for (const item of items) {
    const value = factAt(item, path);
    if (value === undefined) unsaid.push(item.id);
    if (typeof value !== 'number') continue;
    summands.push(item.id);
    sum += value;
  }
  return { summands, sum, unsaid };
}

/** A share of nothing is not reported: it is not 0 %. */
function share({ whole: of, counts, unknown }: Chosen): Measured {
  if (of.length === 0 || (counts.length === 0 && unknown.length > 0))
    return notReported(ids(unknown), ids(of));
  const value = { numerator: counts.length, denominator: of.length };
  return measured(value, { list: ids(counts), whole: ids(of), unknown: ids(unknown) });
}

/** Only those count of which both are known: a part is not held against the whole of others. */
function shareOfSums(chosen: Chosen, part: FactPath, all: FactPath): Measured {
  const both = chosen.counts.filter(
    (item) => typeof factAt(item, part) === 'number' && typeof factAt(item, all) === 'number',
  );
  const unsaid = chosen.counts.filter((item) => !both.includes(item));
  const unknown = ids([...chosen.unknown, ...unsaid]);
  const under = sumOf(both, all).sum;
  if (under === 0) return notReported(unknown, ids(both));
  const value = { numerator: sumOf(both, part).sum, denominator: under };
  return measured(value, { list: ids(both), whole: ids(both), unknown });
}

/** The units that reach so many; one that could still reach it, were all said, is not known. */
function inEach(
  { level, atLeast }: NonNullable<Counting['each']>,
  { counts, unknown, isKept }: Chosen,
  places: Places,
): Measured {
  const units = places.ofLevel(level);
  const countIn = (items: readonly Item[]) =>
    Map.groupBy(items, ({ unitId }) => places.placeOf(unitId, level));
  const [reached, open] = [countIn(counts), countIn(unknown)];
  const has = (of: typeof reached, unit: UnitId) => of.get(unit)?.length ?? 0;
  const list = units.filter((unit) => has(reached, unit) >= atLeast);
  const unsaid = units.filter(
    (unit) => has(reached, unit) < atLeast && has(reached, unit) + has(open, unit) >= atLeast,
  );
  if (units.length === 0 || (list.length === 0 && (unsaid.length > 0 || !isKept)))
    return notReported(unsaid, units);
  return measured(whole(list.length), { list, whole: units, unknown: unsaid });
}
